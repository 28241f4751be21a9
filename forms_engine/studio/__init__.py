"""Designing a form: every question as people will meet it, what is wrong, and publishing it.

This room does not know a single answer, or who gave it.
"""
