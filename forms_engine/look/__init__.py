"""The visual language: tokens, base page, icons, and how a person wants pages to look.

This room does not know what the pages are about.
"""
