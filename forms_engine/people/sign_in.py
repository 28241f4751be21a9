"""Our staff as Flask-Security wants to meet them, and the two forms of signing in."""

from __future__ import annotations

from typing import Any

from flask import request
from flask_security import ChangePasswordForm, LoginForm, RoleMixin, UserDatastore, UserMixin
from wtforms import StringField

from forms_engine.languages.marking import N_
from forms_engine.people import passwords, store, throttle
from forms_engine.people.staff import Role, tidy_email
from forms_engine.people.store import Account
from forms_engine.services import services
from forms_engine.storage.database import Database
from forms_engine.throttling import store as tries

WRONG = N_("That e-mail or password is not right. Check both, then try again.")
WAIT = N_("There were too many tries. Wait 15 minutes, then try again.")
NOT_YOURS = N_("That is not your password now. Type it again.")
NOT_THE_SAME = N_("The two new passwords are not the same. Type them again.")
SAME_AS_OLD = N_("That is the password you have now. Choose a new one.")


class StaffRole(RoleMixin):
    def __init__(self, role: Role) -> None:
        self.name = role.value
        self.permissions: list[str] = []


class StaffUser(UserMixin):
    fs_uniquifier: str = ""

    def __init__(self, account: Account) -> None:
        self.staff = account.staff
        self.id = account.staff.id
        self.email = account.staff.email
        self.password = account.password
        self.active = account.staff.active
        self.fs_uniquifier = account.session_key
        self.roles = [StaffRole(role) for role in sorted(account.staff.roles)]


class StaffDatastore(UserDatastore):
    """Finds and keeps staff with plain statements, in our own tables."""

    def __init__(self, database: Database) -> None:
        super().__init__(StaffUser, StaffRole)
        self._database = database

    def find_user(self, case_insensitive: bool = False, **sought: Any) -> StaffUser | None:
        name, value = sought.popitem()
        column = {"fs_uniquifier": "session_key"}.get(name, name)
        value = tidy_email(value) if column == "email" else value
        with self._database.reading() as connection:
            account = store.account_by(connection, column, value)
        return StaffUser(account) if account else None

    def find_role(self, role: str) -> StaffRole:
        return StaffRole(Role(role))

    def put(self, model: StaffUser) -> StaffUser:
        values = {"password": model.password, "session_key": model.fs_uniquifier}
        with self._database.saving() as connection:
            store.save(connection, model.id, values)
        return model

    def commit(self) -> None:
        """Every ``put`` is saved at once."""


class SignInForm(LoginForm):
    """The same words for a wrong e-mail, a wrong password and a stopped account."""

    email = StringField()  # looked up as it is: care homes have addresses of their own making
    remember = None  # no cookie may outlive the working day
    problem: str | None = None

    def validate(self, **more: Any) -> bool:
        house = services()
        tried = throttle.keys(house.secret, self.email.data or "", request.remote_addr or "")
        with house.database.writing() as connection:
            admitted = tries.admit(connection, tried, throttle.LIMITS, house.now())
        # No password is this long; hashing it would only keep the machine busy.
        sensible = len(self.password.data or "") <= passwords.LONGEST
        right = admitted and sensible and bool(super().validate(**more))
        if not right:
            self.problem = WRONG if admitted else WAIT
            self._forget_which_part_was_wrong()
        with house.database.writing() as connection:
            if right and self.user is not None:
                tries.forget(connection, tried)
                store.note(
                    connection, house.now(), self.user.id, "signed in", "staff", self.user.id
                )
            else:
                # The key of the e-mail, never the e-mail: people type passwords into this field.
                store.note(connection, house.now(), None, "sign-in failed", "sign-in", tried[1])
        return right

    def _forget_which_part_was_wrong(self) -> None:
        for field in self:
            field.errors = []
        self.form_errors.clear()


class NewPasswordForm(ChangePasswordForm):
    """Changing one's own password. ``problems`` says which field is wrong, and why."""

    def validate(self, **more: Any) -> bool:
        from flask_security import current_user, verify_password

        self.problems: dict[str, str] = {}
        new = self.new_password.data or ""
        if not verify_password(passwords.normal(self.password.data or ""), current_user.password):
            self.problems["password"] = NOT_YOURS
        elif weak := passwords.problem(new, current_user.email):
            self.problems["new_password"] = weak
        elif new == self.password.data:
            self.problems["new_password"] = SAME_AS_OLD
        elif new != self.new_password_confirm.data:
            self.problems["new_password_confirm"] = NOT_THE_SAME
        return not self.problems and bool(super().validate(**more))
