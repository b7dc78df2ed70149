"""What a body may decide: decisions of the dossier are followed, and what does not fit the rules is told."""
from __future__ import annotations

from typing import Any, Optional

from .duty import all_met
from .rules import Rule
from .run import Happening, Record, Run, Usage, clauses, current, decide, report_missing, signal
from .values import Fraction, Unknown, dutch_number, euros


def power_used(c: Run, bevoegdheid: Rule, record: Record) -> Any:
    return next((power for power in clauses(c, bevoegdheid.power) if record.name in power.records), None)


def bar_powerless(c: Run, record: Record) -> None:
    """A decision whose power asks `alleen als` has no effect when that does not hold: it is taken out before any rule looks at it."""
    for slot in c.rules.powers_by_record.get(record.name, ()):
        bevoegdheid = current(c, slot)
        power = None if bevoegdheid is None else power_used(c, bevoegdheid, record)
        if power is not None and power.kind == "besluiten" and all_met(c, bevoegdheid.alleen_als) is False:
            c.dossier = c.dossier.without(record)
            c.lowerings = [lowering for lowering in c.lowerings if lowering.record is not record]


def use_powers(c: Run, record: Record) -> None:
    """A record that uses a bevoegdheid: it has its effect when all `alleen als` hold; outside its bounds it is told."""
    tell_other_body(c, record)
    for slot in c.rules.powers_by_record.get(record.name, ()):
        bevoegdheid = current(c, slot)
        power = None if bevoegdheid is None else power_used(c, bevoegdheid, record)
        if power is not None:
            decide(c, bevoegdheid, lambda use: use_power(c, bevoegdheid, power, record, use))


def tell_other_body(c: Run, record: Record) -> None:
    declared = c.rules.deciders.get(record.name)
    if declared is None or record.by is None or record.by == declared.by:
        return
    organen = c.rules.organen
    text = f'Het besluit "{declared.label}" is genomen door {organen.get(record.by, record.by)}, maar is aan {organen.get(declared.by, declared.by)}. Het is gevolgd. Kijk of het klopt.'
    decide(c, declared, lambda use: signal(c, declared, use, "ander_orgaan", text, door=record.by))


def use_power(c: Run, bevoegdheid: Rule, power: Rule, record: Record, use: Usage) -> None:
    name, label = bevoegdheid.name, bevoegdheid.label
    door = power.by if record.by is None else record.by
    c.powers_told.add(name)
    conditions = c.use = Usage()
    allowed = all_met(c, bevoegdheid.alleen_als)
    c.use = use
    use.add(conditions)
    if isinstance(allowed, Unknown):
        return report_missing(c, allowed, name)
    if not allowed:
        return signal(c, bevoegdheid, use, "zonder_gevolg", f'Het besluit "{label}" heeft geen gevolg: aan de voorwaarden is op deze dag niet voldaan. Kijk of het besluit klopt.', grond=name, door=door)
    if power.kind == "verlagen":
        attributes = power.per_onderdeel
        parts = None if attributes is None else [part for part in (record.values.get(attribute) for attribute in attributes) if isinstance(part, str)]
        if parts is not None and not parts:
            return report_missing(c, Unknown(attributes or ("onderdeel",)), name)
        c.lowerings.append(Happening("lowering", name, record=record, bevoegdheid=name, taaleis=power.taaleis, parts=parts, oordelen=conditions.oordelen))
    if not is_within_bounds(c, bevoegdheid):
        signal(c, bevoegdheid, use, "buiten_bevoegdheid", f'Het besluit "{label}" valt buiten de grenzen van de bevoegdheid. Het is gevolgd. Kijk of het klopt.', grond=name, door=door)


def is_within_bounds(c: Run, bevoegdheid: Rule) -> bool:
    return all(c.is_met(bound.when) is not False or c.is_excepted(bound.unless) is True for bound in clauses(c, bevoegdheid.alleen_binnen))


def tell_powers(c: Run) -> None:
    """Evening: a body may now use a bevoegdheid and has not done so. Told once, on the first day on which its conditions hold."""
    if all(duty.arisen_on is None or duty.met_on is not None or duty.ended_on is not None for duty in c.duties):
        return
    for slot in c.rules.conditional_powers:
        bevoegdheid = current(c, slot)
        if bevoegdheid is None or bevoegdheid.name in c.powers_told or not bevoegdheid.alleen_als.slots:
            continue
        if all_met(c, bevoegdheid.alleen_als) is not True or not is_within_bounds(c, bevoegdheid):
            continue
        c.powers_told.add(bevoegdheid.name)

        def tell(use: Usage) -> None:
            all_met(c, bevoegdheid.alleen_als)
            power = next(iter(clauses(c, bevoegdheid.power)), None)
            signal(c, bevoegdheid, use, "mogelijk", f'Aan de voorwaarden voor "{bevoegdheid.label}" is voldaan. Er is nog geen besluit.', grond=bevoegdheid.name, door=None if power is None else power.by)

        decide(c, bevoegdheid, tell)


def tell_outside_room(c: Run, record: Record) -> None:
    """A decision that sets a value outside the room that the rules leave is followed, and told with the bound that it passes."""
    for slot in c.rules.ruimten.values():
        ruimte = current(c, slot)
        if ruimte is None or ruimte.record != record.name:
            continue
        value = record.values.get(ruimte.attribute)
        if isinstance(value, Fraction):
            decide(c, ruimte, lambda use: compare_with_room(c, ruimte, record, value, use))


def compare_with_room(c: Run, ruimte: Rule, record: Record, value: Fraction, use: Usage) -> None:
    bound = next((each for each in reversed(ruimte.bounds) if each.start <= c.peildatum < each.until), None)
    if bound is None:
        return
    use.sources.extend(bound.sources)
    passed: Optional[str] = None
    for limit, words, is_passed in ((bound.lowest, "ten minste", lambda edge: value < edge), (bound.highest, "ten hoogste", lambda edge: value > edge)):
        edge = None if limit is None or passed is not None else limit(c)
        if isinstance(edge, Unknown):
            return report_missing(c, edge, ruimte.name)
        if isinstance(edge, Fraction) and is_passed(edge):
            passed = f"{words} {shown(edge, ruimte.unit)}"
    if passed is not None:
        signal(c, ruimte, use, "buiten_beleidsruimte", f'Het besluit zegt {shown(value, ruimte.unit)}. De beleidsruimte "{ruimte.label}" is {passed}. Het besluit is gevolgd. Kijk of het klopt.', grond=ruimte.name, door=ruimte.by if record.by is None else record.by)


def shown(value: Fraction, unit: str) -> str:
    if unit == "money":
        return euros(value)
    if unit == "percentage":
        return f"{dutch_number(value * 100)}%"
    return f"{dutch_number(value)} uur" if unit == "hours" else dutch_number(value)
