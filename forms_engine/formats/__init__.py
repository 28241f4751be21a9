"""The ways to present a form: one folder each, found by name.

This room does not know responses: a format presents a form, blank or answered, that it is handed.
"""
