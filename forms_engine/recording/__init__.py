"""Records: forms that only staff answer, such as a limit that was used, and who wrote each of them.

This room does not know what an answer sets off: the tracker hears that, as with any other form.
"""
