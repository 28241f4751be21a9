"""Typing in what came back on paper: the whole form in the order of the paper, on one page.

This room does not know what an answer sets off, nor how paper looks: it keeps what was written,
with the name of whoever typed it in. From then on the answers are like any others.
"""
