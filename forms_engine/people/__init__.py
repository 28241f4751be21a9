"""Staff: who they are, how they sign in, and the one table of who may do what.

This room does not know the people supported, and not a word of what anybody said.
"""
