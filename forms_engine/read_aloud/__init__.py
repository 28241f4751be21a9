"""Reads every page aloud: a recorded person, else this server's voice, else the device's own.

This room does not know what a page says: it reads the page as the same person would see it.
"""
