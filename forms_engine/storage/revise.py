"""Writes the next migration from what changed in the tables: for whoever works on the engine.

``python -m forms_engine.storage.revise "what changes"``. Read what it wrote before you keep it.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from alembic import command

from forms_engine.storage.database import Database, sqlite_file
from forms_engine.storage.migrate import MIGRATIONS, config, know_every_table, migrate, newest


def write(words: str) -> Path:
    """The path of the new file."""
    know_every_table()
    first = not list((MIGRATIONS / "versions").glob("[0-9]*.py"))
    number = "0001" if first else f"{int(newest()) + 1:04}"
    slug = re.sub(r"\W+", "_", words.lower()).strip("_")[:40]
    with tempfile.TemporaryDirectory() as folder:
        database = Database(sqlite_file(Path(folder)))
        if not first:
            migrate(database)
        with database.writing() as connection:
            settings = config(connection)
            settings.set_main_option("file_template", f"{number}_{slug}")
            command.revision(settings, words, autogenerate=True, rev_id=number)
        database.close()
    return MIGRATIONS / "versions" / f"{number}_{slug}.py"


if __name__ == "__main__":
    print(write(" ".join(sys.argv[1:]) or "change"))
