"""The demo: made-up staff and made-up stories, and what to try first.

Each demo folder makes up its own password, so that nobody knows one beforehand.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping

from forms_engine.people import passwords, store
from forms_engine.people.staff import Role, Staff
from forms_engine.services import Services

STAFF = (
    ("worker", "Sam Okoro", (Role.WORKER,)),
    ("manager", "Maria Ellis", (Role.MANAGER, Role.WORKER)),
    ("designer", "Dev Patel", (Role.DESIGNER,)),
    ("overseer", "Ruth Hall", (Role.OVERSEER,)),
)
_WORDS = (
    "apple basket bell bread bridge brush button candle carpet castle cherry cloud copper corner "
    "cotton feather ferry field finger forest garden ginger hammer harbour honey island jacket "
    "kettle ladder lemon letter marble meadow mirror mountain needle nettle orange paddle paper "
    "pebble pepper pillow planet pocket pumpkin ribbon river rocket saddle sailor silver spoon "
    "summer table thunder timber tulip velvet violin walnut window winter yellow"
).split()

TEXT = """
The demo is ready. Open this in a web browser:

  {address}

Everything in it is made up. You can be anybody:

  Somebody who answers forms    {address}/
  A member of staff             {address}/staff

Staff sign in with one of these, and the password  {password}
{staff}

Try this:
  1. Answer “Tell us anything” in easy words, with pictures. Say that something should change.
  2. Keep the pictures you are given: they are the way back to your own answer.
  3. Sign in as {manager}. Find what you said in the inbox, decide, and answer.
  4. Go back with your pictures, and see what happened. Say if it got better.
  5. Sign in as {designer}. Open a form folder, change a word, and watch the page change.

To stop, press Ctrl and C. To start again from nothing, delete the folder {data}.
"""


def fill(house: Services) -> Mapping[str, str]:
    """Make up staff and stories if there are none. The e-mails by role, and ``password``."""
    password = _password(house)
    with house.database.writing() as connection:
        fresh = not store.everyone(connection)
        if fresh:
            secret = passwords.hashed(password)
            for name, words, roles in STAFF:
                store.add(connection, email_of(name), words, secret, roles, house.now())
    if fresh:
        from forms_engine.tracker.demo import load

        load(house)
    return {name: email_of(name) for name, _, _ in STAFF} | {"password": password}


def email_of(name: str) -> str:
    return f"{name}@demo.example"


def words(address: str, house: Services, sign_ins: Mapping[str, str]) -> str:
    """What to read on the screen: where to go, who to be, what to try."""
    lines = [f"  {email_of(name):26}{who}, {name}" for name, who, _ in STAFF]
    return TEXT.format(
        address=address,
        staff="\n".join(lines),
        data=house.settings.data,
        password=sign_ins["password"],
        manager=sign_ins["manager"],
        designer=sign_ins["designer"],
    )


def demo_staff(staff: list[Staff], role: Role) -> Staff:
    """The one made-up member of staff who stands for this role."""
    return next(s for s in staff if s.email == email_of(role.value))


def _password(house: Services) -> str:
    """Made up on the first start, and kept in the demo folder for the next."""
    path = house.settings.data / "demo-password.txt"
    if path.exists():
        return path.read_text().strip()
    made = "-".join(secrets.choice(_WORDS) for _ in range(4))
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(made + "\n")
    return made
