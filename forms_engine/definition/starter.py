"""A small form to start from: whole, checked, and explained line by line."""

from __future__ import annotations

import json
import re

from forms_engine.definition.schema import FILE

_WORDS = """\
#:schema ../@schema@
#
# @title@.
# Lines that begin with # are notes for you. Nobody else sees them.
# Change the words between the quotes. Leave the words before the = as they are.
# Then run:  forms-engine check @name@

format = 1
language = "en-GB"                # the language you write in
title = @quoted@
picture = "speak-up"              # the name of a picture, or of a photo in the folder pictures/
asked_of = ["person"]             # person, representative, family, advocate, staff or visitor
minutes = 3                       # how long it takes
purpose = "What is this form for? Staff read this."

# What the person reads first. Short sentences, one idea each.
start = [
  "This is about your home.",
  "You can miss any question.",
  "You can stop at any time.",
]
who_sees = "The manager sees your answers. People you live with do not see them."
private_ends = "If someone is in danger, we must tell someone. We will try to tell you first."

# What the person reads last, and what happens next.
end = ["Thank you."]
next = "We will tell you our answer in 10 working days. Working days are Monday to Friday."

# A question. Copy it, from [[question]] to the ], to ask something else.
# "I don't know" and "I don't want to say" are always offered; you need not write them.

[[question]]
id = "home"                       # a short name. Never change it once people have answered
type = "choose_one"               # choose_one, choose_many, faces, own_words, number, date …
ask = "How is your home?"
picture = "home"
options = [
  { value = "good",  say = "Good",                picture = "face-happy" },
  { value = "mixed", say = "Some good, some bad", picture = "mixed" },
  { value = "bad",   say = "Bad",                 picture = "face-sad" },
]

# This one is asked only if the answer above was "Some good, some bad" or "Bad".

[[question]]
id = "home_better"
type = "own_words"
ask = "What would make your home better?"
picture = "idea"
only_if = { question = "home", is = ["mixed", "bad"] }

# What an answer sets off. Here: somebody has to answer the person.

[[trigger]]
id = "home-not-good"
when = { question = "home", is = ["mixed", "bad"] }
feedback = { kind = "concern", topic = "home", urgency = "amber" }
"""


def starter(name: str, title: str) -> str:
    """The text of a form.toml that passes every check."""
    parts = {"schema": FILE, "title": title, "name": name}
    # A TOML text and a JSON text are quoted alike.
    parts["quoted"] = json.dumps(title, ensure_ascii=False)
    return re.sub(r"@(\w+)@", lambda found: parts[found[1]], _WORDS)


def folder_name(words: str) -> str:
    """*My Home!* -> *my_home*; "" if no letter is left."""
    name = re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")
    return re.sub(r"^[0-9_]+", "", name)[:40].rstrip("_")
