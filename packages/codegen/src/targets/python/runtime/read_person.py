"""Checks one person of the exchange format. A person with any problem is refused, with the path of each."""
from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, Callable, NamedTuple, Optional, Sequence

from .play import switches_of
from .rules import Rule
from .run import Dossier, Record, Run
from .values import Day, Days, Fraction, Months, Value, day_of, days_in_month, is_day, iso, parse_iso


class Problem(NamedTuple):
    """`code` as in the workbench, or `niet_in_de_code`; `path` as `[3].gebeurtenissen[2].niveau`."""

    code: str
    path: str
    message: str


Report = Callable[[str, str, str], None]
REVISIONS = ("herziening", "vernietiging", "intrekking")
DECISION_DATES = ("dagtekening", "bekendgemaakt_op", "onherroepelijk_op")
FIXED = {
    "gebeurtenis": ("datum", "naam", "bekend_op"),
    "periode": ("datum", "naam", "einde", "bekend_op"),
    "besluit": ("datum", "naam", "bekend_op", "door", *DECISION_DATES, "kenmerk"),
    "oordeel": ("datum", "naam", "bekend_op", "door"),
}
UNITS = {"dag": Days(1), "dagen": Days(1), "week": Days(7), "weken": Days(7), "maand": Months(1), "maanden": Months(1), "jaar": Months(12), "jaren": Months(12)}


def read(rules: Rule, shape: Rule, person: Any, index: int, layers: Optional[Sequence[str]]) -> Any:
    """A Dossier, or a list of problems. `index` is the place in the input."""
    problems: list[Problem] = []

    def report(code: str, path: str, message: str) -> None:
        problems.append(Problem(code, path, message))

    path = f"[{index}]"
    if not isinstance(person, dict):
        report("INB851", path, f"{shown(person)} is geen persoon")
        return problems
    for name in person:
        if name not in ("id", "gegevens", "gebeurtenissen"):
            report("INB853", f"{path}.{name}", f"onbekende naam {name}")
    if "id" not in person:
        report("INB855", f"{path}.id", "id ontbreekt")
    elif not isinstance(person["id"], str) or person["id"] == "":
        report("INB851", f"{path}.id", f"{shown(person['id'])} is geen tekst")
    facts = read_facts(shape, person, f"{path}.gegevens", report)
    found = read_records(shape, rules, person, f"{path}.gebeurtenissen", report)
    if problems:
        return problems
    dossier = Dossier(person["id"], facts, [record for record, _, _ in found])
    places = {id(record): (place, given) for record, place, given in found}
    check_controles(rules, shape, dossier, person["gegevens"], path, places, switches_of(rules, rules.layers if layers is None else layers), report)
    return problems or dossier


def read_facts(shape: Rule, person: dict[str, Any], path: str, report: Report) -> dict[str, Value]:
    facts: dict[str, Value] = {}
    given = person.get("gegevens")
    if isinstance(given, dict):
        read_fields(given, shape.facts, path, facts, (), "INB850", report)
    elif "gegevens" in person:
        report("INB851", path, f"{shown(given)} is geen lijst van gegevens")
    else:
        report("INB855", path, "gegevens ontbreekt")
    return facts


def read_fields(given: dict[str, Any], fields: dict[str, Rule], path: str, values: dict[str, Value], fixed: Sequence[str], unknown_code: str, report: Report) -> None:
    """The declared fields of a person or a record; `fixed` are the names that it has besides."""
    for name, value in given.items():
        field = fields.get(name)
        if field is None:
            if name not in fixed:
                report(unknown_code, f"{path}.{name}", f"onbekende naam {name}")
            continue
        found = read_value(value, field.shape, f"{path}.{name}", report)
        if found is not None:
            values[name] = found
    for name, field in fields.items():
        if not field.optional and name not in given:
            report("INB855", f"{path}.{name}", f"{name} ontbreekt")


def read_records(shape: Rule, rules: Rule, person: dict[str, Any], path: str, report: Report) -> list[tuple[Record, str, dict[str, Any]]]:
    if "gebeurtenissen" not in person:
        return []
    given = person["gebeurtenissen"]
    if not isinstance(given, list):
        report("INB851", path, f"{shown(given)} is geen lijst van gebeurtenissen")
        return []
    found = []
    for index, each in enumerate(given):
        place = f"{path}[{index}]"
        if not isinstance(each, dict):
            report("INB851", place, f"{shown(each)} is geen gebeurtenis")
            continue
        record = read_record(shape, rules, each, place, report)
        if record is not None:
            found.append((record, place, each))
    return found


def read_record(shape: Rule, rules: Rule, given: dict[str, Any], path: str, report: Report) -> Optional[Record]:
    name = given.get("naam")
    declared = shape.records.get(name) if isinstance(name, str) else None
    if declared is None:
        if "naam" not in given:
            report("INB855", f"{path}.naam", "naam ontbreekt")
        elif name in REVISIONS:
            report("niet_in_de_code", path, f"{name}: herzieningen van besluiten zitten niet in deze code")
        else:
            report("INB852", f"{path}.naam", f"onbekende gebeurtenis {shown(name)}")
        return None
    if declared.not_covered is not None:
        report("niet_in_de_code", path, declared.not_covered)
        return None
    if declared.kind == "oordeel" and ("over" in given or "overtreding" in given):
        report("niet_in_de_code", path, f"{name}: oordelen over een boete zitten niet in deze code")
        return None
    begin = read_day(given, "datum", path, report)
    if "datum" not in given:
        report("INB855", f"{path}.datum", "datum ontbreekt")
    is_period = declared.kind == "periode"
    end = read_day(given, "einde", path, report) if is_period else None
    known = read_day(given, "bekend_op", path, report)
    values: dict[str, Value] = {}
    read_fields(given, declared.attributes, path, values, FIXED[declared.kind], "INB853", report)
    if begin is None:
        return None
    if end is not None and end < begin:
        report("INB857", f"{path}.einde", f"{shown(given['einde'])} ligt voor {iso(begin)}")
    by: Optional[str] = None
    reference: Optional[str] = None
    if declared.kind in ("besluit", "oordeel"):
        by = read_body(rules, given, path, report) or declared.by
        if declared.kind == "oordeel" and declared.by is not None and by != declared.by:
            report("INB862", f"{path}.door", f"{shown(given.get('door'))}: dit oordeel is aan {declared.by}")
    if declared.kind == "besluit":
        read_decision_dates(given, path, begin, values, report)
        reference = read_text(given, "kenmerk", path, report)
        if reference is not None:
            values["kenmerk"] = reference
    return Record(declared.name, begin, end, is_period, values, by, reference, known)


def read_body(rules: Rule, given: dict[str, Any], path: str, report: Report) -> Optional[str]:
    if "door" not in given:
        return None
    door = given["door"]
    if isinstance(door, str) and door in rules.organen:
        return door
    report("INB854", f"{path}.door", f"{shown(door)}: kies uit {', '.join(rules.organen)}")
    return None


def read_decision_dates(given: dict[str, Any], path: str, begin: Day, values: dict[str, Value], report: Report) -> None:
    """In this order they may not go back in time."""
    before: Optional[tuple[str, Day]] = None
    for name in DECISION_DATES:
        day = read_day(given, name, path, report)
        if day is None and name == "dagtekening":
            day = begin
        if day is None:
            continue
        if before is not None and day < before[1]:
            report("INB863", f"{path}.{name}", f"{shown(given.get(name))} ligt voor {before[0]}")
        before = (name, day)
        values[name] = day


def read_day(given: dict[str, Any], name: str, path: str, report: Report) -> Optional[Day]:
    return read_value(given[name], DATE, f"{path}.{name}", report) if name in given else None


def read_text(given: dict[str, Any], name: str, path: str, report: Report) -> Optional[str]:
    value = given.get(name)
    if name not in given or (isinstance(value, str) and value != ""):
        return value
    report("INB851", f"{path}.{name}", f"{shown(value)} is geen tekst")
    return None


DATE = Rule(kind="date")


def read_value(given: Any, shape: Rule, path: str, report: Report) -> Value:
    if given is None:
        report("INB859", path, "null: laat weg wat niet bekend is")
        return None
    value = value_of(given, shape)
    if value is not None:
        return value
    if shape.kind in ("date", "incompleteDate") and isinstance(given, str):
        report("INB856", path, f"{shown(given)} is geen bestaande datum (jjjj-mm-dd)")
    else:
        report("INB854", path, f"{shown(given)}: verwacht {'een van ' + ', '.join(shape.names) if shape.kind == 'name' else shape.kind}")
    return None


def value_of(given: Any, shape: Rule) -> Value:
    kind = shape.kind
    if kind == "boolean":
        return given if isinstance(given, bool) else None
    if kind in ("text", "name", "date", "incompleteDate", "duration"):
        if not isinstance(given, str):
            return None
        if kind == "name":
            return given if given in shape.names else None
        return given if kind == "text" else parse_iso(given) if kind == "date" else parse_duration(given) if kind == "duration" else parse_incomplete(given, shape.reading)
    if isinstance(given, bool) or not isinstance(given, (int, float)):
        return None
    return number_of(given, kind)


def number_of(given: Any, kind: str) -> Optional[Fraction]:
    """A JSON number as it is written: 0.1 is exactly one tenth."""
    if isinstance(given, float) and (given in (float("inf"), float("-inf")) or given != given or (given != 0 and not 1e-6 <= abs(given) < 1e21)):
        return None
    value = Fraction(given) if isinstance(given, int) else Fraction(Decimal(repr(given)))
    if kind == "integer":
        return value if value.denominator == 1 else None
    if kind in ("hours", "money") and 100 % value.denominator != 0:
        return None
    return None if kind == "hours" and value < 0 else value


def parse_incomplete(text: str, reading: str) -> Optional[Day]:
    """A date of birth as the BRP may hold it: `1994`, `1994-05` or whole."""
    if not text.isascii():
        return None
    parts = re.fullmatch(r"(\d{4})(?:-(\d{2}))?", text)
    if parts is None:
        return parse_iso(text)
    year = int(parts[1])
    if parts[2] is not None:
        month = int(parts[2])
        return day_of(year, month, {"firstDay": 1, "middle": 16}.get(reading, days_in_month(year, month)))
    month, day = {"firstDay": (1, 1), "middle": (7, 1)}.get(reading, (12, 31))
    return day_of(year, month, day)


def parse_duration(text: str) -> Value:
    parts = re.fullmatch(r"\s*([0-9]+)\s+([a-zA-Z]+)\s*", text)
    unit = None if parts is None else UNITS.get(parts[2].lower())
    return None if parts is None or unit is None else type(unit)(unit.count * int(parts[1]))


def check_controles(rules: Rule, shape: Rule, dossier: Dossier, facts: dict[str, Any], path: str, places: dict[int, tuple[str, dict[str, Any]]], on: Sequence[bool], report: Report) -> None:
    """The `controle` clauses of the rules: a person who certainly does not meet one is refused."""
    c = Run(rules, on, dossier, 0, float("inf"))

    def look(day: Day, seen: int) -> None:
        c.peildatum = c.as_of = c.law_date = day
        c.seen = seen

    def ask(controles: Sequence[Rule], at: str, given: dict[str, Any]) -> None:
        for controle in controles:
            if controle.when(c) is False:
                value = shown(given[controle.at]) if controle.at in given else "-"
                report("INB858", f"{at}.{controle.at}", f"{value}: {controle.message}")

    for name, fact in shape.facts.items():
        if name in dossier.facts and fact.controles:
            value = dossier.facts[name]
            look(value if is_day(value) else (dossier.acting[-1] if dossier.acting else 0), len(dossier.acting))
            ask(fact.controles, f"{path}.gegevens", facts)
    for record in dossier.records:
        controles = shape.records[record.name].controles
        if controles:
            look(record.begin if record.acts is None else record.acts, record.position + 1)
            c.trigger = record
            ask(controles, *places[id(record)])


def shown(value: Any) -> str:
    """As it stands in the input, cut off where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return f"{text[:57]}..." if len(text) > 60 else text
