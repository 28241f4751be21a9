"""A person answering: visits, saving page by page, who helped, sending, and changing their mind.

This room does not know what staff do with an answer: whoever listens is handed in.
"""
