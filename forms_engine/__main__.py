"""``python -m forms_engine`` is the ``forms-engine`` command."""

from __future__ import annotations

from forms_engine.cli import main

if __name__ == "__main__":
    main(prog_name="forms-engine")
