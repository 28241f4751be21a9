"""Photos of real things and people of this home, and what each person in them agreed to.

This room does not know forms or answers: it knows which photo may stand for which concept today.
"""
