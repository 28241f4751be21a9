"""The database, its migrations, and the clock.

This room does not know a single subject: each room keeps its own tables in its ``store.py``.
"""
