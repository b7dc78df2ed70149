"""Plays one person moment by moment: from night to evening, from one day on which something can happen to the next."""
from __future__ import annotations

import json
from typing import Any, Optional, Sequence

from .duty import arise, check_exemptions, check_plichten, check_routes, end, plicht_of, tell_signals
from .fines import fine_after, fine_by, tell_judged_late
from .payments import pay_by, pay_due, plan_payments
from .powers import bar_powerless, tell_outside_room, tell_powers, use_powers
from .rules import Rule
from .run import Condition, Dossier, Run, clause, report_missing
from .terms import begin_due, begin_for_records, check_termijnen, deviate, end_waiting, expire, extend_by, extend_on_last_day, plan_following, plan_for_records, plan_termijnen, renew, under_each_law
from .values import LAST_DAY, Day, Months, Unknown, is_day, iso, later, parse_iso


def timeline_of(rules: Rule, dossier: Dossier, layers: Optional[Sequence[str]], until: Optional[str], bekend_op: Optional[str]) -> dict[str, Any]:
    """The timeline of one person under these rules."""
    on = switches_of(rules, rules.layers if layers is None else layers)
    asked = asked_day(until)
    last = asked if asked is not None else default_until(rules, dossier, on)
    known_on = asked_day(bekend_op)
    known = dossier if known_on is None else dossier.as_known_on(known_on)
    c = play(rules, known, on, last, float("inf") if known_on is None else known_on)
    missing = [each for each in c.missing.values() if each["datum"] <= iso(last)]
    return {"id": dossier.id, "stelsel": rules.stelsel.name, "tijdlijn": with_left_out_layers(c, known), "ontbrekend": missing}


def asked_day(text: Optional[str]) -> Optional[Day]:
    day = None if text is None else parse_iso(text)
    if text is not None and day is None:
        raise ValueError(f"{text} is geen bestaande datum (jjjj-mm-dd).")
    return day


def switches_of(rules: Rule, layers: Sequence[str]) -> list[bool]:
    """By the index of each wijziging: whether its layer is on. Raises ValueError for a layer that these rules do not know."""
    for layer in layers:
        if layer not in rules.known_layers:
            raise ValueError(f'De laag "{layer}" zit niet in deze code. Kies uit: {", ".join(rules.known_layers)}.')
    return [each.layer == "wet" or each.layer in layers or each.switched_by in layers for each in rules.wijzigingen]


def default_until(rules: Rule, dossier: Dossier, on: Sequence[bool]) -> Day:
    """Ten years after the latest date of the dossier; without records, after the plicht arises."""
    latest = max((record.begin if record.end is None else record.end for record in dossier.records), default=None)
    if latest is None:
        c = Run(rules, on, dossier, 0, float("inf"))
        c.peildatum = c.as_of = c.law_date = rules.stelsel.start
        dates = []
        for duty in c.duties:
            plicht = plicht_of(c, duty)
            ontstaat = None if plicht is None else clause(c, plicht.ontstaat)
            dates.append(None if ontstaat is None else ontstaat.date(c))
        latest = min((date for date in dates if is_day(date)), default=None)
    return LAST_DAY if latest is None else later(latest, Months(120), "lastDayOfMonth") or LAST_DAY


def play(rules: Rule, dossier: Dossier, on: Sequence[bool], until: Day, known_on: float) -> Run:
    known = [is_on and each.published <= known_on for is_on, each in zip(on, rules.wijzigingen)]
    c = Run(rules, known, dossier, until, known_on)
    plan_known(c)
    day = c.next_day()
    while day is not None:
        before = len(c.entries)
        night(c, day)
        daytime(c, day)
        evening(c, day)
        c.look_from(day, "evening")
        plan_following(c, day)
        if rules.terms_follow_decisions and len(c.entries) > before:
            plan_termijnen(c)
            if any(planned <= day for planned in c.planned.values()):
                c.ask_for(day + 1)
        watch(c)
        day = c.next_day()
    return c


def plan_known(c: Run) -> None:
    """The days that are known beforehand: of records, periods, plichten, termijnen that begin by themselves, and changes of the rules."""
    dossier, rules = c.dossier, c.rules
    for record in dossier.records:
        c.ask_for(record.acts)
        if record.is_period:
            c.ask_for(record.begin)
            c.ask_for(None if record.end is None else record.end + 1)
    first: float = dossier.acting[0] if dossier.acting else float("inf")
    c.look_from(max(dossier.acting[0], rules.stelsel.start) if dossier.acting else rules.stelsel.start, "day")
    c.seen = len(dossier.acting)
    for duty in c.duties:
        plicht = plicht_of(c, duty)
        for ontstaat in [] if plicht is None else [version.value for slot in plicht.ontstaat.slots for version in slot.versions if version.value is not None]:
            dates = under_each_law(c, ontstaat.reads_law, lambda: ontstaat.date(c))
            for _, _, value in dates:
                if isinstance(value, Unknown):
                    report_missing(c, value, duty.name)
            for start, _, value in dates:
                if is_day(value):
                    day = int(max(start, value, rules.stelsel.start))
                    c.ask_for(day)
                    first = min(first, day)
    plan_termijnen(c)
    plan_for_records(c)
    plan_payments(c)
    for day in rules.law_changes:
        if day > first:
            c.ask_for(day)


def watch(c: Run) -> None:
    """After a moment: the days on which a plicht arises or ends by the passing of time."""
    for duty in c.duties:
        plicht = None if duty.barred or duty.ended_on is not None or duty.met_on is not None else plicht_of(c, duty)
        if plicht is None:
            continue
        if duty.arisen_on is None:
            ontstaat = clause(c, plicht.ontstaat)
            for turn in (ontstaat is not None and ontstaat.turns) or ():
                c.ask_for(next_turn(c, turn))
            continue
        eindigt = clause(c, plicht.eindigt)
        on = None if eindigt is None or eindigt.on is None else eindigt.on(c)
        if is_day(on):
            c.ask_for(on)
        for turn in (eindigt is not None and eindigt.turns) or ():
            c.ask_for(next_turn(c, turn))


def next_turn(c: Run, comparison: Condition) -> Optional[Day]:
    """The day on which a comparison has another outcome: by halving, for it turns once. None: not in this run."""
    peildatum, as_of, use = c.peildatum, c.as_of, c.use
    c.use = None

    def on(day: Day) -> Optional[bool]:
        c.peildatum = c.as_of = day
        answer = comparison(c)
        return answer if isinstance(answer, bool) else None

    now = on(peildatum)
    turns = on(c.until) is not now
    same, other = peildatum, c.until
    while turns and other - same > 1:
        middle = (same + other) // 2
        if on(middle) is now:
            same = middle
        else:
            other = middle
    c.peildatum, c.as_of, c.use = peildatum, as_of, use
    return other if turns else None


def night(c: Run, day: Day) -> None:
    """What ended yesterday runs out, on what is dated up to yesterday; then what begins today begins."""
    c.look_from(day, "night")
    expired = expire(c, day)
    if expired:
        fine_after(c, expired, day)
    renew(c, day)
    begin_due(c, day)
    begin_for_records(c, day)


def daytime(c: Run, day: Day) -> None:
    """Plichten arise and end; then each record of the day, in the order of the input, with everything that it decides."""
    c.look_from(day, "day")
    arise(c, day)
    end(c, day)
    check_routes(c, True)
    check_met(c, day, not c.begun or day in c.rules.law_changes)
    c.begun = True
    for position in range(c.seen, c.dossier.seen_through(day)):
        record = c.dossier.records[position]
        c.seen = position + 1
        c.trigger = record
        bar_powerless(c, record)
        check_routes(c, False)
        use_powers(c, record)
        tell_outside_room(c, record)
        end_waiting(c, record)
        extend_by(c, record, day)
        fine_by(c, record, day)
        pay_by(c, record)
        c.trigger = None
        check_met(c, day, c.rules.done_triggers is None or record.name in c.rules.done_triggers)


def check_met(c: Run, day: Day, changed: bool) -> None:
    """What is done is worked out again only when something that it depends on has changed."""
    exempted = check_exemptions(c)
    if changed or exempted or c.rules.done_triggers is None:
        check_plichten(c, day)
    check_termijnen(c, day)


def evening(c: Run, day: Day) -> None:
    """Rules of the last day, where today still is the last day; and what there is to look at."""
    c.look_from(day, "evening")
    extend_on_last_day(c, day)
    deviate(c, day)
    pay_due(c, day)
    tell_judged_late(c, day)
    tell_signals(c, day)
    tell_powers(c)


def with_left_out_layers(c: Run, dossier: Dossier) -> list[dict[str, Any]]:
    """A signaal on each date on which a wijziging of an off layer would have held, when a run with that layer on differs from that date on."""
    touched: dict[int, dict[Day, bool]] = {}
    for wijziging, date, certain in c.left_out:
        dates = touched.setdefault(wijziging.index, {})
        dates[date] = certain or dates.get(date, False)
    others: dict[str, list[dict[str, Any]]] = {}
    signals: list[dict[str, Any]] = []
    for index, dates in touched.items():
        wijziging = c.rules.wijzigingen[index]
        layer = wijziging.switched_by
        for date, certain in dates.items():
            if not certain:
                if layer not in others:
                    on = [c.on[place] or each.switched_by == layer or each.layer == layer for place, each in enumerate(c.rules.wijzigingen)]
                    others[layer] = play(c.rules, dossier, on, c.until, c.known_on).entries
                if outcomes_from(iso(date), c.entries) == outcomes_from(iso(date), others[layer]):
                    continue
            text = f'Met de laag "{layer}" aan is de uitkomst vanaf deze dag anders, door "{wijziging.label}" ({wijziging.name}).'
            signals.append({"datum": iso(date), "soort": "signaal", "naam": "laag_uit", "toelichting": text, "bronnen": list(wijziging.sources) or [wijziging.label], "stelsel": c.rules.stelsel.name, "laag": "wet", "wijzigingen": [wijziging.name], **({"aannames": list(wijziging.aannames)} if wijziging.aannames else {})})
    # Signals stand at the end of their date.
    return sorted([*c.entries, *signals], key=lambda entry: entry["datum"]) if signals else c.entries


def outcomes_from(datum: str, entries: Sequence[dict[str, Any]]) -> str:
    """What two runs are compared on: outcomes, not what there is to look at."""
    later_on = [entry for entry in entries if entry["datum"] >= datum and entry["soort"] != "signaal"]
    return json.dumps([[entry.get(part) for part in ("datum", "soort", "naam", "grond", "einde", "bedrag")] for entry in later_on])
