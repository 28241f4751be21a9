"""Our own small signs: arrows, ticks, tools. Pictures of ideas are another room's.

Each is drawn on a 24-unit square with a 2.4-unit line in the current colour.
"""

from __future__ import annotations

from markupsafe import Markup

_PATHS = {
    "next": "M4 12h15M13 6l6 6-6 6",
    "back": "M20 12H5M11 6l-6 6 6 6",
    "tick": "M5 13l5 5L19 7",
    "cross": "M6 6l12 12M18 6L6 18",
    "help": "M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500v.01M12 2.500a9.500 9.500 0 1 0 0 19a9.500 9.500 0 1 0 0-19Z",
    "globe": "M12 2.500a9.500 9.500 0 1 0 0 19a9.500 9.500 0 1 0 0-19ZM2.500 12h19M12 2.500c6 5.500 6 13.500 0 19c-6-5.500-6-13.500 0-19",
    "look": "M2.500 19L8 5l5.500 14M4.500 14.500h7M14.500 19l3.500-9l3.500 9M15.800 16h4.400",
    "stop": "M14 4H5v16h9M10 12h11M17 8l4 4-4 4",
    "wait": "M12 2.500a9.500 9.500 0 1 0 0 19a9.500 9.500 0 1 0 0-19ZM12 7v5.500l3.500 2",
    "halt": "M8 3h8l5 5v8l-5 5H8l-5-5V8ZM8 12h8",
    "again": "M5 9a8 8 0 1 1-.5 5M5 3.500V9h5.500",
    "print": "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7Z",
    "lock": "M6 11h12v10H6ZM8.500 11V7a3.500 3.500 0 0 1 7 0v4",
    "pencil": "M4 20l1-4L16 5l3 3L8 19ZM14 7l3 3",
    "star": "M12 3l2.700 5.800 6.300.8-4.600 4.300 1.200 6.300L12 17.100 6.400 20.200l1.200-6.300L3 9.600l6.300-.8Z",
}
#: Signs that point the way we read, and so turn round in right-to-left pages.
_TURNING = {"next", "back", "stop"}
NAMES = tuple(_PATHS)


def icon(name: str) -> Markup:
    """The sign as inline SVG, silent to screen readers: words always stand beside it."""
    turning = " icon--turning" if name in _TURNING else ""
    return Markup(
        f'<svg class="icon{turning}" viewBox="0 0 24 24" width="24" height="24" '
        f'aria-hidden="true" focusable="false"><path d="{_PATHS[name]}"/></svg>'
    )
