"""``forms-engine staff``: the first manager is added here, because nobody signs up alone."""

from __future__ import annotations

from typing import Any

import click

from forms_engine.people import passwords, store
from forms_engine.people.staff import ROLE_WORDS, Role, Staff, looks_like_email
from forms_engine.starting import options, settings_from, writing
from forms_engine.storage.clock import stamp, utc_now

NOBODY = "Nobody signs in with {email}. Look at the list: forms-engine staff list"
TAKEN = "{email} can sign in already. To change their roles: forms-engine staff role {email}"
SAME_NAME = "Somebody here is called “{name}” already. Tell them apart with --name."
ROLES = click.Choice([role.value for role in Role])


@click.group()
def command() -> None:
    """Who may sign in, and with which roles."""


def _find(connection: Any, email: str) -> Staff:
    found = store.by_email(connection, email)
    if found is None:
        raise click.ClickException(NOBODY.format(email=email))
    return found


@command.command()
@click.argument("email")
@click.option("--role", "roles", type=ROLES, multiple=True, required=True, help="May be repeated.")
@click.option("--name", default="", help="The name that people know them by.")
@options("data", "database")
def add(email: str, roles: tuple[str, ...], name: str, **given: str | None) -> None:
    """Add somebody who may sign in. Asks for their password."""
    if not looks_like_email(email):
        raise click.ClickException(f"“{email}” is no e-mail address. Write one: sam@example.org")
    secret = passwords.hashed(_ask_for_password(email))
    try:
        with writing(settings_from(given)) as connection:
            wanted = [Role(role) for role in roles]
            store.add(connection, email, name, secret, wanted, stamp(utc_now()))
    except store.EmailTaken as taken:
        raise click.ClickException(TAKEN.format(email=email)) from taken
    except store.NameTaken as same:
        raise click.ClickException(SAME_NAME.format(name=same)) from same
    click.echo(f"{email} can sign in now, at /staff.")


@command.command()
@click.argument("email")
@options("data", "database")
def password(email: str, **given: str | None) -> None:
    """Give somebody a new password. Asks for it."""
    with writing(settings_from(given)) as connection:
        found = _find(connection, email)
    secret = passwords.hashed(_ask_for_password(email))
    with writing(settings_from(given)) as connection:
        store.set_password(connection, found.id, secret, stamp(utc_now()), None)
    click.echo(f"{email} has a new password, and is signed out everywhere.")


@command.command("list")
@options("data", "database")
def list_staff(**given: str | None) -> None:
    """Who may sign in."""
    with writing(settings_from(given)) as connection:
        everyone = store.everyone(connection)
    for somebody in everyone:
        roles = ", ".join(ROLE_WORDS[role][0] for role in Role if role in somebody.roles)
        stopped = "" if somebody.active else "  (stopped)"
        click.echo(f"{somebody.email}  {somebody.name}  {roles or 'no role'}{stopped}")
    if not everyone:
        click.echo("Nobody yet. Add a manager: forms-engine staff add EMAIL --role manager")


@command.command()
@click.argument("email")
@click.option("--role", "roles", type=ROLES, multiple=True, required=True, help="May be repeated.")
@options("data", "database")
def role(email: str, roles: tuple[str, ...], **given: str | None) -> None:
    """Give somebody exactly these roles."""
    with writing(settings_from(given)) as connection:
        wanted = [Role(role) for role in roles]
        store.set_roles(connection, _find(connection, email).id, wanted, stamp(utc_now()), None)
    click.echo(f"{email} now has: {', '.join(roles)}.")


@command.command()
@click.argument("email")
@options("data", "database")
def stop(email: str, **given: str | None) -> None:
    """Stop an account. They are signed out at once."""
    with writing(settings_from(given)) as connection:
        store.set_active(connection, _find(connection, email).id, False, stamp(utc_now()), None)
    click.echo(f"{email} can't sign in any more. What they did is kept.")


def _ask_for_password(email: str) -> str:
    """Ask twice, showing nothing, until it is good enough."""
    while True:
        typed: str = click.prompt(
            f"A password for {email}, {passwords.SHORTEST} letters or more",
            hide_input=True,
            confirmation_prompt="The same again",
        )
        weak = passwords.problem(typed, email)
        if not weak:
            return typed
        click.echo(weak, err=True)
