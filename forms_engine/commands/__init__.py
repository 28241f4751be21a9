"""The commands of ``forms-engine``: one module each, found by its name.

A module holds ``command``. It introduces rooms to each other, and knows no rules of its own.
"""
