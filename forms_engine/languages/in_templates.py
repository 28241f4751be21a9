"""Finds the strings of the interface in templates: ``t("…")`` and ``plain("…")``.

Babel's own extractor sees only those two. Ours also follows a string into a macro that
translates it: in ``field("email", "Your e-mail")`` the second argument is one of our strings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, nodes

TRANSLATES = ("t", "plain")
_Node = nodes.Node
_Macro = nodes.Macro | None


class Name(NamedTuple):
    """A macro, by the template it stands in: ("people/parts.html", "field")."""

    template: str
    macro: str


@dataclass
class _Sheet:
    """One template, and which macros its words mean."""

    name: str
    place: str
    tree: nodes.Template
    macros: dict[str, Name] = field(default_factory=dict)
    libraries: dict[str, str] = field(default_factory=dict)

    def called(self, call: nodes.Call) -> Name | None:
        match call.node:
            case nodes.Name(name=name):
                return self.macros.get(name)
            case nodes.Getattr(node=nodes.Name(name=library), attr=attr):
                place = self.libraries.get(library)
                return Name(place, attr) if place else None
        return None


def strings_in_templates(engine: Path) -> Iterator[tuple[str, str]]:
    """(string, file) for every string in every template below ``engine``, in reading order."""
    sheets = [_read(path, engine) for path in sorted(engine.rglob("*.html"))]
    defined = {
        Name(sheet.name, macro.name): macro
        for sheet in sheets
        for macro in sheet.tree.find_all(nodes.Macro)
    }
    translated = _translated(sheets, defined)
    for sheet in sheets:
        for _, call in _calls(sheet.tree, None):
            for expression in _arguments(sheet, call, defined, translated):
                for leaf in leaves(expression):
                    if isinstance(leaf, nodes.Const) and isinstance(leaf.value, str) and leaf.value:
                        yield leaf.value, sheet.place


def leaves(expression: _Node | None) -> Iterator[_Node]:
    """What an expression may turn out to be: both sides of a choice, every value of a table."""
    match expression:
        case nodes.CondExpr(expr1=one, expr2=other):
            yield from (*leaves(one), *leaves(other))
        case nodes.Or(left=one, right=other) | nodes.And(left=one, right=other):
            yield from (*leaves(one), *leaves(other))
        case nodes.Getitem(node=nodes.Dict(items=pairs)):
            for pair in pairs:
                yield from leaves(pair.value)
        case None:
            return
        case _:
            yield expression


def template_name(place: str) -> str:
    """The name pages call a template by: "people/parts.html"."""
    room, _, rest = place.partition("/")
    return f"{room}/{rest.removeprefix(f'templates/{room}/')}"


def _read(path: Path, engine: Path) -> _Sheet:
    place = path.relative_to(engine).as_posix()
    tree = Environment().parse(path.read_text("utf-8"))
    sheet = _Sheet(template_name(place), place, tree)
    for macro in tree.find_all(nodes.Macro):
        sheet.macros[macro.name] = Name(sheet.name, macro.name)
    for found in tree.find_all(nodes.FromImport):
        source = _constant(found.template)
        for name in found.names:
            there, here = name if isinstance(name, tuple) else (name, name)
            sheet.macros[here] = Name(source, there)
    for library in tree.find_all(nodes.Import):
        sheet.libraries[library.target] = _constant(library.template)
    return sheet


def _constant(node: nodes.Expr) -> str:
    return str(node.value) if isinstance(node, nodes.Const) else ""


def _calls(node: _Node, macro: _Macro) -> Iterator[tuple[_Macro, nodes.Call]]:
    """Every call, and the macro it stands in."""
    if isinstance(node, nodes.Macro):
        macro = node
    if isinstance(node, nodes.Call):
        yield macro, node
    for child in node.iter_child_nodes():
        yield from _calls(child, macro)


def _translated(sheets: list[_Sheet], defined: dict[Name, nodes.Macro]) -> dict[Name, set[str]]:
    """Macro -> its parameters that reach ``t`` or ``plain``, straight or through other macros."""
    found: dict[Name, set[str]] = {name: set() for name in defined}
    grows = True
    while grows:
        grows = False
        for sheet in sheets:
            for macro, call in _calls(sheet.tree, None):
                if macro is None:
                    continue
                own = {arg.name for arg in macro.args}
                said = {
                    leaf.name
                    for expression in _arguments(sheet, call, defined, found)
                    for leaf in leaves(expression)
                    if isinstance(leaf, nodes.Name)
                }
                known = found[Name(sheet.name, macro.name)]
                if new := (said & own) - known:
                    known |= new
                    grows = True
    return found


def _arguments(
    sheet: _Sheet,
    call: nodes.Call,
    defined: dict[Name, nodes.Macro],
    translated: dict[Name, set[str]],
) -> Iterator[_Node]:
    """The arguments of a call that are translated."""
    if isinstance(call.node, nodes.Name) and call.node.name in TRANSLATES:
        yield from call.args[:1]
        return
    name = sheet.called(call)
    if name is None or name not in defined:
        return
    macro, wanted = defined[name], translated[name]
    yield from (a for p, a in zip(macro.args, call.args, strict=False) if p.name in wanted)
    yield from (keyword.value for keyword in call.kwargs if keyword.key in wanted)
