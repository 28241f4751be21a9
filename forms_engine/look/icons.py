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
    "help": f"M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.01{_RING}",
    "globe": f"{_RING}M2.5 12h19M12 2.5c6 5.5 6 13.5 0 19c-6-5.5-6-13.5 0-19",
    "look": "M2.5 19L8 5l5.5 14M4.5 14.5h7M14.5 19l3.5-9l3.5 9M15.8 16h4.4",
    "stop": "M14 4H5v16h9M10 12h11M17 8l4 4-4 4",
    "wait": f"{_RING}M12 7v5.5l3.5 2",
    "halt": "M8 3h8l5 5v8l-5 5H8l-5-5V8ZM8 12h8",
    "again": "M5 9a8 8 0 1 1-.5 5M5 3.5V9h5.5",
    "print": "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7Z",
    "lock": "M6 11h12v10H6ZM8.5 11V7a3.5 3.5 0 0 1 7 0v4",
    "symbols": "M8 3h8v8H8ZM8 9l3-3 5 5M3 16h18M6 20h12",
    "listen": "M3 9.5v5h4l6 5v-15l-6 5ZM16.5 9a4 4 0 0 1 0 6M19 6a8 8 0 0 1 0 12",
    "pencil": "M4 20l1-4L16 5l3 3L8 19ZM14 7l3 3",
    # What can be made easier.
    "easier": "M3 7h10M19 7h2M3 17h3M12 17h9M16 4.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5Z"
    "M9 14.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5Z",
    "space": "M3 4v16M21 4v16M7 12h10M9.5 9.5L7 12l2.5 2.5M14.5 9.5L17 12l-2.5 2.5",
    "colours": f"{_RING}M12 2.5v19M12 6l7-.5M12 10h9M12 14h9M12 18h7",
    "letters": "M3 19L8.5 5 14 19M5 14.5h7M21 13v6M21 16a3 3 0 1 0-3 3a3 3 0 0 0 3-3Z",
    "picture": "M3 4h18v16H3ZM3 17l5-5 4.5 4.5 3-3L21 18M15.5 8.5v.01",
    "words": "M4 4h16v12H11l-4 4v-4H4ZM8 8.5h8M8 12h5",
    "silence": "M3.5 9.5H7L12 5.5v13L7 14.5H3.5ZM16 9.5l5 5M21 9.5l-5 5",
    "beep": "M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5H4.5ZM10 21h4M12 5V3",
    "touch": "M9 13V4.5a1.7 1.7 0 0 1 3.4 0V11l4.6 1c1.5.4 2.3 1.3 2.1 2.8L18.3 21"
    "H10.5L6 15.2c-1-1.4.7-2.8 2-1.8Z",
    "me": "M12 3a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9ZM4 21v-1a8 6 0 0 1 16 0v1",
    "big": "M2.5 4.5h19v15h-19ZM7.5 12l3 3 6-6",
    "keyguard": "M2.5 3.5h19v17h-19ZM6 7h3.5v3.5H6ZM14.5 7H18v3.5h-3.5Z"
    "M6 13.5h3.5V17H6ZM14.5 13.5H18V17h-3.5Z",
    "switch": "M3 20.5h18M5.5 17a6.5 6.5 0 0 1 13 0v.5h-13ZM12 2.5v5M9.5 5L12 7.5 14.5 5",
    "switches": "M2 20.5h20M3 17.5v-1a3.8 3.8 0 0 1 7.6 0v1ZM13.4 17.5v-1a3.8 3.8 0 0 1 "
    "7.6 0v1ZM6.8 4v5M5 7.2L6.8 9l1.8-1.8M17.2 4v5M15.4 7.2L17.2 9 19 7.2",
    "dwell": "M4 3l9.5 6-4.2 1 2.3 4.3-2.1 1.1L7.3 11 4.5 14ZM17.5 13.5a4 4 0 1 0 0 8"
    "a4 4 0 1 0 0-8ZM17.5 15.5v2.3l1.5 1",
    "hold": "M12 3v7M9 7.5L12 10.5 15 7.5M4 14h16v3H4ZM4 20.5h16",
    "twice": "M7 4v7M4.5 8.5L7 11 9.5 8.5M14.5 5l6 6M20.5 5l-6 6M3.5 14.5h17V20h-17Z",
    "keys": "M2 6h20v12H2ZM6 10v.01M10 10v.01M14 10v.01M18 10v.01M7.5 14h9",
    "undo": "M8 5L3.5 9.5 8 14M4 9.5h10a5.5 5.5 0 0 1 0 11H9",
}
#: Signs that point the way we read, and so turn round in right-to-left pages.
_TURNING = {"next", "back", "stop", "undo"}
NAMES = tuple(_PATHS)


def icon(name: str) -> Markup:
    """The sign as inline SVG, silent to screen readers: words always stand beside it."""
    turning = " icon--turning" if name in _TURNING else ""
    return Markup(
        f'<svg class="icon{turning}" viewBox="0 0 24 24" width="24" height="24" '
        f'aria-hidden="true" focusable="false"><path d="{_PATHS[name]}"/></svg>'
    )
