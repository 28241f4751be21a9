"""Finds the picture for a concept or a file, keeps its credit with it, and lets no harm through.

This room does not know forms, questions or people: it is handed a name and, perhaps, a folder.
"""
