"""When a fine falls, how high it is, and which termijn it sets."""
from __future__ import annotations

from typing import Any, Callable, NamedTuple, Optional, Sequence

from .duty import is_open, requirements_of
from .rules import Rule
from .run import Duty, Happening, Record, Run, Usage, clause, clauses, clauses_in_force, current, decide, emit, in_force_of, is_seen, report_missing, signal
from .terms import act_applies, start_termijn
from .values import Day, Days, Duration, Fraction, Months, Truth, Unknown, Value, add_durations, and_, duration_of, dutch_date, euros, exact, is_day, is_duration, last_day_of_termijn, later, merge, not_, or_, rounded


class Violation(NamedTuple):
    day: Day
    record: Optional[Record]
    termijn: Optional[Happening]
    by: Rule
    # The plicht, and the name of its `vereist` clause; without that nothing meets it.
    set_for: tuple[str, Optional[str]]
    exempt: Truth
    ask: Callable[[Run], Truth]


class FineOutcome(NamedTuple):
    excepted: Truth
    amount: Any
    step: int


class TermijnSet(NamedTuple):
    termijn: str
    length: Duration
    set_for: tuple[str, Optional[str]]
    by: Optional[str]
    use: Usage


EXCEPTED = FineOutcome(True, None, 0)


def is_finable(duty: Duty) -> bool:
    """Whoever has no plicht yet, or no more, is not fined."""
    return duty.arisen_on is not None and duty.ended_on is None


def fine_after(c: Run, expired: Sequence[Happening], day: Day) -> None:
    """Night: a fine for each requirement that is open, in the order of the plicht; then the termijnen that they set."""
    sets: list[TermijnSet] = []
    for termijn in expired:
        for duty in c.duties:
            if duty.met_on is not None or not is_finable(duty):
                continue
            for required in requirements_of(c, duty.name):
                for slot in c.rules.regimes_after_termijn:
                    regime = in_force_of(c, slot)
                    for by in () if regime is None else clauses_in_force(c, regime.overtreding_na_afloop):
                        if by.open == required.name and termijn.name in by.termijnen:
                            impose(c, regime, after_termijn(termijn, required, duty, by), sets)
    begin_set(c, sets, day)


def after_termijn(termijn: Happening, required: Rule, duty: Duty, by: Rule) -> Violation:
    def ask(c: Run) -> Truth:
        still = is_open(c, required)
        return False if still is False else and_(still, c.is_met(by.when))

    return Violation(termijn.last, None, termijn, by, (duty.name, required.name), duty.exempt, ask)


def fine_by(c: Run, record: Record, day: Day) -> None:
    """Day: fines for a record, as long as a plicht of the person stands."""
    slots = c.rules.regimes_by_record.get(record.name)
    if slots is None:
        return
    finable = [duty for duty in c.duties if is_finable(duty) and (duty.met_on is None or duty.met_on >= day)]
    if not finable and c.duties:
        return
    duty = next((each for each in finable if each.exempt is False), None) or next((each for each in finable if each.exempt is not True), None) or (finable[0] if finable else None)
    sets: list[TermijnSet] = []
    for slot in slots:
        regime = in_force_of(c, slot)
        for by in () if regime is None else clauses_in_force(c, regime.overtreding_bij):
            if record.name in by.records:
                acts = record.begin if record.acts is None else record.acts
                violation = Violation(acts, record, None, by, ("" if duty is None else duty.name, None), False if duty is None else duty.exempt, lambda at, by=by: at.is_met(by.when))
                impose(c, regime, violation, sets)
    begin_set(c, sets, day)


def impose(c: Run, regime: Rule, violation: Violation, sets: list[TermijnSet]) -> None:
    before = c.trigger, c.termijn, c.overtreding, c.law_date
    c.trigger, c.termijn, c.overtreding = violation.record, violation.termijn, violation.day
    decide(c, regime, lambda use: decide_fine(c, regime, violation, use, sets))
    c.trigger, c.termijn, c.overtreding, c.law_date = before


def decide_fine(c: Run, regime: Rule, violation: Violation, use: Usage, sets: list[TermijnSet]) -> None:
    name = regime.name
    use.rule(violation.by)
    for asked, wanted in ((violation.ask(c), True), (violation.exempt, False)):
        if isinstance(asked, Unknown):
            return report_missing(c, asked, name)
        if asked is not wanted:
            return
    found = under_milder_law(c, regime, lambda: outcome_of(c, regime, violation))
    if isinstance(found.excepted, Unknown):
        return report_missing(c, found.excepted, name)
    if found.excepted or found.amount is None:
        return
    imposed, rooms = under_ceiling(c, regime, found.amount)
    if imposed is None:
        return
    if isinstance(imposed, Unknown):
        report_missing(c, imposed, name)
    c.boetes.append(Happening("boete", name, date=c.peildatum, overtreding=violation.day, amount=imposed, step=found.step))
    bedrag = None if isinstance(imposed, Unknown) else imposed
    if bedrag is not None:
        for room in rooms:
            room.spent += bedrag
    judgement = next((record for record in reversed(c.dossier.by_name.get("evenredigheid", ())) if is_seen(c, record)), None)
    judged = ("evenredigheid",) if judgement is None else ()
    emit(c, regime, use, "boete", name, bedrag=bedrag, door=body_of(c, regime), judged=judged)
    oordelen = [*judged, *use.oordelen]
    if oordelen:
        c.fines_to_judge.append(Happening("fine to judge", name, label=regime.label, overtreding=violation.day, on=c.peildatum, oordelen=oordelen))
    if judgement is not None and judgement.values.get("oordeel") is False:
        tell_disproportionate(c, regime)
    if bedrag is not None:
        check_maximum(c, regime, bedrag, use)
    lengths_set(c, regime, violation, sets)


def body_of(c: Run, regime: Rule) -> Optional[str]:
    imposed_by = clause(c, regime.opgelegd_door)
    return None if imposed_by is None else imposed_by.orgaan


def tell_disproportionate(c: Run, regime: Rule) -> None:
    """The rules cannot say what a disproportionate fine comes to: its amount stands, and who decides is told."""
    oordeel = c.rules.oordelen.get("evenredigheid")
    if oordeel is None:
        return
    text = f'De boete "{regime.label}" is als niet evenredig beoordeeld, en er is nog geen besluit. Het bedrag uit de regels is dan te hoog: wie beslist, legt een lagere boete op of geen boete.'
    decide(c, oordeel, lambda use: signal(c, oordeel, use, "niet_evenredig", text, grond=regime.name, door=body_of(c, regime)))


def tell_judged_late(c: Run, today: Day) -> None:
    """Evening: a judgement counts from its own day. The fines that were there before it and stay to be judged are told."""
    if not c.fines_to_judge:
        return
    for record in c.dossier.records[c.dossier.seen_through(today - 1):c.seen]:
        oordeel = c.rules.oordelen.get(record.name)
        if oordeel is None:
            continue
        for fine in c.fines_to_judge:
            if record.name not in fine.oordelen:
                continue
            write = f"overtreding is {dutch_date(fine.overtreding)} over {fine.name}"
            text = f'Dit oordeel noemt geen boete. Het telt vanaf deze dag, en dus niet voor de boete "{fine.label}" van {dutch_date(fine.on)}: die is nog te beoordelen. Gaat het over die boete, schrijf dan erbij: {write}.'
            decide(c, oordeel, lambda use: signal(c, oordeel, use, "oordeel_na_boete", text, grond=fine.name, door=record.by))


def check_maximum(c: Run, regime: Rule, amount: Fraction, use: Usage) -> None:
    """A check, never a clamp."""
    limit = clause(c, regime.wettelijk_maximum)
    maximum = None if limit is None else limit.amount(c)
    if isinstance(maximum, Fraction) and amount > maximum:
        signal(c, regime, use, "boven_wettelijk_maximum", f'De boete "{regime.label}" van {euros(amount)} is hoger dan het wettelijk maximum van {euros(maximum)}. Kijk de bedragen na.', door=body_of(c, regime))


def under_milder_law(c: Run, regime: Rule, compute: Callable[[], FineOutcome]) -> FineOutcome:
    """The law of `recht naar`, and where it says `of naar ... als dat gunstiger is` the better of the two for the person."""
    outer, stelsel = c.law_date, c.rules.stelsel
    own = clause(c, regime.recht_naar)
    if own is not None and c.use is not None:
        c.use.rule(own)
    first = day_at(c, stelsel.law_date if own is None else own.date)
    first = outer if first is None else first
    other = day_at(c, stelsel.milder if own is None else own.milder)
    if other is None or not any(min(first, other) < day <= max(first, other) for day in c.rules.law_changes):
        return under(c, first, compute)
    use, attempts = c.use, []
    for date in (first, other):
        c.use = Usage()
        attempts.append((c.use, under(c, date, compute), date))
    c.use = use
    one, two = attempts
    chosen = two if is_better(two[1], one[1]) else one
    if use is not None:
        use.add(chosen[0])
    c.law_date = chosen[2]
    return chosen[1]


def day_at(c: Run, ask: Any) -> Optional[Day]:
    date = None if ask is None else ask(c)
    return date if is_day(date) else None


def under(c: Run, date: Day, compute: Callable[[], FineOutcome]) -> FineOutcome:
    """Before the stelsel is in force there is no rule to fine by."""
    c.law_date = date
    return EXCEPTED if date < c.rules.stelsel.start else compute()


def is_better(candidate: FineOutcome, other: FineOutcome) -> bool:
    """No fine is better than any fine; an unknown amount is better than none that is known, for nothing is lost by it."""
    left, right = weight(candidate), weight(other)
    if left != right:
        return left < right
    return isinstance(candidate.amount, Fraction) and isinstance(other.amount, Fraction) and candidate.amount < other.amount


def weight(found: FineOutcome) -> int:
    if found.excepted is not False or found.amount is None:
        return 0
    return 1 if isinstance(found.amount, Unknown) else 2


def outcome_of(c: Run, regime: Rule, violation: Violation) -> FineOutcome:
    """In the order of the law: exceptions; the amount or the step of the ladder; factor; reduction; rounding once."""
    excepted = is_any_exception(c, regime)
    if excepted is False:
        excepted = is_set_aside(c, regime, violation)
    if excepted is not False:
        return FineOutcome(excepted, None, 0)
    base, step = base_amount(c, regime, violation.day)
    if not isinstance(base, Fraction):
        return FineOutcome(False, base if isinstance(base, Unknown) else None, step)
    reduced = after_reduction(c, regime, after_factor(c, regime, base))
    if not isinstance(reduced, Fraction):
        return FineOutcome(False, reduced if isinstance(reduced, Unknown) else None, step)
    return FineOutcome(False, rounded(reduced, c.rules.stelsel.decimals, c.rules.stelsel.mode), step)


def is_any_exception(c: Run, regime: Rule) -> Truth:
    """One exception is enough."""
    unknown: Optional[Unknown] = None
    for exception in clauses(c, regime.uitzondering, lambda left: would_apply(c, left)):
        applies = c.is_excepted(exception.when)
        if applies is True:
            if c.use is not None:
                c.use.rule(exception)
            return True
        if applies is not False:
            unknown = merge(unknown, applies)
    return False if unknown is None else unknown


def would_apply(c: Run, left: Optional[Rule]) -> bool:
    """An off layer's exception matters only where it would apply; when it looks at nothing but the dossier, it certainly would."""
    if left is None:
        return True
    use, c.use = c.use, None
    applies = c.is_excepted(left.when)
    c.use = use
    if applies is True and left.certain and left.wijziging is not None and use is not None:
        use.prevented.append(left.wijziging)
    return applies is not False


def is_set_aside(c: Run, regime: Rule, violation: Violation) -> Truth:
    """Whether another regime that says `in afwijking van` this one applies in the same case."""
    unknown: Optional[Unknown] = None
    for slot in c.rules.set_aside.get(regime.name, ()):
        other = current(c, slot)
        instead = None if other is None else clause(c, other.in_afwijking_van)
        if instead is None or regime.name not in instead.regimes:
            continue
        violated = is_open_after(c, other, violation) if violation.record is None else is_violated_by(c, other, violation, violation.record)
        applies = False if violated is False else and_(violated, not_(is_any_exception(c, other)))
        if applies is True:
            if c.use is not None:
                c.use.rule(instead)
            return True
        if applies is not False:
            unknown = merge(unknown, applies)
    return False if unknown is None else unknown


def is_violated_by(c: Run, regime: Rule, violation: Violation, record: Record) -> Truth:
    violated: Truth = False
    for by in clauses(c, regime.overtreding_bij):
        if record.name in by.records and violated is not True:
            violated = or_(violated, c.is_met(by.when))
    return False if violation.exempt is True else and_(not_(violation.exempt), violated)


def is_open_after(c: Run, regime: Rule, violation: Violation) -> Truth:
    """Something is open that this regime fines after the termijn that ran out."""
    termijn = violation.termijn
    if termijn is None:
        return False
    after = [by for by in clauses(c, regime.overtreding_na_afloop) if termijn.name in by.termijnen]
    answer: Truth = False
    for duty in c.duties:
        if duty.met_on is not None or not is_finable(duty) or duty.exempt is True:
            continue
        for required in requirements_of(c, duty.name):
            for by in after:
                if by.open == required.name:
                    answer = or_(answer, and_(not_(duty.exempt), after_termijn(termijn, required, duty, by).ask(c)))
                    if answer is True:
                        return True
    return answer


def base_amount(c: Run, regime: Rule, overtreding: Day) -> tuple[Value, int]:
    ladder, amount = clause(c, regime.bij_herhaling), fixed_amount(c, regime)
    if amount is not None or ladder is None:
        return amount, 0
    if c.use is not None:
        c.use.rule(ladder)
    # A step up when the latest violation that counts is less than the time of the ladder earlier; else the first step.
    latest = next((fine for fine in reversed(c.boetes) if fine.name == regime.name), None)
    within = ladder.within(c)
    end = None if latest is None else later(latest.overtreding, within, c.overflow)
    step = 0 if latest is None or end is None or overtreding >= end else min(latest.step + 1, len(ladder.steps) - 1)
    return ladder.steps[step](c), step


def fixed_amount(c: Run, regime: Rule) -> Value:
    """The one `bedrag` that holds; unknown when one that may hold misses a fact."""
    unknown: Optional[Unknown] = None
    found: Value = None
    for bedrag in clauses(c, regime.bedrag):
        holds = c.is_met(bedrag.when)
        if isinstance(holds, Unknown):
            unknown = merge(unknown, holds)
        elif holds and found is None:
            if c.use is not None:
                c.use.rule(bedrag)
            found = bedrag.amount(c)
    if found is None:
        return unknown
    return found if isinstance(found, (Fraction, Unknown)) else None


def after_factor(c: Run, regime: Rule, amount: Fraction) -> Value:
    factor = clause(c, regime.maal_de_factor)
    if factor is None:
        return amount
    if c.use is not None:
        c.use.rule(factor)
    share = factor.factor(c)
    return exact(amount * share) if isinstance(share, Fraction) else share


def after_reduction(c: Run, regime: Rule, amount: Value) -> Value:
    """Additive: 100% - n x step, of the amount so far."""
    if not isinstance(amount, Fraction):
        return amount
    share = Fraction(1)
    for reduction in clauses(c, regime.verminderd):
        holds = c.is_met(reduction.when)
        if holds is False:
            continue
        if isinstance(holds, Unknown):
            return holds
        if c.use is not None:
            c.use.rule(reduction)
        step, per, maximum = reduction.step(c), reduction.per(c), None if reduction.maximum is None else reduction.maximum(c)
        for value in (step, per):
            if not isinstance(value, Fraction):
                return value
        taken = step * per
        share -= min(taken, maximum) if isinstance(maximum, Fraction) else taken
    return exact(amount * max(share, Fraction(0)))


def under_ceiling(c: Run, regime: Rule, amount: Value) -> tuple[Value, Sequence[Happening]]:
    """Cut to what the plafonds leave; nothing when nothing is left, or the amount is 0."""
    if isinstance(amount, Unknown):
        if c.use is not None:
            c.use.oordelen.extend(amount.oordelen)
        # Without a missing fact or judgement the calculation has no outcome: nothing is decided on it.
        return (amount if amount.missing or amount.oordelen else None), ()
    if amount <= 0:
        return None, ()
    rooms: list[Happening] = []
    left: Optional[Fraction] = None
    unknown: Optional[Unknown] = None
    for slot in c.rules.plafonds.values():
        plafond = current(c, slot)
        if plafond is None or not any(regime.name in each.regimes for each in clauses(c, plafond.samen_voor)):
            continue
        caps = clauses(c, plafond.in_totaal_ten_hoogste)
        room = current_room(c, plafond.name, caps)
        total = amount_of_room(c, caps, room.termijn)
        if total is None:
            continue
        if c.use is not None:
            c.use.rule(plafond)
        if isinstance(total, Unknown):
            unknown = merge(unknown, total)
            continue
        rooms.append(room)
        left = total - room.spent if left is None else min(left, total - room.spent)
    if unknown is not None:
        return unknown, rooms
    imposed = amount if left is None else min(amount, left)
    return (None if imposed <= 0 else imposed), rooms


def current_room(c: Run, plafond: str, caps: Sequence[Rule]) -> Happening:
    """The room of the latest termijn; what was spent before the first one goes on in it when it is of the first clause."""
    latest: Optional[Happening] = None
    for cap in caps:
        found = next((each for each in reversed(c.instances.get(cap.termijn, ())) if each.first <= c.peildatum), None)
        if found is not None and (latest is None or found.first >= latest.first):
            latest = found
    known = c.rooms.get(plafond)
    if known is not None and known.termijn is latest:
        return known
    goes_on = known is not None and known.termijn is None and latest is not None and latest.name == caps[0].termijn
    room = Happening("room", plafond, termijn=latest, spent=known.spent if known is not None and goes_on else Fraction(0))
    c.rooms[plafond] = room
    return room


def amount_of_room(c: Run, caps: Sequence[Rule], termijn: Optional[Happening]) -> Value:
    """The amount of the clause for this termijn; before the first termijn that of the first clause."""
    cap = next((each for each in caps if termijn is None or each.termijn == termijn.name), None)
    if cap is None:
        return None
    outer, c.termijn = c.termijn, termijn
    if c.use is not None:
        c.use.rule(cap)
    amount = cap.amount(c)
    c.termijn = outer
    return amount if isinstance(amount, (Fraction, Unknown)) else None


def lengths_set(c: Run, regime: Rule, violation: Violation, sets: list[TermijnSet]) -> None:
    """The `zet` clauses of a regime that hold; after a termijn of the same name its `later` length counts."""
    outer, by = c.use, body_of(c, regime)
    for zet in clauses(c, regime.zet):
        use = c.use = Usage()
        holds = c.is_met(zet.when)
        if isinstance(holds, Unknown):
            report_missing(c, holds, zet.termijn)
        if holds is not True:
            continue
        use.rule(zet)
        is_later = violation.termijn is not None and violation.termijn.name == zet.termijn and zet.later is not None
        length = zet.later(c) if is_later else zet.length(c)
        if isinstance(length, Unknown):
            report_missing(c, length, zet.termijn)
        if is_duration(length) and length.count > 0:
            sets.append(TermijnSet(zet.termijn, duration_of(length), violation.set_for, by, use))
    c.use = outer


def begin_set(c: Run, sets: Sequence[TermijnSet], day: Day) -> None:
    """Begins what the fines of this moment set: one termijn of each name."""
    for name in dict.fromkeys(each.termijn for each in sets):
        same = [each for each in sets if each.termijn == name]
        slot = c.rules.termijnen.get(name)
        c.begins_on = day
        rules = None if slot is None else current(c, slot)
        if rules is not None:
            decide(c, rules, lambda use: begin_together(c, rules, same, day, use))
        c.begins_on = None


def begin_together(c: Run, rules: Rule, same: Sequence[TermijnSet], day: Day, use: Usage) -> None:
    decided = clause(c, rules.duurt_wat_de_boete_bepaalt)
    length = combined(c, [each.length for each in same], day, "longest" if decided is None else decided.combine)
    # The termijn is decided by the fines: their `zet` clauses come before its own sources.
    own, use.sources = use.sources, []
    for each in same:
        use.add(each.use)
    use.sources.extend(own)
    if decided is not None:
        use.rule(decided)
    shifts = act_applies(c, rules, "lower")
    start_termijn(c, use, rules, day, length, shifts, [each.set_for for each in same], next((each.by for each in same if each.by is not None), None))


def combined(c: Run, lengths: Sequence[Duration], day: Day, how: str) -> Duration:
    """The longest is the one that ends last; months and days add up from this day on, the months first."""
    total: Duration = lengths[0] if lengths else Months(0)
    for length in lengths[1:]:
        if how == "sum":
            added = add_durations(total, length)
            if added is None:
                last = day - 1
                for each in sorted((total, length), key=lambda part: isinstance(part, Days)):
                    last = last_day_of_termijn(last + 1, each, c.overflow) or last
                added = Days(last - day + 1)
            total = added
        elif (last_day_of_termijn(day, length, c.overflow) or float("-inf")) > (last_day_of_termijn(day, total, c.overflow) or float("-inf")):
            total = length
    return total


