"""What a form is, what is asked next, and what counts as an answer.

This room does not know the web, the database, or where pictures and words come from.
"""
