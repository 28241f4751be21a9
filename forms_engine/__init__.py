"""An accessible-form engine for adult social care.

The rooms are subjects; docs/architecture.md draws the house.
"""

__version__ = "0.1.0"
