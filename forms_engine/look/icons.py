"""Our own small signs: arrows, ticks, tools. Pictures of ideas are another room's.

Each is drawn on a 24-unit square with a 2.4-unit line in the current colour.
"""

from __future__ import annotations

from markupsafe import Markup

_RING = "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19Z"
_PATHS = {
    "next": "M4 12h15M13 6l6 6-6 6",
    "back": "M20 12H5M11 6l-6 6 6 6",
    "tick": "M5 13l5 5L19 7",
    "cross": "M6 6l12 12M18 6L6 18",
    "help": f"M9 9a3 3 0 1 1 4.5 2.600c-1 .6-1.5 1.200-1.5 2.400M12 17.5v.01{_RING}",
    "globe": f"{_RING}M2.5 12h19M12 2.5c6 5.5 6 13.5 0 19c-6-5.5-6-13.5 0-19",
    "look": "M2.5 19L8 5l5.5 14M4.5 14.5h7M14.5 19l3.5-9l3.5 9M15.800 16h4.400",
    "stop": "M14 4H5v16h9M10 12h11M17 8l4 4-4 4",
    "wait": f"{_RING}M12 7v5.5l3.5 2",
    "halt": "M8 3h8l5 5v8l-5 5H8l-5-5V8ZM8 12h8",
    "again": "M5 9a8 8 0 1 1-.5 5M5 3.5V9h5.5",
    "print": "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7Z",
    "lock": "M6 11h12v10H6ZM8.5 11V7a3.5 3.5 0 0 1 7 0v4",
    "listen": "M3 9.5v5h4l6 5v-15l-6 5ZM16.5 9a4 4 0 0 1 0 6M19 6a8 8 0 0 1 0 12",
    "pencil": "M4 20l1-4L16 5l3 3L8 19ZM14 7l3 3",
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
