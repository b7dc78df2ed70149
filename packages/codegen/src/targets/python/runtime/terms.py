"""How termijnen begin, are extended, met and run out."""
from __future__ import annotations

from typing import Any, Callable, Optional, Sequence

from .calendar import move_end as moved_end
from .duty import is_open, requirements_of, runs
from .rules import Rule, Slot
from .run import Happening, Record, Run, Usage, clause, clauses, clauses_in_force, current, decide, emit, in_force_of, is_seen, report_missing, report_missing_once, signal
from .values import NEVER, Day, Duration, PeriodLength, Truth, Unknown, Value, add_duration, and_, compare_durations, duration_of, dutch_date, earlier, is_absent, is_day, is_duration, last_day_of_termijn, later, not_

ALWAYS = (float("-inf"), float("inf"))


def under_each_law(c: Run, reads_law: bool, look: Callable[[], Value]) -> list[tuple[float, float, Value]]:
    """What a date is under the law of each day: on which day something begins may depend on a parameter."""
    if not reads_law:
        return [(*ALWAYS, look())]
    peildatum, law_date = c.peildatum, c.law_date
    days = [day for day in c.rules.law_changes if day >= c.rules.stelsel.start]
    found: list[tuple[float, float, Value]] = []
    for index, start in enumerate(days):
        c.peildatum = c.law_date = start
        found.append((ALWAYS[0] if index == 0 else start, days[index + 1] if index + 1 < len(days) else ALWAYS[1], look()))
    c.peildatum, c.law_date = peildatum, law_date
    return found


def days_coming(dates: Sequence[tuple[float, float, Value]]) -> list[Day]:
    """The days on which a date has come by the law of that day: within its time, or when a new law lets it have come already."""
    found: list[Day] = []
    for index, (start, until, value) in enumerate(dates):
        if not is_day(value):
            continue
        if start <= value < until:
            found.append(value)
            continue
        before = dates[index - 1][2] if index > 0 else None
        if value < start and is_day(before) and before >= start:
            found.append(int(start))
    return found


def per_record(slot: Slot) -> Optional[Rule]:
    return next((version.value for version in slot.versions if version.value is not None and version.value.voor_elk is not None), None)


def plan_termijnen(c: Run) -> None:
    """Works out on which day each termijn that begins by itself will begin, over the whole dossier."""
    for name, slot in c.rules.termijnen.items():
        if name in c.settled or per_record(slot) is not None:
            continue
        found = [start for version in slot.versions if version.value is not None for start in first_days(c, version.value)]
        in_time = [first for first, _, is_in_time in found if is_in_time]
        if in_time:
            c.planned[name] = min(in_time)
            c.ask_for(min(in_time))
            continue
        c.planned.pop(name, None)
        if found:
            c.too_early[name] = found[0][1]
            c.ask_for(c.rules.stelsel.start)


def first_days(c: Run, termijn: Rule) -> list[tuple[Day, Day, bool]]:
    """Which text of `begint` holds depends on the day, and the day on the text: each version that gives its own day counts."""
    law_date, use, c.use = c.law_date, c.use, None
    start_of_law = c.rules.stelsel.start
    starts: list[tuple[Day, Day, bool]] = []
    for text in [version.value for slot in termijn.begint.slots for version in slot.versions if version.value is not None]:
        for first in days_coming(under_each_law(c, text.reads_law, lambda: first_day(c, text, termijn.name))):
            c.law_date = c.begins_on = first
            is_in_force = clause(c, termijn.begint) is text
            c.begins_on = None
            if not is_in_force:
                continue
            event = first - 1 if text.at == "dayAfter" else first
            works_back = text.wijziging is not None and ALWAYS[0] < text.wijziging.start < start_of_law
            starts.append((first, event, event >= start_of_law or works_back))
    c.law_date, c.use = law_date, use
    return starts


def first_day(c: Run, begint: Rule, name: str) -> Value:
    date = c.over_whole_dossier(begint.date)
    if isinstance(date, Unknown):
        report_missing_once(c, date, name)
    return (date + 1 if begint.at == "dayAfter" else date) if is_day(date) else NEVER


def begin_due(c: Run, day: Day) -> None:
    """Night: the termijnen whose first day it is."""
    for name, planned in list(c.planned.items()):
        if planned > day:
            continue
        del c.planned[name]
        c.settled.add(name)
        c.begins_on = planned
        termijn = current(c, c.rules.termijnen[name])
        if termijn is not None:
            decide(c, termijn, lambda use: begin(c, termijn, planned, use))
        c.begins_on = None
    if c.too_early and day >= c.rules.stelsel.start:
        for name, event in c.too_early.items():
            c.settled.add(name)
            termijn = current(c, c.rules.termijnen[name])
            if termijn is not None:
                decide(c, termijn, lambda use: tell_too_early(c, termijn, event, use))
        c.too_early.clear()


def tell_too_early(c: Run, termijn: Rule, event: Day, use: Usage) -> None:
    """What happened before the stelsel was in force sets no termijn of it; that is told on the day of entry into force."""
    begint, stelsel = clause(c, termijn.begint), c.rules.stelsel
    if begint is not None:
        use.rule(begint)
    if c.is_met(None if begint is None else begint.when) is False:
        return
    text = f'De termijn "{termijn.label}" begint niet: {dutch_date(event)} ligt voor {dutch_date(stelsel.start)}, de inwerkingtreding van "{stelsel.label}". Kijk of er overgangsrecht is.'
    signal(c, termijn, use, "voor_inwerkingtreding", text)


def begin(c: Run, termijn: Rule, first: Day, use: Usage) -> None:
    """The condition is asked at the start of the first day, on what is dated before it."""
    begint, duurt = clause(c, termijn.begint), clause(c, termijn.duurt)
    if begint is None or duurt is None:
        return
    use.rule(begint)
    c.over_whole_dossier(begint.date)
    holds = c.is_met(begint.when)
    if isinstance(holds, Unknown):
        return report_missing(c, holds, termijn.name)
    if not holds:
        return
    use.rule(duurt)
    length = duurt.length(c)
    if isinstance(length, Unknown):
        return report_missing(c, length, termijn.name)
    # A termijn of no days has no last day to wait for.
    if not (is_duration(length) or isinstance(length, PeriodLength)) or duration_of(length).count <= 0:
        return
    cited = bool(begint.sources or duurt.sources)
    shifts = act_applies(c, termijn, (begint.authority or duurt.authority) if cited else termijn.authority)
    start_termijn(c, use, termijn, first, duration_of(length), shifts, [], None, c.about)


def act_applies(c: Run, termijn: Rule, authority: Optional[str]) -> bool:
    """Whether the Algemene termijnenwet applies: what the termijn says itself, or else the source that sets it."""
    own = clause(c, termijn.termijnenwet)
    if own is None:
        return authority == "act"
    if c.use is not None:
        c.use.rule(own)
    return own.applies


def start_termijn(c: Run, use: Usage, termijn: Rule, first: Day, length: Duration, shifts: bool, set_for: Sequence[tuple[str, Optional[str]]], by: Optional[str], about: Optional[Record] = None) -> None:
    """Begins a termijn: last day = (first day - 1) + length, then the Algemene termijnenwet."""
    unshifted = last_day_of_termijn(first, length, c.overflow)
    if unshifted is None:
        return
    made = Happening("termijn", termijn.name, rules=termijn, first=first, length=length, original=unshifted, unshifted=unshifted, last=unshifted, shifts=shifts, met_on=None, expired_on=None, set_for=set_for, extended={}, deviated=set(), waits_for=None, about=about)
    move_end(c, made, unshifted)
    c.instances.setdefault(termijn.name, []).append(made)
    c.running.append(made)
    c.termijn = made
    emit(c, termijn, use, "termijn_begint", termijn.name, einde=made.last, door=by)


def move_end(c: Run, termijn: Happening, unshifted: Day) -> None:
    """Gives a termijn a new last day, moved by the Algemene termijnenwet where that applies, and asks for the days around it."""
    termijn.unshifted = termijn.last = unshifted
    if termijn.shifts:
        termijn.last, article = moved_end(termijn.first, unshifted, termijn.length, c.rules.equated_days)
        if article is not None and c.use is not None:
            c.use.sources.append(f"Algemene termijnenwet art. {article}")
    if termijn.about is not None:
        c.replan = True
    c.ask_for(termijn.first)
    if termijn.rules.last_day_matters:
        c.ask_for(termijn.last)
    c.ask_for(termijn.last + 1)


def plan_for_records(c: Run) -> None:
    """Works out for each record when the termijnen about it begin. What never comes is left out."""
    for name, slot in c.rules.termijnen.items():
        each = per_record(slot)
        for of in () if each is None else each.voor_elk:
            for record in c.dossier.by_name.get(of, ()):
                c.to_begin.append(Happening("start", name, slot=slot, record=record, follows_run=each.follows_run, first=None))
    c.to_begin = [start for start in c.to_begin if plan_one(c, start) or start.follows_run]


def plan_following(c: Run, day: Day) -> None:
    """After a moment in which a termijn about a record got its last day: others may begin after it."""
    if not c.replan:
        return
    c.replan = False
    for start in c.to_begin:
        if start.follows_run:
            plan_one(c, start)
            if start.first is not None and start.first <= day:
                c.ask_for(day + 1)


def plan_one(c: Run, start: Happening) -> bool:
    c.about = start.record
    days = [first for version in start.slot.versions if version.value is not None for first, _, _ in first_days(c, version.value)]
    c.about = None
    start.first = min(days, default=None)
    c.ask_for(start.first)
    return start.first is not None


def begin_for_records(c: Run, day: Day) -> None:
    """Night: the termijnen about a record whose first day it is."""
    due = [start for start in c.to_begin if start.first is not None and start.first <= day]
    if not due:
        return
    c.to_begin = [start for start in c.to_begin if start not in due]
    for start in due:
        c.begins_on = start.first
        termijn = current(c, start.slot)
        if termijn is not None and start.record in c.dossier.by_name.get(start.record.name, ()):
            c.termijn, c.about = None, start.record
            decide(c, termijn, lambda use: begin(c, termijn, start.first, use))
            c.about = None
        c.begins_on = None
    c.termijn = None


def expire(c: Run, day: Day) -> list[Happening]:
    """Night: the termijnen whose last day was yesterday and that were not met."""
    expired = [termijn for termijn in c.running if termijn.last < day and termijn.waits_for is None]
    if not expired:
        return expired
    c.running = [termijn for termijn in c.running if termijn not in expired]
    for termijn in expired:
        c.termijn = termijn
        decide(c, termijn.rules, lambda use: expire_now(c, termijn, use, day))
        for after in clauses(c, termijn.rules.na_afloop):
            decide(c, termijn.rules, lambda use: tell_after(c, termijn, after, use))
    c.termijn = None
    return expired


def expire_now(c: Run, termijn: Happening, use: Usage, day: Day) -> None:
    met = is_met(c, termijn)
    if isinstance(met, Unknown):
        report_missing(c, met, termijn.name)
    termijn.expired_on = day
    emit(c, termijn.rules, use, "termijn_verstreken", termijn.name)


def tell_after(c: Run, termijn: Happening, after: Rule, use: Usage) -> None:
    holds = c.is_met(after.when)
    if isinstance(holds, Unknown):
        return report_missing(c, holds, termijn.name)
    if holds:
        use.rule(after)
        signal(c, termijn.rules, use, after.name, after.text, grond=termijn.name)


def check_termijnen(c: Run, day: Day) -> None:
    """Termijnen that are met now: latched at the first true moment within the termijn."""
    outer = c.termijn
    for termijn in c.running:
        if not runs(termijn, day):
            continue
        c.termijn = termijn
        if is_met(c, termijn) is True:
            decide(c, termijn.rules, lambda use: meet(c, termijn, use, day))
    c.termijn = outer
    c.running = [termijn for termijn in c.running if termijn.met_on is None]


def meet(c: Run, termijn: Happening, use: Usage, day: Day) -> None:
    is_met(c, termijn)
    termijn.met_on = day
    emit(c, termijn.rules, use, "termijn_voldaan", termijn.name)


def is_met(c: Run, termijn: Happening) -> Truth:
    """`voldaan zodra ...`, or everything that the fines set it for."""
    voldaan = clause(c, termijn.rules.voldaan)
    if voldaan is not None:
        if c.use is not None:
            c.use.rule(voldaan)
        return c.is_met(voldaan.when)
    every = clause(c, termijn.rules.voldaan_alles_waarvoor_gesteld)
    if every is None or not termijn.set_for:
        return False
    if c.use is not None:
        c.use.rule(every)
    met: Truth = True
    for plicht, requirement in termijn.set_for:
        if requirement is None:
            return False
        required = next((each for each in requirements_of(c, plicht) if each.name == requirement), None)
        if required is not None:
            met = and_(met, not_(is_open(c, required)))
        if met is False:
            break
    return met


def about_termijn(c: Run, termijn: Happening, ask: Callable[[], Any]) -> Any:
    """By transitional law the rule of the first day of a termijn may hold for it."""
    outer, c.termijn = c.termijn, termijn
    answer = ask()
    c.termijn = outer
    return answer


def extend_by(c: Run, record: Record, day: Day) -> None:
    """Extensions decided on the day of an event or the last day of a period."""
    for slot in c.rules.grounds_by_record.get(record.name, ()):
        running = [termijn for termijn in c.running if runs(termijn, day)]
        for termijn in running:
            grond = about_termijn(c, termijn, lambda: ground_by(c, slot, record))
            if grond is not None and reach(c, grond, termijn) is not None:
                extend(c, grond, termijn, day)
        grond = ground_by(c, slot, record)
        if grond is None:
            continue
        names = [name for each in reaches(c, grond) for name in each.termijnen]
        if not any(termijn.name in names for termijn in running):
            decide(c, grond, lambda use: nothing_to_extend(c, grond, names, use))


def ground_by(c: Run, slot: Slot, record: Record) -> Any:
    grond = in_force_of(c, slot)
    by = () if grond is None else clauses_in_force(c, grond.bij)
    return grond if by and record.name in by[0].records else None


def reaches(c: Run, grond: Rule) -> list[Rule]:
    """The clauses that say which termijnen a ground is about."""
    return [*clauses(c, grond.verlengt), *clauses(c, grond.van_overeenkomstige_toepassing)]


def reach(c: Run, grond: Rule, termijn: Happening) -> Any:
    return next((each for each in reaches(c, grond) if termijn.name in each.termijnen), None)


def extend_on_last_day(c: Run, day: Day) -> None:
    """Evening: grounds `op de laatste dag`, as long as today still is the last day."""
    for termijn in list(c.running):
        for slot in c.rules.grounds_of_last_day.get(termijn.name, ()):
            if termijn.last != day or termijn.waits_for is not None or not runs(termijn, day):
                break
            grond = about_termijn(c, termijn, lambda: in_force_of(c, slot))
            if grond is None or clause(c, grond.op_de_laatste_dag) is None:
                continue
            if reach(c, grond, termijn) is not None:
                extend(c, grond, termijn, day)


def extend(c: Run, grond: Rule, termijn: Happening, day: Day) -> None:
    about_termijn(c, termijn, lambda: decide(c, grond, lambda use: in_place_of_others(c, grond, termijn, lambda: try_extend(c, grond, termijn, day, use))))


def in_place_of_others(c: Run, grond: Rule, termijn: Happening, work: Callable[[], None]) -> None:
    """Where the ground applies correspondingly, the termijn stands in the place of those that it extends by itself."""
    outer = c.instead
    applies = any(termijn.name in each.termijnen for each in clauses(c, grond.van_overeenkomstige_toepassing))
    c.instead = [name for each in clauses(c, grond.verlengt) for name in each.termijnen] if applies else ()
    work()
    c.instead = outer


def try_extend(c: Run, grond: Rule, termijn: Happening, day: Day, use: Usage) -> None:
    reaching, limit = reach(c, grond, termijn), clause(c, grond.ten_hoogste_keer)
    times, days = termijn.extended.get(grond.name, (0, 0))
    if limit is not None and times >= limit.times:
        return
    if is_too_early(c, grond, termijn, day, use):
        return
    for condition in clauses(c, grond.als):
        use.rule(condition)
        holds = c.is_met(condition.when)
        if isinstance(holds, Unknown):
            return report_missing(c, holds, grond.name)
        if not holds:
            return
    met = clause(c, grond.met)
    if met is None or reaching is None:
        return
    use.rule(reaching)
    use.rule(met)
    length = met.length(c)
    if isinstance(length, Unknown):
        return report_missing(c, length, grond.name)
    uncapped = None if is_absent(length) else later(termijn.unshifted, length, c.overflow)
    if uncapped is None:
        return
    latest = latest_last_day(c, termijn, met, grond.name)
    last = uncapped if latest is None else min(uncapped, latest)
    if last <= termijn.unshifted:
        return
    termijn.extended[grond.name] = (times + 1, days + last - termijn.unshifted)
    move_end(c, termijn, last)
    c.verlengingen.append(Happening("verlenging", grond.name, date=day))
    emit(c, grond, use, "termijn_verlengd", termijn.name, grond=grond.name, einde=termijn.last, door=extending_body(c, grond))


def is_too_early(c: Run, grond: Rule, termijn: Happening, day: Day, use: Usage) -> bool:
    """A request before the earliest day, counted back from the last day as it now stands, has no effect, and is told."""
    request = clause(c, grond.op_aanvraag)
    if request is None:
        return False
    use.rule(request)
    ahead = request.ahead(c)
    earliest = earlier(termijn.last, ahead, c.overflow) if is_duration(ahead) else None
    if earliest is None or day >= earliest:
        return False
    decide(c, grond, lambda told: tell_too_early_asked(c, grond, request, earliest, told))
    return True


def tell_too_early_asked(c: Run, grond: Rule, request: Rule, earliest: Day, told: Usage) -> None:
    told.rule(request)
    text = f'De aanvraag voor "{grond.label}" komt te vroeg en heeft geen gevolg: zij kan vanaf {dutch_date(earliest)}. Vraag het dan opnieuw.'
    signal(c, grond, told, "te_vroeg_gevraagd", text, grond=grond.name)


def latest_last_day(c: Run, termijn: Happening, met: Rule, grond: str) -> Optional[Day]:
    """The last day that the maximum leaves possible: `per keer` from the last day as it now stands, `in totaal` as it was set."""
    if met.cap is None:
        return None
    maximum = met.cap.length(c)
    if met.cap.per == "keer":
        return later(termijn.unshifted, maximum, c.overflow)
    in_total = later(termijn.original, maximum, c.overflow)
    return None if in_total is None else termijn.unshifted + in_total - termijn.original - termijn.extended.get(grond, (0, 0))[1]


def extending_body(c: Run, grond: Rule) -> Optional[str]:
    """Who takes the decisions about a ground; without such a decision, who took the one that sets it in motion."""
    return grond.decider if grond.decider is not None or c.trigger is None else c.trigger.by


def nothing_to_extend(c: Run, grond: Rule, termijnen: Sequence[str], use: Usage) -> None:
    """Never silence: a ground that would extend, while nothing runs."""
    if not all(c.is_met(each.when) is True for each in clauses(c, grond.als)):
        return
    slots = [(name, c.rules.termijnen.get(name)) for name in termijnen]
    names = [name if slot is None or slot.versions[0].value is None else slot.versions[0].value.label for name, slot in slots]
    signal(c, grond, use, "geen_termijn", f'Er loopt geen termijn die "{grond.label}" kan verlengen ({", ".join(names)}). Kijk of dat klopt.', grond=grond.name, door=extending_body(c, grond))


def deviate(c: Run, day: Day) -> None:
    """Evening of the last day, `in afwijking hiervan 2 weken na E als ...`: while it holds the termijn stays open until E."""
    for termijn in c.running:
        if termijn.met_on is not None or (termijn.last > day and termijn.waits_for is None):
            continue
        c.termijn = termijn
        for afwijking in clauses(c, termijn.rules.afwijking):
            if termijn.waits_for == afwijking.name:
                if c.is_met(afwijking.when) is not True:
                    termijn.waits_for = None
                    move_end(c, termijn, max(termijn.unshifted, day))
            elif termijn.last == day and afwijking.name not in termijn.deviated and c.is_met(afwijking.when) is True:
                termijn.deviated.add(afwijking.name)
                record = next((each for each in reversed(c.dossier.by_name.get(afwijking.after, ())) if is_seen(c, each)), None)
                if record is None:
                    termijn.waits_for = afwijking.name
                else:
                    end_after(c, termijn, afwijking, record)
    c.termijn = None


def end_waiting(c: Run, record: Record) -> None:
    """Day: what a termijn waited for has come."""
    for termijn in c.running:
        if termijn.waits_for is None:
            continue
        c.termijn = termijn
        afwijking = next((each for each in clauses(c, termijn.rules.afwijking) if each.name == termijn.waits_for), None)
        if afwijking is not None and afwijking.after == record.name:
            end_after(c, termijn, afwijking, record)
    c.termijn = None


def end_after(c: Run, termijn: Happening, afwijking: Rule, record: Record) -> None:
    length = afwijking.length(c)
    termijn.waits_for = None
    if is_absent(length):
        return
    end = add_duration(record.begin if record.acts is None else record.acts, duration_of(length), c.overflow)
    # Never earlier than without it.
    if end is None or end <= termijn.unshifted:
        return

    def work(use: Usage) -> None:
        use.rule(afwijking)
        c.is_met(afwijking.when)
        move_end(c, termijn, end)
        emit(c, termijn.rules, use, "termijn_verlengd", termijn.name, grond=afwijking.name, einde=termijn.last)

    decide(c, termijn.rules, work)


def renew(c: Run, day: Day) -> None:
    """
    Night of a day on which a wijziging starts or stops to hold, `lopende termijnen: nieuwe regel`: a termijn that runs gets
    its length by the rule of this day, from its own first day on, with the days by which it was extended.
    """
    if not c.running or not any(not each.running_terms_keep_old and day in (each.start, each.until) and c.on[each.index] for each in c.rules.wijzigingen):
        return
    for termijn in list(c.running):
        slot = c.rules.termijnen[termijn.name]
        before, now = (as_of(c, termijn, date, lambda: current(c, slot)) for date in (day - 1, day))
        old_length = None if before is None else as_of(c, termijn, day - 1, lambda: length_of(c, before))
        c.termijn = termijn
        if now is None:
            if before is not None:
                lapse(c, termijn, day)
        else:
            termijn.rules = now
            length = length_of(c, now)
            if old_length is not None and length is not None and compare_durations(old_length, length) != 0:
                decide(c, now, lambda use: set_anew(c, termijn, length, day, use))
        c.termijn = None


def as_of(c: Run, termijn: Happening, date: Day, look: Callable[[], Any]) -> Any:
    """Looks as in the night of a date, about a termijn that runs."""
    peildatum = c.peildatum
    c.look_from(date, "night")
    c.termijn = termijn
    result = look()
    c.look_from(peildatum, "night")
    return result


def length_of(c: Run, termijn: Rule) -> Optional[Duration]:
    """None: it is unknown, or a fine decides."""
    duurt = clause(c, termijn.duurt)
    length = None if duurt is None else duurt.length(c)
    return length if is_duration(length) and length.count > 0 else None


def set_anew(c: Run, termijn: Happening, length: Duration, day: Day, use: Usage) -> None:
    original = last_day_of_termijn(termijn.first, length, c.overflow)
    if original is None:
        return
    last, rules = termijn.last, termijn.rules
    duurt = clause(c, rules.duurt)
    if duurt is not None:
        use.rule(duurt)
    unshifted = original + termijn.unshifted - termijn.original
    termijn.original, termijn.length = original, length
    termijn.shifts = act_applies(c, rules, duurt.authority if duurt is not None and duurt.sources else rules.authority)
    move_end(c, termijn, unshifted)
    by_the_new_rule = termijn.last
    # A change takes nothing away from a day that has passed.
    if by_the_new_rule < day:
        move_end(c, termijn, day)
    if termijn.last > last:
        emit(c, rules, use, "termijn_verlengd", termijn.name, einde=termijn.last)
    elif termijn.last < last:
        passed = f'Volgens de nieuwe regel was de termijn "{rules.label}" op {dutch_date(by_the_new_rule)} al voorbij. De laatste dag wordt {dutch_date(termijn.last)}: een wijziging laat een termijn niet achteraf eindigen.'
        sooner = f'Door een wijziging eindigt de termijn "{rules.label}" eerder: op {dutch_date(termijn.last)} in plaats van {dutch_date(last)}.'
        emit(c, rules, use, "signaal", "termijn_verkort", grond=termijn.name, toelichting=passed if by_the_new_rule < day else sooner, einde=termijn.last)


def lapse(c: Run, termijn: Happening, day: Day) -> None:
    """The new rules do not know the termijn any more: it stops, and neither is met nor runs out."""
    termijn.unshifted = termijn.last = day - 1
    termijn.waits_for = None
    c.running = [other for other in c.running if other is not termijn]
    decide(c, termijn.rules, lambda use: signal(c, termijn.rules, use, "termijn_vervallen", f'De termijn "{termijn.rules.label}" vervalt: de regels van vandaag kennen deze termijn niet meer. De termijn liep tot en met gisteren.', grond=termijn.name))
