"""What a plicht asks: whether it is done, open or freed from; and how it arises and ends."""
from __future__ import annotations

from typing import Any, Callable, Optional, Sequence

from .rules import Clauses, Rule
from .run import Duty, Happening, Run, Usage, clause, clauses, current, decide, emit, instance, is_running, is_seen, report_missing_once, signal
from .values import NEVER, Day, Truth, Unknown, Value, and_, is_day, not_, or_

LEVELS = ("onder_A1", "A1", "A2", "B1", "B2", "C1", "C2")


def named_rule(c: Run, rules: dict[str, Any], name: str) -> Any:
    slot = rules.get(name)
    return None if slot is None else slot.only if slot.only is not None else current(c, slot)


def part_done(c: Run, name: str) -> Truth:
    """Not latched: the level that is asked may change."""
    onderdeel = named_rule(c, c.rules.onderdelen, name)
    if onderdeel is None:
        return False
    if c.use is not None:
        c.use.reading(onderdeel)
    exempt = c.exempt_parts.get(name, False)
    if exempt is True:
        return True
    if onderdeel.done is None:
        return exempt
    part, subject, c.part = c.part, c.subject, name
    done = onderdeel.done(c)
    c.part, c.subject = part, subject
    return True if done is True else or_(done, exempt)


def route_done(c: Run, name: str) -> Truth:
    """All its `vereist` clauses that are asked, or one alternative."""
    route = named_rule(c, c.rules.leerroutes, name)
    if route is None:
        return False
    if c.use is not None:
        c.use.reading(route)
    alternatives = clauses(c, route.of_in_plaats_daarvan)
    regular: Truth = True
    for required in clauses(c, route.vereist):
        asked = True if required.when is None else required.when(c)
        if asked is False:
            continue
        done = requirements_done(c, required.requirements)
        regular = and_(regular, True if done is True else or_(not_(asked), done))
        if regular is False:
            break
    if regular is True:
        return True
    answer = regular
    for alternative in alternatives:
        done = requirements_done(c, alternative.requirements)
        if answer is not True:
            answer = or_(answer, done)
    return answer


def requirements_done(c: Run, requirements: Sequence[Rule]) -> Truth:
    answer: Truth = True
    for requirement in requirements:
        answer = and_(answer, requirement_done(c, requirement))
        if answer is False:
            break
    return answer


def requirement_done(c: Run, requirement: Rule) -> Truth:
    if requirement.kind == "onderdeel":
        return part_done(c, requirement.name)
    if requirement.kind == "taaleis":
        taaleis = named_rule(c, c.rules.taaleisen, requirement.name)
        if taaleis is None:
            return False
        if c.use is not None:
            c.use.reading(taaleis)
        answer: Truth = True
        for part in taaleis.onderdelen:
            answer = and_(answer, part_done(c, part))
            if answer is False:
                break
        return answer
    if requirement.kind == "condition":
        return requirement.when(c)
    route = requirement.value(c)
    return route if isinstance(route, Unknown) else isinstance(route, str) and route_done(c, route)


def requirements_of(c: Run, plicht: str) -> Sequence[Rule]:
    """What a plicht requires, in the order of the text."""
    rules = named_rule(c, c.rules.plichten, plicht)
    return () if rules is None else clauses(c, rules.vereist)


def is_open(c: Run, required: Rule) -> Truth:
    """Asked (its exception does not apply) and not done."""
    excepted = c.is_excepted(required.unless)
    if excepted is True:
        return False
    still = not_(c.settle(lambda at: requirement_done(at, required.requirement), True))
    return False if still is False else and_(not_(excepted), still)


def find_required(c: Run, suits: Callable[[Rule], bool]) -> Optional[Rule]:
    return next((required for name in c.rules.plichten for required in requirements_of(c, name) if suits(required)), None)


def open_part(c: Run, name: str) -> Truth:
    required = find_required(c, lambda each: each.requirement.kind == "onderdeel" and each.requirement.name == name)
    return not_(part_done(c, name)) if required is None else is_open(c, required)


def open_route(c: Run, name: str) -> Truth:
    required = find_required(c, lambda each: each.requirement.kind == "leerroute")
    if required is None:
        return not_(route_done(c, name))
    asked = required.requirement.value(c)
    if isinstance(asked, Unknown):
        return asked
    return asked == name and is_open(c, required)


def state_of_value(c: Run, value: Value, kind: str, asks_open: bool) -> Truth:
    """`openstaat` of what a value names, or whether it is done."""
    if isinstance(value, Unknown):
        return value
    if not isinstance(value, str):
        return False
    if kind == "onderdeel":
        return open_part(c, value) if asks_open else part_done(c, value)
    return open_route(c, value) if asks_open else route_done(c, value)


def all_settled(c: Run, required: Sequence[Rule]) -> Truth:
    settled: Truth = True
    for each in required:
        settled = and_(settled, not_(is_open(c, each)))
        if settled is False:
            break
    return settled


def check_plichten(c: Run, day: Day) -> None:
    """A plicht is met when everything it asks is done; from then on it stays met."""
    for duty in c.duties:
        if duty.met_on is not None or duty.barred:
            continue
        required = requirements_of(c, duty.name)
        if not required or all_settled(c, required) is not True:
            continue
        duty.met_on = day
        use = c.use
        c.use = duty.met_by = Usage()
        all_settled(c, required)
        c.use = use
    if c.rules.asks_when_done:
        for kind, names, done in (("onderdeel", c.rules.onderdelen, part_done), ("leerroute", c.rules.leerroutes, route_done)):
            for name in names:
                if done(c, name) is True:
                    c.done_since.setdefault(f"{kind}:{name}", day)
                else:
                    c.done_since.pop(f"{kind}:{name}", None)


def plicht_of(c: Run, duty: Duty) -> Any:
    return named_rule(c, c.rules.plichten, duty.name)


def arise(c: Run, day: Day) -> None:
    """Day, before the records: plichten that arise. Whether the stelsel applies is decided then, and fixed."""
    if day < c.rules.stelsel.start:
        return
    for duty in c.duties:
        if duty.arisen_on is not None or duty.barred:
            continue
        plicht = plicht_of(c, duty)
        ontstaat = None if plicht is None else clause(c, plicht.ontstaat)
        start = None if ontstaat is None else ontstaat.date(c)
        if plicht is None or not is_day(start) or start > day:
            continue
        applies_when = c.rules.stelsel.applies_when
        if applies_when is not None and c.is_met(applies_when.when) is False:
            duty.barred = True
            continue
        decide(c, plicht, lambda use: arise_now(c, duty, plicht, use, day))


def arise_now(c: Run, duty: Duty, plicht: Rule, use: Any, day: Day) -> None:
    ontstaat = clause(c, plicht.ontstaat)
    if ontstaat is None:
        return
    use.rule(ontstaat)
    holds = c.is_met(ontstaat.when)
    if isinstance(holds, Unknown):
        report_missing_once(c, holds, duty.name)
    if holds is not True:
        return
    duty.arisen_on = day
    choose_stelsel(c)
    emit(c, plicht, use, "plicht_ontstaat", duty.name)


def choose_stelsel(c: Run) -> None:
    stelsel = c.rules.stelsel
    if any(entry["soort"] == "stelsel" and entry["naam"] == stelsel.name for entry in c.entries):
        return

    def work(use: Any) -> None:
        if stelsel.applies_when is not None:
            use.sources.extend(stelsel.applies_when.sources)
            c.is_met(stelsel.applies_when.when)
        emit(c, stelsel, use, "stelsel", stelsel.name)

    decide(c, stelsel, work)


def end(c: Run, day: Day) -> None:
    """Day, before the records: plichten that end. Afterwards nothing is fined; termijnen run on."""
    for duty in c.duties:
        if duty.arisen_on is None or duty.ended_on is not None or duty.met_on is not None:
            continue
        plicht = plicht_of(c, duty)
        ended = False if plicht is None else has_ended(c, plicht, day)
        if isinstance(ended, Unknown):
            report_missing_once(c, ended, duty.name)
        if plicht is None or ended is not True:
            continue

        def work(use: Any) -> None:
            has_ended(c, plicht, day)
            duty.ended_on = day
            emit(c, plicht, use, "plicht_eindigt", duty.name)

        decide(c, plicht, work)


def has_ended(c: Run, plicht: Rule, day: Day) -> Truth:
    eindigt = clause(c, plicht.eindigt)
    if eindigt is None:
        return False
    if c.use is not None:
        c.use.rule(eindigt)
    on = None if eindigt.on is None else eindigt.on(c)
    if isinstance(on, Unknown):
        return on
    if on is not None and not (is_day(on) and on <= day):
        return False
    return on is not None if eindigt.when is None else c.is_met(eindigt.when)


def check_exemptions(c: Run) -> bool:
    """Which vrijstellingen and ontheffingen are in force now; each that starts or ends is told. Answers whether anything changed."""
    changed = False
    for duty in c.duties:
        plicht = plicht_of(c, duty)
        if plicht is not None and (plicht.vrijstelling.slots or plicht.ontheffing.slots) and check_duty(c, duty, plicht):
            changed = True
    return changed


def check_duty(c: Run, duty: Duty, plicht: Rule) -> bool:
    in_force: list[Rule] = []
    exempt: Truth = False
    parts: dict[str, Truth] = {}
    for exemption in (*exemptions_of(c, plicht.vrijstelling), *exemptions_of(c, plicht.ontheffing)):
        # Most of them rest on a record that the person does not have.
        if exemption.record is not None and exemption.record not in c.dossier.by_name:
            continue
        holds = exemption_holds(c, duty.exemptions, exemption)
        if holds is False:
            continue
        if holds is True:
            in_force.append(exemption)
        if exemption.parts is None and exempt is not True:
            exempt = or_(exempt, holds)
        for part in exemption.parts or ():
            before = parts.get(part, False)
            parts[part] = True if before is True else or_(before, holds)
    started = [exemption for exemption in in_force if exemption.name not in duty.exemptions]
    is_same = not started and len(in_force) == len(duty.exemptions) and isinstance(exempt, bool) == isinstance(duty.exempt, bool)
    ended = [] if is_same else [(name, since) for name, since in duty.exemptions.items() if not any(each.name == name for each in in_force)]
    duty.exempt, duty.exempt_parts = exempt, parts
    c.exempt_parts = parts if len(c.duties) == 1 else {part: holds for each in c.duties for part, holds in each.exempt_parts.items()}
    if is_same:
        return False
    duty.exemptions = {each.name: duty.exemptions.get(each.name, c.peildatum) for each in in_force}
    versions = [version.value for of in (plicht.vrijstelling, plicht.ontheffing) for slot in of.slots for version in slot.versions if version.value is not None]
    for name, since in ended:
        over = next((version for version in reversed(versions) if version.name == name), None)
        if over is not None:
            decide(c, plicht, lambda use: tell_end(c, plicht, over, use, max(since, c.peildatum - 1)))
    for exemption in started:
        decide(c, plicht, lambda use: tell_start(c, plicht, exemption, use))
    return True


def tell_start(c: Run, plicht: Rule, exemption: Rule, use: Any) -> None:
    use.own_rule(exemption)
    exemption_holds(c, {}, exemption)
    emit(c, plicht, use, exemption.kind, exemption.name, door=exemption.by)


def tell_end(c: Run, plicht: Rule, exemption: Rule, use: Any, last: Day) -> None:
    use.own_rule(exemption)
    if exemption.as_long_as is not None:
        c.is_met(exemption.as_long_as)
    emit(c, plicht, use, exemption.kind, exemption.name, einde=last, door=exemption.by)


def exemptions_of(c: Run, of: Clauses) -> Sequence[Rule]:
    """Where wijzigingen touch them: what a record granted is asked by the rule that holds for that decision."""
    if of.only is not None:
        return of.only
    granted: list[Rule] = []
    for version in [version.value for slot in of.slots for version in slot.versions if version.value is not None]:
        every = () if version.record is None else c.dossier.by_name.get(version.record, ())
        record = next((each for each in reversed(every) if is_seen(c, each)), None)
        if record is None:
            continue
        trigger, c.trigger = c.trigger, record
        c.decided_on = record.begin if record.acts is None else record.acts
        if any(each is version for each in clauses(c, of)):
            granted.append(version)
        c.trigger, c.decided_on = trigger, None
    return [*granted, *(each for each in clauses(c, of) if each.record is None and not any(other.name == each.name for other in granted))]


def exemption_holds(c: Run, before: dict[str, Day], exemption: Rule) -> Truth:
    """Granted by a record or a condition, for good or as long as something holds."""
    if exemption.record is not None:
        granted = c.dossier.by_name.get(exemption.record)
        # They stand in the order in which they act: where the first one is not yet seen, none is.
        if not granted or not is_seen(c, granted[0]):
            return False
    if exemption.record is None and exemption.as_long_as is None and exemption.when is None:
        return False
    still: Truth = True if exemption.as_long_as is None else c.is_met(exemption.as_long_as)
    if still is False:
        return False
    # What was granted once stays granted; `zolang` alone takes it away again.
    return and_(still, True if exemption.when is None or exemption.name in before else c.is_met(exemption.when))


def check_routes(c: Run, arisen_only: bool) -> None:
    """The leerroute that the plicht asks for was set, or became another."""
    for duty in c.duties:
        if arisen_only and duty.arisen_on is None:
            continue
        for required in requirements_of(c, duty.name):
            if required.requirement.kind != "leerroute":
                continue
            route = required.requirement.value(c)
            if isinstance(route, str) and route != duty.route:
                set_route(c, duty, route)


def set_route(c: Run, duty: Duty, route: str) -> None:
    leerroute = named_rule(c, c.rules.leerroutes, route)
    soort = "leerroute_vastgesteld" if duty.route is None else "leerroute_gewijzigd"
    duty.route = route
    if leerroute is None:
        return

    def set_now(use: Any) -> None:
        outcome = clause(c, leerroute.uitkomst)
        if outcome is not None:
            use.sources.extend(outcome.sources)
        is_admitted(c, leerroute)
        emit(c, leerroute, use, soort, route, door=None if c.trigger is None else c.trigger.by)

    def tell(use: Any) -> None:
        if is_admitted(c, leerroute) is False:
            signal(c, leerroute, use, "geen_toelating", f'De leerroute "{leerroute.label}" is gekozen, maar op deze dag is niet voldaan aan de voorwaarden om erin te komen. De keuze is gevolgd. Kijk of het besluit klopt.', grond=route, door=None if c.trigger is None else c.trigger.by)

    decide(c, leerroute, set_now)
    decide(c, leerroute, tell)


def is_admitted(c: Run, leerroute: Rule) -> Truth:
    return all_met(c, leerroute.toelating)


def all_met(c: Run, of: Clauses) -> Truth:
    """Every condition of these clauses; what was asked counts for the outcome."""
    answer: Truth = True
    for each in clauses(c, of):
        if c.use is not None:
            c.use.rule(each)
        answer = and_(answer, c.is_met(each.when))
        if answer is False:
            break
    return answer


def tell_signals(c: Run, day: Day) -> None:
    """Evening of the day on which a plicht arises: what there is to look at, over the whole dossier."""
    for duty in c.duties:
        plicht = plicht_of(c, duty) if duty.arisen_on == day else None
        if plicht is None:
            continue
        seen, c.seen = c.seen, len(c.dossier.acting)
        for each in clauses(c, plicht.signaal):

            def tell(use: Any) -> None:
                use.rule(each)
                if c.is_met(each.when) is True:
                    signal(c, plicht, use, each.name, each.text)

            decide(c, plicht, tell)
        c.seen = seen


def level(c: Run, name: str) -> Value:
    """The level that a taaleis asks now: its own, or what an effective bevoegdheid lowered it to."""
    taaleis = named_rule(c, c.rules.taaleisen, name)
    if taaleis is None:
        return NEVER
    if c.use is not None:
        c.use.reading(taaleis)
    asked = taaleis.level
    for lowering in c.lowerings:
        if lowering.taaleis != name or (lowering.parts is not None and c.part not in lowering.parts):
            continue
        lowered = lowered_to(c, lowering)
        if lowered is not None and LEVELS.index(lowered) < LEVELS.index(asked):
            asked = lowered
    return asked


def lowered_to(c: Run, lowering: Happening) -> Optional[str]:
    """It works as long as each `werkt zolang` holds."""
    record = lowering.record
    trigger, c.trigger = c.trigger, record
    c.decided_on = record.begin if record.acts is None else record.acts
    bevoegdheid = named_rule(c, c.rules.bevoegdheden, lowering.bevoegdheid)
    power = None if bevoegdheid is None else next((each for each in clauses(c, bevoegdheid.power) if each.kind == "verlagen"), None)
    limits = () if bevoegdheid is None else clauses(c, bevoegdheid.werkt_zolang)
    c.trigger, c.decided_on = trigger, None
    if bevoegdheid is None or power is None or not all(c.is_met(limit.when) is True for limit in limits):
        return None
    if c.use is not None:
        c.use.oordelen.extend(lowering.oordelen)
        c.use.reading(bevoegdheid)
    return power.to


def duty_named(c: Run, name: str) -> Optional[Duty]:
    return next((duty for duty in c.duties if duty.name == name), None)


def plicht_is(c: Run, name: str, state: str) -> bool:
    duty = duty_named(c, name)
    if duty is None or duty.arisen_on is None:
        return False
    if state == "ontstaan":
        return True
    if state == "loopt":
        return duty.met_on is None and duty.ended_on is None
    if state == "geëindigd":
        return duty.ended_on is not None
    if duty.met_by is not None and c.use is not None:
        c.use.resting_on(duty.met_by)
    return duty.met_on is not None


def or_never(value: Optional[Value]) -> Value:
    return NEVER if value is None else value


def plicht_day(c: Run, name: str, state: str) -> Value:
    duty = duty_named(c, name)
    if duty is None:
        return NEVER
    return or_never(duty.arisen_on if state in ("ontstaan", "loopt") else duty.ended_on if state == "geëindigd" else duty.met_on)


def runs(termijn: Happening, today: Day) -> bool:
    """Begun, not met, and today within it; one that waits for a record runs on after its last day."""
    if termijn.met_on is not None or termijn.expired_on is not None or today < termijn.first:
        return False
    return today <= termijn.last or termijn.waits_for is not None


def termijn_is(c: Run, name: str, state: str) -> bool:
    termijn = instance(c, name)
    if termijn is None:
        return False
    if state == "ontstaan":
        return True
    if state == "loopt":
        return runs(termijn, c.peildatum)
    if state == "verstreken":
        return termijn.expired_on is not None
    return termijn.met_on is not None or (state == "geëindigd" and termijn.expired_on is not None)


def termijn_day(c: Run, name: str, state: str) -> Value:
    termijn = instance(c, name)
    if termijn is None:
        return NEVER
    if state in ("ontstaan", "loopt"):
        return termijn.first
    if state == "geëindigd":
        return or_never(termijn.expired_on if termijn.met_on is None else termijn.met_on)
    return or_never(termijn.expired_on if state == "verstreken" else termijn.met_on)


def periode_is(c: Run, name: str, state: str) -> bool:
    every = c.dossier.by_name.get(name, ())
    if state == "ontstaan":
        return any(record.begin <= c.as_of for record in every)
    running = any(is_running(record, c.as_of) for record in every)
    return running if state == "loopt" else not running and any(is_seen(c, record) for record in every)


def periode_day(c: Run, name: str, state: str) -> Value:
    begun = [record for record in c.dossier.by_name.get(name, ()) if record.begin <= c.as_of]
    if state in ("ontstaan", "loopt"):
        return begun[-1].begin if begun else NEVER
    return or_never(next((record.end for record in reversed(begun) if is_seen(c, record)), None))


def done_day(c: Run, kind: str, value: Value) -> Value:
    if isinstance(value, Unknown):
        return value
    return or_never(c.done_since.get(f"{kind}:{value}")) if isinstance(value, str) else NEVER
