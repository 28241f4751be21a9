"""Staff, their roles, and the thin trail of who did what to whose account."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)

from forms_engine.people.staff import Role, Staff, tidy_email
from forms_engine.storage.tables import metadata

staff = Table(
    "staff",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("email", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("password", Text, nullable=False),
    # Names this person's signed-in browsers. A new one signs all of them out.
    Column("session_key", Text, nullable=False, unique=True),
    Column("active", Boolean, nullable=False),
    Column("made_at", Integer, nullable=False),
)
staff_role = Table(
    "staff_role",
    metadata,
    Column("staff_id", ForeignKey("staff.id"), primary_key=True),
    Column("role", Text, primary_key=True),
)
staff_event = Table(
    "staff_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Integer, nullable=False, index=True),
    Column("actor_id", Integer),  # nobody: the command line, or somebody not signed in
    Column("act", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("entity_id", Text, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the trail."""

    id: int
    at: int
    actor_id: int | None
    act: str
    entity: str
    entity_id: str


class EmailTaken(Exception):
    """Somebody already signs in with this e-mail address."""


class NameTaken(Exception):
    """Somebody here has this name. Who did a thing and who checked it are known by their names."""


def note(
    connection: Connection, now: int, actor: int | None, act: str, entity: str, entity_id: object
) -> None:
    """One line of the trail: who did what to which thing. Never words, never an e-mail."""
    connection.execute(
        insert(staff_event).values(
            at=now, actor_id=actor, act=act, entity=entity, entity_id=str(entity_id)
        )
    )


def trail(
    connection: Connection,
    *,
    without: Iterable[str] = (),
    of: int | None = None,
    before: int | None = None,
    most: int | None = None,
) -> list[Event]:
    """What happened, newest first: but for these acts; by or to this member of staff; before this
    line of the trail."""
    query = select(staff_event).where(staff_event.c.act.not_in(list(without)))
    if of is not None:
        account = (staff_event.c.entity == "staff") & (staff_event.c.entity_id == str(of))
        query = query.where(account | (staff_event.c.actor_id == of))
    if before is not None:
        query = query.where(staff_event.c.id < before)
    rows = connection.execute(query.order_by(staff_event.c.id.desc()).limit(most))
    return [Event(*row) for row in rows]


def add(
    connection: Connection,
    email: str,
    name: str,
    password_hash: str,
    roles: Iterable[Role],
    now: int,
    actor: int | None = None,
) -> int:
    """The new member's id. Raises EmailTaken and NameTaken."""
    email = tidy_email(email)
    name = " ".join(name.split()) or email.partition("@")[0]
    for other in connection.execute(select(staff.c.email, staff.c.name)):
        if other.email == email:
            raise EmailTaken(email)
        if other.name.casefold() == name.casefold():
            raise NameTaken(name)
    made = connection.execute(
        insert(staff).values(
            email=email,
            name=name,
            password=password_hash,
            session_key=secrets.token_hex(16),
            active=True,
            made_at=now,
        )
    ).inserted_primary_key
    assert made is not None
    note(connection, now, actor, "staff added", "staff", made[0])
    set_roles(connection, made[0], roles, now, actor)
    return int(made[0])


def set_roles(
    connection: Connection, staff_id: int, roles: Iterable[Role], now: int, actor: int | None
) -> None:
    """Give exactly these roles. The trail says which were given and which taken away."""
    wanted = {role.value for role in roles}
    query = select(staff_role.c.role).where(staff_role.c.staff_id == staff_id)
    had = set(connection.execute(query).scalars())
    for role in sorted(wanted - had):
        connection.execute(insert(staff_role).values(staff_id=staff_id, role=role))
        note(connection, now, actor, f"role given: {role}", "staff", staff_id)
    for role in sorted(had - wanted):
        gone = (staff_role.c.staff_id == staff_id) & (staff_role.c.role == role)
        connection.execute(delete(staff_role).where(gone))
        note(connection, now, actor, f"role taken: {role}", "staff", staff_id)


def set_active(
    connection: Connection, staff_id: int, active: bool, now: int, actor: int | None
) -> None:
    """Stop or start an account. Stopping signs every browser of theirs out at once."""
    fresh = {"active": active, "session_key": secrets.token_hex(16)}
    connection.execute(update(staff).where(staff.c.id == staff_id).values(fresh))
    act = "staff started again" if active else "staff stopped"
    note(connection, now, actor, act, "staff", staff_id)


def set_password(
    connection: Connection, staff_id: int, password_hash: str, now: int, actor: int | None
) -> None:
    """Give a new password. Every browser that was signed in with the old one is signed out."""
    fresh = {"password": password_hash, "session_key": secrets.token_hex(16)}
    connection.execute(update(staff).where(staff.c.id == staff_id).values(fresh))
    note(connection, now, actor, "password given", "staff", staff_id)


def save(connection: Connection, staff_id: int, values: Mapping[str, object]) -> None:
    connection.execute(update(staff).where(staff.c.id == staff_id).values(dict(values)))


@dataclass(frozen=True)
class Account:
    """A member of staff with what only the sign-in may know: the hash and the session key."""

    staff: Staff
    password: str
    session_key: str


def account_by(connection: Connection, column: str, value: object) -> Account | None:
    row = connection.execute(select(staff).where(staff.c[column] == value)).first()
    if row is None:
        return None
    query = select(staff_role.c.role).where(staff_role.c.staff_id == row.id)
    roles = frozenset(Role(role) for role in connection.execute(query).scalars())
    found = Staff(row.id, row.email, row.name, roles, bool(row.active))
    return Account(found, row.password, row.session_key)


def is_last_manager(connection: Connection, staff_id: int) -> bool:
    """True if nobody else could add staff."""
    managers = [s.id for s in everyone(connection) if s.active and Role.MANAGER in s.roles]
    return managers == [staff_id]


def find(connection: Connection, staff_id: int) -> Staff | None:
    return next((s for s in everyone(connection) if s.id == staff_id), None)


def by_email(connection: Connection, email: str) -> Staff | None:
    return next((s for s in everyone(connection) if s.email == tidy_email(email)), None)


def everyone(connection: Connection) -> list[Staff]:
    """All staff by name, those who stopped too."""
    roles: dict[int, set[Role]] = {}
    for staff_id, role in connection.execute(select(staff_role.c.staff_id, staff_role.c.role)):
        roles.setdefault(staff_id, set()).add(Role(role))
    rows = connection.execute(select(staff).order_by(staff.c.name, staff.c.id))
    return [
        Staff(r.id, r.email, r.name, frozenset(roles.get(r.id, ())), bool(r.active)) for r in rows
    ]
