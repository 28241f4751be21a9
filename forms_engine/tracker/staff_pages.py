"""The tracker's staff pages, as the staff app is handed them."""

from __future__ import annotations

from forms_engine.tracker import (
    pages_action,
    pages_answers,
    pages_board,
    pages_hearing,
    pages_inbox,
    pages_issue,
    pages_item,
    pages_keep,
)
from forms_engine.tracker.pages_desk import desk

#: Importing the pages is what enters them in the blueprint.
PAGES = (
    *(pages_inbox, pages_item, pages_answers, pages_issue, pages_action, pages_board),
    *(pages_hearing, pages_keep),
)
staff_pages = desk
