"""Which languages there are, which way they read, and the interface's own words in each.

This room does not know forms: a form brings its own words, in its own folder.
"""
