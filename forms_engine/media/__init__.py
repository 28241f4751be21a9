"""Voices, videos, photos and drawings that people give: looked at, kept under lock, played, erased.

This room does not know what a form is, who answered, or who may listen: that is asked elsewhere.
"""
