"""Money that goes from one party to another because of a person."""
from __future__ import annotations

from fractions import Fraction
from typing import Sequence

from .rules import Clauses, Rule, Slot
from .run import Record, Run, Usage, clause, clauses, clauses_in_force, current, decide, emit, in_force_of, report_missing, report_missing_once
from .terms import days_coming, under_each_law
from .values import NEVER, Day, Unknown, Value, new_year, rounded


def days_of(vergoeding: Rule) -> Sequence[Clauses]:
    return vergoeding.eenmalig_op, vergoeding.in_het_jaar, vergoeding.elk_jaar_vanaf


def plan_payments(c: Run) -> None:
    """On which day each vergoeding with a date of its own falls, over the whole dossier. One from before the rules were in force does not come."""
    for slot in c.rules.dated_payments:
        for vergoeding in [version.value for version in slot.versions if version.value is not None]:
            for each in days_of(vergoeding):
                for when in [version.value for of in each.slots for version in of.versions if version.value is not None]:
                    plan_one(c, slot, when, vergoeding.name)


def plan_one(c: Run, slot: Slot, when: Rule, name: str) -> None:
    if id(when) in c.paid:
        return
    coming = days_coming(under_each_law(c, when.reads_law, lambda: date_of(c, when, name)))
    falls = [new_year(day, when.years_later) if when.years_later > 0 else day for day in coming]
    in_force = [day for day in falls if day >= c.rules.stelsel.start]
    if in_force:
        come_on(c, slot, when, min(in_force))
    else:
        c.payments.pop(id(when), None)


def come_on(c: Run, slot: Slot, when: Rule, day: Day) -> None:
    c.payments[id(when)] = (slot, when, day)
    c.ask_for(day)


def date_of(c: Run, when: Rule, name: str) -> Value:
    use, c.use = c.use, None
    date = c.over_whole_dossier(when.date)
    c.use = use
    if isinstance(date, Unknown):
        report_missing_once(c, date, name)
    return date


def pay_by(c: Run, record: Record) -> None:
    """Day: vergoedingen for a record, each time that it happens."""
    for slot in c.rules.payments_by_record.get(record.name, ()):
        vergoeding = in_force_of(c, slot)
        if vergoeding is None:
            continue
        for bij in clauses_in_force(c, vergoeding.bij):
            if record.name in bij.records:
                decide(c, vergoeding, lambda use: pay(c, vergoeding, bij, use))


def pay_due(c: Run, day: Day) -> None:
    """Evening: vergoedingen whose day it is, by the text that holds on that day."""
    if c.rules.payments_follow_decisions:
        plan_payments(c)
    for key, (slot, when, due) in list(c.payments.items()):
        if due > day:
            continue
        del c.payments[key]
        c.paid.add(key)
        vergoeding = current(c, slot)
        if vergoeding is None or not any(in_force is when for each in days_of(vergoeding) for in_force in clauses(c, each)):
            continue
        decide(c, vergoeding, lambda use: pay_on_its_day(c, vergoeding, when, use))
        if when.every_year:
            come_on(c, slot, when, new_year(day, 1))


def pay_on_its_day(c: Run, vergoeding: Rule, when: Rule, use: Usage) -> None:
    when.date(c)
    pay(c, vergoeding, when, use)


def pay(c: Run, vergoeding: Rule, when: Rule, use: Usage) -> None:
    name = vergoeding.name
    use.rule(when)
    condition = clause(c, vergoeding.als)
    if condition is not None:
        use.rule(condition)
    holds = c.is_met(None if condition is None else condition.when)
    if isinstance(holds, Unknown):
        return report_missing(c, holds, name)
    if not holds:
        return
    amount = amount_of(c, vergoeding, use)
    if isinstance(amount, Unknown):
        report_missing(c, amount, name)
    elif not isinstance(amount, Fraction) or amount <= 0:
        return
    parties = clause(c, vergoeding.betaling)
    if parties is not None:
        use.rule(parties)
    emit(c, vergoeding, use, "vergoeding", name, bedrag=amount if isinstance(amount, Fraction) else None, door=None if parties is None else parties.payer, aan=None if parties is None else parties.payee)


def amount_of(c: Run, vergoeding: Rule, use: Usage) -> Value:
    """Rounded once, as the stelsel says."""
    bedrag = clause(c, vergoeding.bedrag)
    if bedrag is None:
        return NEVER
    use.rule(bedrag)
    return rounded(bedrag.amount(c), c.rules.stelsel.decimals, c.rules.stelsel.mode)
