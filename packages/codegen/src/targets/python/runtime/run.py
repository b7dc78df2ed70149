"""One run of one person: where it looks from, what has happened, what is still to come; and what rules ask of it."""
from __future__ import annotations

import bisect
import copy
from typing import Any, Callable, Iterable, Optional, Sequence

from .rules import Clauses, Rule, Slot, Version
from .values import (NEVER, NO_OUTCOME, Day, Fraction, PeriodLength, Truth, Unknown, Value, is_absent, is_day, iso, later, merge, times, truth, whole_months, whole_years)

Condition = Callable[["Run"], Truth]


class Record:
    """An event, a period, a decision of a body, or a judgement."""

    __slots__ = ("kind", "name", "begin", "end", "is_period", "acts", "known_on", "position", "values", "by", "reference")

    def __init__(self, name: str, begin: Day, end: Optional[Day], is_period: bool, values: dict[str, Value], by: Optional[str], reference: Optional[str], known_on: Optional[Day]) -> None:
        self.kind = "record"
        self.name, self.begin, self.end, self.is_period, self.values, self.by, self.reference = name, begin, end, is_period, values, by, reference
        # The day on which it counts: its date, of a period its end; None for a period that still runs.
        self.acts = end if is_period else begin
        # Since when it is known: `bekend_op`, otherwise the day on which it acts or begins.
        self.known_on = known_on if known_on is not None else begin if self.acts is None else self.acts
        # Place in the dossier: what is seen at a moment is always a beginning of that list.
        self.position = 0


class Dossier:
    """One person, checked and in order."""

    def __init__(self, person: str, facts: dict[str, Value], records: Sequence[Record]) -> None:
        self.id = person
        self.facts = facts
        self.records = sorted(records, key=lambda record: float("inf") if record.acts is None else record.acts)
        self.acting = [record.acts for record in self.records if record.acts is not None]
        self.by_name: dict[str, list[Record]] = {}
        # Records of several names in one list, made when first asked for.
        self.merged: dict[str, list[Record]] = {}
        for position, record in enumerate(self.records):
            record.position = position
            self.by_name.setdefault(record.name, []).append(record)

    def as_known_on(self, day: float) -> Dossier:
        """The dossier as it was known on a day. A record keeps its place in its own dossier."""
        known = [record for record in self.records if record.known_on <= day]
        return self if len(known) == len(self.records) else Dossier(self.id, self.facts, [copy.copy(record) for record in known])

    def without(self, record: Record) -> Dossier:
        """As if the record were not there."""
        other = Dossier.__new__(Dossier)
        other.__dict__.update(self.__dict__)
        other.by_name = {**self.by_name, record.name: [each for each in self.by_name.get(record.name, []) if each is not record]}
        other.merged = {}
        return other

    def seen_through(self, day: Day) -> int:
        """How many records act on or before a day."""
        return bisect.bisect_right(self.acting, day)


class Happening:
    """A fine, an extension, or one time that a termijn runs."""

    def __init__(self, kind: str, name: str, **parts: Any) -> None:
        self.kind, self.name = kind, name
        self.__dict__.update(parts)


class Duty:
    """One plicht of the person."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.arisen_on: Optional[Day] = None
        self.met_on: Optional[Day] = None
        # What that rests on.
        self.met_by: Optional[Usage] = None
        self.ended_on: Optional[Day] = None
        self.exemptions: dict[str, Day] = {}
        self.exempt: Truth = False
        self.exempt_parts: dict[str, Truth] = {}
        self.barred = False
        self.route: Optional[str] = None


class Usage:
    """What an outcome rests on, gathered while it is decided."""

    __slots__ = ("sources", "aannames", "wijzigingen", "oordelen", "off", "prevented")

    def __init__(self) -> None:
        self.sources: list[str] = []
        self.aannames: list[str] = []
        self.wijzigingen: list[Rule] = []
        self.oordelen: list[str] = []
        self.off: list[Rule] = []
        self.prevented: list[Rule] = []

    def rule(self, grounded: Rule) -> None:
        if grounded.sources:
            self.sources.extend(grounded.sources)
        self.reading(grounded)

    def own_rule(self, grounded: Rule) -> None:
        """As `rule`, of a part of a rule that has articles of its own: those stand in the place of the articles of the whole."""
        if grounded.sources:
            self.sources.clear()
        self.rule(grounded)

    def reading(self, grounded: Rule) -> None:
        # A decision or a judgement is told by its name alone: it assumes nothing.
        if grounded.aannames:
            self.aannames.extend(grounded.aannames)
        if grounded.wijziging is not None:
            self.wijzigingen.append(grounded.wijziging)

    def resting_on(self, other: Usage) -> None:
        """Takes over what a condition rests on that held before this was decided: not its articles, which are not those of the outcome."""
        self.aannames.extend(other.aannames)
        self.wijzigingen.extend(other.wijzigingen)
        self.oordelen.extend(other.oordelen)

    def add(self, other: Usage) -> None:
        for part in self.__slots__:
            getattr(self, part).extend(getattr(other, part))


class Run:
    """Where an expression looks from."""

    def __init__(self, rules: Rule, on: Sequence[bool], dossier: Dossier, until: Day, known_on: float) -> None:
        self.rules, self.on, self.dossier, self.until = rules, on, dossier, until
        # What was published later is not there.
        self.known_on = known_on
        self.overflow: str = rules.stelsel.overflow
        self.days: list[Day] = []
        self.last_day: float = float("-inf")
        self.peildatum: Day = 0
        # Last day whose facts count: in the night that of yesterday.
        self.as_of: Day = 0
        # How many records, in acting order, are seen.
        self.seen = 0
        self.law_date: Day = 0
        self.overtreding: Optional[Day] = None
        self.besluit: Optional[Day] = None
        self.trigger: Optional[Record] = None
        self.termijn: Optional[Happening] = None
        # Of a termijn that is about to begin: its first day, which decides which text of it holds.
        self.begins_on: Optional[Day] = None
        # Names of termijnen in whose place `termijn` stands, because a rule applies to it correspondingly.
        self.instead: Sequence[str] = ()
        self.about: Optional[Record] = None
        self.decided_on: Optional[Day] = None
        self.part: Optional[str] = None
        self.subject: Value = None
        # What a judgement that was not given counts as; None: it stays unknown.
        self.favour: Optional[bool] = None
        self.use: Optional[Usage] = None
        self.instances: dict[str, list[Happening]] = {}
        self.boetes: list[Happening] = []
        # The fines that stand while a judgement about them is not given.
        self.fines_to_judge: list[Happening] = []
        self.verlengingen: list[Happening] = []
        self.lowerings: list[Happening] = []
        self.duties = [Duty(name) for name in rules.plichten]
        self.exempt_parts: dict[str, Truth] = {}
        self.done_since: dict[str, Day] = {}
        self.running: list[Happening] = []
        self.planned: dict[str, Day] = {}
        self.too_early: dict[str, Day] = {}
        self.to_begin: list[Happening] = []
        self.replan = False
        self.settled: set[str] = set()
        # Vergoedingen that are still to come, by the identity of the clause that says when.
        self.payments: dict[int, tuple[Slot, Rule, Day]] = {}
        self.paid: set[int] = set()
        self.rooms: dict[str, Happening] = {}
        self.of_facts: dict[int, Value] = {}
        self.powers_told: set[str] = set()
        self.begun = False
        self.entries: list[dict[str, Any]] = []
        self.missing: dict[tuple[str, str, str], dict[str, str]] = {}
        self.left_out: list[tuple[Rule, Day, bool]] = []

    def ask_for(self, day: Optional[Day]) -> None:
        """A day that has passed or lies beyond the last day of the run is not kept."""
        if day is None or day <= self.last_day or day > self.until:
            return
        place = bisect.bisect_left(self.days, day)
        if place == len(self.days) or self.days[place] != day:
            self.days.insert(place, day)

    def next_day(self) -> Optional[Day]:
        if not self.days:
            return None
        day = self.days.pop(0)
        self.last_day = day
        return day

    def look_from(self, day: Day, phase: str) -> None:
        """The night looks with what is dated before the day; the day before its records; the evening after them."""
        self.peildatum = self.besluit = self.law_date = day
        self.seen = self.dossier.seen_through(day if phase == "evening" else day - 1)
        self.as_of = day - 1 if phase == "night" else day
        self.overtreding = self.trigger = self.termijn = self.about = None
        law_date = self.rules.stelsel.law_date
        if law_date is not None:
            date = law_date(self)
            if is_day(date):
                self.law_date = date

    def over_whole_dossier(self, ask: Callable[[Run], Value]) -> Value:
        seen, self.seen = self.seen, len(self.dossier.acting)
        value = ask(self)
        self.seen = seen
        return value

    def is_met(self, condition: Optional[Condition]) -> Truth:
        """A judgement that was not given counts in favour of a condition, and is noted. Absent: it holds."""
        if condition is None:
            return True
        return self.settle(condition, True) if self.use is None else self.weigh(condition, self.use, True)

    def is_excepted(self, exception: Optional[Condition]) -> Truth:
        """A judgement that was not given counts against an exception. Absent: there is none."""
        if exception is None:
            return False
        return self.settle(exception, False) if self.use is None else self.weigh(exception, self.use, False)

    def weigh(self, condition: Condition, use: Usage, favour: bool) -> Truth:
        """Where a condition has the same answer without the variants that it read, the outcome does not rest on them."""
        on = self.on
        start = len(use.wijzigingen)
        answer = self.settle(condition, favour)
        if len(use.wijzigingen) == start or not isinstance(answer, bool):
            return answer
        variants = [each for each in use.wijzigingen[start:] if each.layer == "variant"]
        if not variants:
            return answer
        self.on = [is_on and all(each.index != index for each in variants) for index, is_on in enumerate(on)]
        self.use = Usage()
        without = self.settle(condition, favour)
        self.on, self.use = on, use
        if without is answer:
            use.wijzigingen[start:] = [each for each in use.wijzigingen[start:] if each not in variants]
        return answer

    def settle(self, condition: Condition, favour: bool) -> Truth:
        answer = condition(self)
        if not isinstance(answer, Unknown) or not answer.oordelen:
            return answer
        if self.use is not None:
            self.use.oordelen.extend(answer.oordelen)
        if not answer.missing:
            return favour
        outer, self.favour = self.favour, favour
        settled = condition(self)
        self.favour = outer
        return Unknown(settled.missing) if isinstance(settled, Unknown) else settled


# ---- Which text holds


def current(c: Run, slot: Slot, off_matters: Optional[Callable[[Optional[Rule]], bool]] = None) -> Any:
    """The text that holds now: the last one whose layer is on and whose wijziging holds."""
    if slot.only is not None:
        return slot.only
    latest = latest_version(c, slot.versions, off_matters)
    return None if latest is None else latest.value


def latest_version(c: Run, versions: Sequence[Version], off_matters: Optional[Callable[[Optional[Rule]], bool]] = None) -> Optional[Version]:
    chosen: Optional[Version] = None
    for version in versions:
        wijziging = version.wijziging
        if wijziging is None:
            chosen = version
        elif c.on[wijziging.index]:
            if holds(c, wijziging):
                chosen = version
        elif wijziging.signals_when_off and wijziging.published <= c.known_on and c.use is not None and holds(c, wijziging):
            if off_matters is None or off_matters(version.value):
                c.use.off.append(wijziging)
    if chosen is not None and chosen.wijziging is not None and chosen.value is None and c.use is not None:
        c.use.wijzigingen.append(chosen.wijziging)
    return chosen


def every_in_force(c: Run, slot: Slot) -> list[Version]:
    """All texts that hold, in order: for changes that build on each other."""
    if slot.only is not None:
        return list(slot.versions)
    chosen = latest_version(c, slot.versions)
    return [version for version in slot.versions if version is chosen or version.wijziging is None or (c.on[version.wijziging.index] and holds(c, version.wijziging))]


def clauses(c: Run, of: Clauses, off_matters: Optional[Callable[[Optional[Rule]], bool]] = None) -> Sequence[Any]:
    if of.only is not None:
        return of.only
    found = (current(c, slot, off_matters) for slot in of.slots)
    return [clause for clause in found if clause is not None]


def clause(c: Run, of: Clauses) -> Any:
    """The clause of a kind that stands at most once."""
    if of.only is not None:
        return of.only[0] if of.only else None
    for slot in of.slots:
        found = current(c, slot)
        if found is not None:
            return found
    return None


def holds(c: Run, wijziging: Rule) -> bool:
    date = earlier_date(c, wijziging) if wijziging.moves else None
    if date is None:
        date = c.law_date if wijziging.by is None else c.over_whole_dossier(wijziging.by)
    return is_day(date) and wijziging.start <= date < wijziging.until


def earlier_date(c: Run, wijziging: Rule) -> Optional[Day]:
    """By transitional law: the day of the request, of the decision taken before, or on which the termijn began."""
    requested = c.trigger.values.get("aangevraagd_op") if wijziging.requests_keep_old and c.trigger is not None else None
    if is_day(requested):
        return requested
    if wijziging.decisions_keep_old and c.decided_on is not None:
        return c.decided_on
    return c.termijn.first if wijziging.running_terms_keep_old and c.termijn is not None else None


# ---- What the generated rules ask


def begrip(c: Run, slot: Slot) -> Value:
    found = slot.only if slot.only is not None else current(c, slot)
    if found is None:
        return NEVER
    subject, part = c.subject, c.part
    if c.use is not None:
        c.use.reading(found)
    value = found.value(c)
    c.subject, c.part = subject, part
    return value


def begrip_of(c: Run, slot: Slot, of: Value) -> Value:
    """`pogingen_voor van dit onderdeel`"""
    found = current(c, slot)
    if found is None:
        return NEVER
    if isinstance(of, Unknown):
        return of
    subject, part = c.subject, c.part
    c.subject = of
    if c.use is not None:
        c.use.reading(found)
    value = found.value(c)
    c.subject, c.part = subject, part
    return value


def parameter(c: Run, slot: Slot, on: Value = None) -> Value:
    """The value on the law date of the rule; before the first version there is none."""
    found = current(c, slot)
    if found is None:
        return NEVER
    date = on if on is not None else found.on(c) if found.on is not None else c.law_date
    if not is_day(date):
        return date
    for version in reversed(found.versions):
        if version.start > date:
            continue
        if date >= version.until:
            break
        if c.use is not None:
            c.use.rule(found)
            c.use.sources.extend(version.sources)
        return version.value(c)
    return NO_OUTCOME


def tabel(c: Run, slot: Slot) -> Value:
    """The value of the cell that holds, times what wijzigingen multiply each cell by."""
    value: Value = NEVER
    for version in every_in_force(c, slot):
        text = version.value
        if text is None:
            value = NEVER
        elif text.cell is not None:
            if c.use is not None:
                c.use.rule(text)
            value = text.cell(c)
        else:
            if c.use is not None:
                c.use.reading(text)
            factor = text.factor(c)
            value = value if is_absent(value) else times(value, factor)
    return value


def of_facts(c: Run, place: int, ask: Callable[[Run], Value]) -> Value:
    """A calculation on nothing but gegevens is worked out once in a run, where nobody notes what it rests on."""
    if c.use is not None:
        return ask(c)
    known = c.of_facts.get(place)
    if known is None:
        known = c.of_facts[place] = ask(c)
    return known


def cell_of(c: Run, inputs: Sequence[Value], orders: Sequence[Any], rows: Sequence[Rule], policy: str) -> Value:
    """With `first` an earlier row that may hold stands in the way."""
    unknown: Optional[Unknown] = None
    for row in rows:
        answer = row_holds(row.bands, inputs, orders)
        if answer is False:
            continue
        if answer is True:
            if c.use is not None:
                c.use.sources.extend(row.sources)
            return row.cell(c)
        if policy == "first":
            return answer
        unknown = merge(unknown, answer)  # type: ignore[arg-type]
    return NO_OUTCOME if unknown is None else unknown


def row_holds(bands: Sequence[Any], inputs: Sequence[Value], orders: Sequence[Any]) -> Truth:
    unknown: Optional[Unknown] = None
    for band, given_value, order in zip(bands, inputs, orders):
        if band is None:
            continue
        if given_value is NEVER:
            return False
        if isinstance(given_value, Unknown):
            unknown = merge(unknown, given_value)
        elif not band(given_value, order):
            return False
    return True if unknown is None else unknown


def anything() -> None:
    """A band that every input is in."""


def these(*values: Value) -> Callable[[Value, Any], bool]:
    return lambda given_value, order: any(order(given_value, value) == 0 for value in values)


def range_(start: Value, start_inclusive: bool, end: Value, end_inclusive: bool) -> Callable[[Value, Any], bool]:
    """From the first bound (`vanaf`, `meer dan`) to the second (`tot`, `tot en met`); None: without a bound."""

    def reaches(found: Optional[int], inclusive: bool) -> bool:
        return found is not None and (found >= 0 if inclusive else found > 0)

    def suits(given_value: Value, order: Any) -> bool:
        if start is not None and not reaches(order(given_value, start), start_inclusive):
            return False
        return end is None or reaches(order(end, given_value), end_inclusive)

    return suits


def cite(c: Run, sources: Sequence[str]) -> Run:
    """The sources that stand at this very place count for the outcome."""
    if c.use is not None:
        c.use.sources.extend(sources)
    return c


def cited(_: Run, value: Value) -> Value:
    return value


def fact(c: Run, name: str, missing: Unknown) -> Value:
    return c.dossier.facts.get(name, missing)


def subject_of(c: Run) -> Value:
    return or_never(c.subject)


def part_of(c: Run) -> Value:
    return or_never(c.part)


def today(c: Run) -> Value:
    return c.peildatum


def overtreding_of(c: Run) -> Value:
    return or_never(c.overtreding)


def besluit_of(c: Run) -> Value:
    return or_never(c.besluit)


def begin_of(c: Run) -> Value:
    return c.begins_on if c.begins_on is not None else NEVER if c.termijn is None else c.termijn.first


def trigger_of(c: Run) -> Optional[Record]:
    return c.trigger


def records(c: Run, name: str) -> Sequence[Record]:
    return c.dossier.by_name.get(name, ())


def records_of_these(c: Run, key: str, names: Sequence[str]) -> Sequence[Record]:
    merged = c.dossier.merged
    if key not in merged:
        merged[key] = sorted((record for name in names for record in c.dossier.by_name.get(name, ())), key=lambda record: record.position)
    return merged[key]


def fines(c: Run, names: Sequence[str]) -> Sequence[Happening]:
    return [fine for fine in c.boetes if fine.date <= c.peildatum and fine.name in names]


def extensions(c: Run, names: Sequence[str]) -> Sequence[Happening]:
    return [extension for extension in c.verlengingen if extension.name in names]


def instances(c: Run, names: Sequence[str]) -> Sequence[Happening]:
    return sorted((each for name in names for each in c.instances.get(name, ())), key=lambda each: each.first)


def is_seen(c: Run, element: Any) -> bool:
    return element.kind != "record" or element.position < c.seen


def is_running(record: Record, day: Day) -> bool:
    return record.is_period and record.begin <= day and (record.end is None or day <= record.end)


def about_of(c: Run) -> Optional[Record]:
    return c.about if c.about is not None else None if c.termijn is None else c.termijn.about


def named(c: Run, name: str) -> Optional[Record]:
    """The record that triggers the rule, or that it is about; else the period that runs now; else the last one so far."""
    if c.trigger is not None and c.trigger.name == name:
        return c.trigger
    about = about_of(c)
    if about is not None and about.name == name:
        return about
    every = c.dossier.by_name.get(name, ())
    for record in reversed(every):
        if is_running(record, c.as_of):
            return record
    for record in reversed(every):
        if record.position < c.seen:
            return record
    return None


def instance(c: Run, name: str) -> Optional[Happening]:
    """The termijn of the rule, or the one about the same record; else the latest one."""
    if c.termijn is not None and (c.termijn.name == name or name in c.instead):
        return c.termijn
    every = c.instances.get(name)
    if not every:
        return None
    about = about_of(c)
    slot = c.rules.termijnen.get(name)
    if about is not None and slot is not None and any(version.value is not None and version.value.voor_elk is not None for version in slot.versions):
        return next((each for each in reversed(every) if each.about is about), None)
    return every[-1]


def date_of(element: Any) -> Day:
    if element.kind == "record":
        return element.begin if element.acts is None else element.acts
    return element.first if element.kind == "termijn" else element.date


def given(c: Run, element: Any, name: str, missing: Unknown) -> Value:
    """An attribute; one that could have been given but was not is unknown."""
    if element is None:
        return NEVER
    if element.kind == "record":
        if name in element.values:
            return element.values[name]
        end = element.end if element.position < c.seen else None
        if name in ("datum", "begin"):
            return element.begin
        if name == "einde":
            return NEVER if end is None else end
        if name == "duur":
            return NEVER if end is None else PeriodLength(element.begin, end)
        # Something that happened is in the dossier: without its day it has not happened.
        return NEVER if name in ("bekendgemaakt_op", "onherroepelijk_op") else missing
    if element.kind == "termijn":
        parts = {"datum": element.first, "begin": element.first, "einde": element.last, "duur": PeriodLength(element.first, element.last), "oorspronkelijke_duur": element.length}
        return parts.get(name, NEVER)
    if name == "datum":
        return element.date
    if element.kind == "boete":
        return {"bedrag": element.amount, "overtreding": element.overtreding}.get(name, NEVER) if name in ("bedrag", "overtreding") else NEVER
    return NEVER


def see_whole_day(c: Run) -> int:
    seen, c.seen = c.seen, max(c.seen, c.dossier.seen_through(c.as_of))
    return seen


def over_whole_day(c: Run, seen: int, value: Value) -> Value:
    c.seen = seen
    return value


def turn(c: Run) -> Run:
    """`niet ...`: what favours the whole disfavours what is denied."""
    if c.favour is not None:
        c.favour = not c.favour
    return c


def denied(c: Run, answer: Truth) -> Truth:
    turn(c)
    return answer if isinstance(answer, Unknown) else not answer


def oordeel(c: Run, name: str, not_given: Unknown) -> Truth:
    """The latest judgement so far; one that was not given is unknown until a decision rests on it."""
    for judgement in reversed(c.dossier.by_name.get(name, ())):
        if judgement.position < c.seen:
            return truth(judgement.values.get("oordeel", NEVER))
    return not_given if c.favour is None else c.favour


def members_of(c: Run, name: str) -> Sequence[str]:
    slot = c.rules.groepen.get(name)
    groep = None if slot is None else current(c, slot)
    return () if groep is None else groep.members


def years_between(c: Run, start: Value, end: Value) -> Value:
    return count_between(start, end, lambda one, other: whole_years(one, other, c.overflow))


def months_between(c: Run, start: Value, end: Value) -> Value:
    return count_between(start, end, lambda one, other: whole_months(one, other, c.overflow))


def days_between(_: Run, start: Value, end: Value) -> Value:
    return count_between(start, end, lambda one, other: other - one)


def count_between(start: Value, end: Value, count: Callable[[Day, Day], int]) -> Value:
    if is_absent(start):
        return start
    if is_absent(end):
        return end
    return Fraction(count(start, end)) if is_day(start) and is_day(end) else NEVER


def arisen_on(c: Run) -> Value:
    return next((duty.arisen_on for duty in c.duties if duty.arisen_on is not None), NEVER)


def or_never(value: Value) -> Value:
    return NEVER if value is None else value


# ---- Deciding

LAYERS = ("wet", "rechtspraak", "uitvoeringspraktijk", "beleidsregel", "variant")


def decide(c: Run, decider: Rule, work: Callable[[Usage], Any]) -> Any:
    """Everything that is asked meanwhile becomes part of what the outcome rests on."""
    outer, use = c.use, Usage()
    use.rule(decider)
    c.use = use
    before = len(c.entries)
    result = work(use)
    c.use = outer
    for wijziging in use.off:
        c.left_out.append((wijziging, c.peildatum, len(c.entries) > before and wijziging in use.prevented))
    return result


def noting(c: Run, look: Callable[[], Any]) -> Any:
    """Notes what an off layer would have made of what is looked at."""
    outer, use = c.use, Usage()
    c.use = use
    found = look()
    c.use = outer
    c.left_out.extend((wijziging, c.peildatum, False) for wijziging in use.off)
    return found


def in_force_of(c: Run, slot: Slot) -> Any:
    return slot.only if slot.only is not None else noting(c, lambda: current(c, slot))


def clauses_in_force(c: Run, of: Clauses) -> Sequence[Any]:
    return of.only if of.only is not None else noting(c, lambda: clauses(c, of))


def unique(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def emit(c: Run, decider: Rule, use: Usage, soort: str, naam: str, *, grond: Optional[str] = None, einde: Optional[Day] = None, bedrag: Optional[Fraction] = None, toelichting: Optional[str] = None, door: Optional[str] = None, aan: Optional[str] = None, judged: Sequence[str] = ()) -> None:
    """The decision gives an outcome, in the exchange format."""
    stelsel = c.rules.stelsel
    entry: dict[str, Any] = {"datum": iso(c.peildatum), "soort": soort, "naam": naam}
    if grond is not None:
        entry["grond"] = grond
    about = about_of(c)
    if about is not None:
        entry["over"] = {"naam": about.name, "datum": iso(about.begin), **({} if about.reference is None else {"kenmerk": about.reference})}
    if einde is not None:
        entry["einde"] = iso(einde)
    if bedrag is not None:
        entry["bedrag"] = bedrag.numerator if bedrag.denominator == 1 else float(bedrag)
    if toelichting is not None:
        entry["toelichting"] = toelichting
    if door is not None:
        entry["door"] = door
    if aan is not None:
        entry["aan"] = aan
    # The rules first, then what changed them.
    sources = [*use.sources, *(source for wijziging in use.wijzigingen for source in wijziging.sources)]
    entry["bronnen"] = unique(sources) if sources else [(*stelsel.sources, stelsel.label)[0]]
    entry["stelsel"] = stelsel.name
    entry["laag"] = LAYERS[max(wijziging.rank for wijziging in use.wijzigingen)] if use.wijzigingen else LAYERS[0]
    if use.wijzigingen:
        entry["wijzigingen"] = unique(wijziging.name for wijziging in use.wijzigingen)
    if use.oordelen or judged:
        entry["niet_beoordeeld"] = unique((*judged, *use.oordelen))
    aannames = [*use.aannames, *(aanname for wijziging in use.wijzigingen for aanname in wijziging.aannames)]
    if aannames:
        entry["aannames"] = unique(aannames)
    c.entries.append(entry)


def signal(c: Run, decider: Rule, use: Usage, naam: str, toelichting: str, *, grond: Optional[str] = None, door: Optional[str] = None) -> None:
    """Something to look at; never an outcome of a rule."""
    emit(c, decider, use, "signaal", naam, toelichting=toelichting, grond=grond, door=door)


def report_missing(c: Run, unknown: Unknown, needed_for: str) -> None:
    """A fact is missing for a decision: it is not taken, and reported."""
    datum = iso(c.peildatum)
    for gegeven in unknown.missing:
        c.missing.setdefault((gegeven, needed_for, datum), {"gegeven": gegeven, "nodig_voor": needed_for, "datum": datum})


def report_missing_once(c: Run, unknown: Unknown, needed_for: str) -> None:
    """For what is asked on every day again: the fact is reported on the first one."""
    known = {gegeven for gegeven, nodig_voor, _ in c.missing if nodig_voor == needed_for}
    if any(gegeven not in known for gegeven in unknown.missing):
        report_missing(c, unknown, needed_for)
