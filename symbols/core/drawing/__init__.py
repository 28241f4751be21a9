"""Draws the picture set: every picture is a small function that adds named parts together.

Knows nothing of forms, pages or people's answers; needs only the standard library.
"""
