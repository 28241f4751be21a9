"""The forms of the People pages."""

from __future__ import annotations

from wtforms import Form, SelectMultipleField, StringField

from forms_engine.languages.marking import N_
from forms_engine.people.passwords import problem
from forms_engine.people.staff import ROLE_WORDS, Role, looks_like_email

NO_ROLE = N_("Choose at least one role.")


class RolesForm(Form):  # type: ignore[misc]
    roles = SelectMultipleField(choices={role.value: ROLE_WORDS[role][0] for role in Role})

    def problems(self) -> dict[str, str]:
        return {} if self.chosen() else {"roles": NO_ROLE}

    def chosen(self) -> list[Role]:
        """The roles that were ticked; what is no role of ours is passed over."""
        return [role for role in Role if role.value in (self.roles.data or ())]


class AddForm(RolesForm):
    name = StringField()
    email = StringField()
    password = StringField()

    def problems(self) -> dict[str, str]:
        found = super().problems()
        if not (self.name.data or "").strip() or len(self.name.data or "") > 100:
            found["name"] = N_("Write the name that people know them by.")
        if not looks_like_email(self.email.data or "") or len(self.email.data or "") > 200:
            found["email"] = N_("Write an e-mail address, such as sam@example.org.")
        if weak := problem(self.password.data or "", self.email.data or ""):
            found["password"] = weak
        return found
