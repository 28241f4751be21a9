"""What happens to what a person said: item, issue, decision, action, answer, told, verdict.

This room does not know how questions are asked or drawn, nor who signs in; it points down to
responses by id.
"""
