"""Slowing down whoever guesses: tries counted in the database, so that every worker knows them.

This room does not know what is guessed, or by whom: keys come in as keyed hashes.
"""
