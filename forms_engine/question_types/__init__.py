"""The kinds of question: one folder each, found by name.

This room does not know how a question looks, where answers are kept, or who is asking.
"""
