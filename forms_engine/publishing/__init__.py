"""Freezing a form folder into a version that never changes, and keeping versions and pictures.

This room does not know who answers a form, or what they said.
"""
