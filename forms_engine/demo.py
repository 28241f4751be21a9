"""The demo: made-up staff and made-up stories, and what to try first.

Each demo folder makes up its own password, so that nobody knows one beforehand.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping

from forms_engine.people import passwords, store
from forms_engine.people.staff import Role
from forms_engine.services import Services

STAFF = (
    ("worker", "Demo Worker", (Role.WORKER,)),
    ("manager", "Demo Manager", (Role.MANAGER, Role.WORKER)),
    ("designer", "Demo Designer", (Role.DESIGNER,)),
    ("overseer", "Demo Overseer", (Role.OVERSEER,)),
)
_WORDS = """
apple basket bell bread bridge brush button candle carpet castle cherry cloud copper
corner cotton feather ferry field finger forest garden ginger hammer harbour honey island
jacket kettle ladder lemon letter marble meadow mirror mountain needle nettle orange
paddle paper pebble pepper pillow planet pocket pumpkin ribbon river rocket saddle sailor
silver spoon summer table thunder timber tulip velvet violin walnut window winter yellow
"""

TEXT = """
The demo is ready. Open this in a web browser:

  {address}

Everything in it is made up, and you can be anybody.

  Somebody new, on their own or with help   {address}/
  An advocate, or family                    {address}/form/tell_us
  A person who told us things before        {address}{card}
  Staff                                     {address}/staff

Staff sign in with one of these, and the password  {password}
{staff}

Try this:
  1. As somebody new, answer “Tell us anything”. Say that something should change.
  2. Keep your card: six pictures, or the square code. It is the way back to your answer.
  3. As the manager, find what you said in the inbox. Decide, and answer in easy words.
  4. With your card, see what happened. Say if it got better, or not.
  5. As the worker, open Records, and write down a limit that was used.
  6. As the designer, open {address}/staff/forms/tell_us
     Change a word in {forms}/tell_us/form.toml, and watch the page.

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
        _records(house)
    return {name: email_of(name) for name, _, _ in STAFF} | {"password": password}


def _records(house: Services) -> None:
    """What the worker of the demo wrote down: a limit with no reason in law."""
    from forms_engine.recording.store import keep
    from forms_engine.tracker.demo_people import Given, Raw, answer

    limit: dict[str, Raw] = {
        "any": ("yes",),
        "scope": ("one",),
        "who": "Alex",
        "what": ("contact",),
        "why_kind": ("convenience",),
        "less_first": "We asked Alex to wait until 8.",
        "basis": ("none",),
        "person_view": "Alex shook their head.",
        "is_new": ("new",),
        "review_new": house.today(),
        "end_when": "A phone of their own.",
    }
    made = answer(house, Given("restriction_check", limit, 0.3))
    with house.database.writing() as connection:
        worker = next((s for s in store.everyone(connection) if s.roles == {Role.WORKER}), None)
        if made is not None and worker is not None:
            keep(connection, made, worker.id)


def email_of(name: str) -> str:
    return f"{name}@demo.example"


def words(address: str, house: Services, sign_ins: Mapping[str, str]) -> str:
    """What to read on the screen: where to go, who to be, what to try."""
    from forms_engine.tracker.demo_people import card_paths

    lines = [f"  {sign_ins[name]:26}{who}, {name}" for name, who, _ in STAFF]
    return TEXT.format(
        address=address,
        card=card_paths(house)[0],
        staff="\n".join(lines),
        data=house.settings.data,
        forms=house.settings.forms,
        password=sign_ins["password"],
    )


def _password(house: Services) -> str:
    """Made up on the first start, and kept in the demo folder for the next."""
    path = house.settings.data / "demo-password.txt"
    if path.exists():
        return path.read_text().strip()
    made = "-".join(secrets.choice(_WORDS.split()) for _ in range(4))
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(made + "\n")
    return made
