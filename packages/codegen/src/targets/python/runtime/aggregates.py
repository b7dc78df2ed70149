"""What is asked over records, fines, extensions and termijnen together, and over onderdelen. Without a condition each of them counts."""
from __future__ import annotations

from typing import Any, Callable, Optional, Sequence

from .rules import Rule
from .run import Condition, Run, date_of, given, instance, is_seen, members_of
from .values import NEVER, Fraction, Truth, Unknown, Value, later, merge, plus

Holds = Optional[Callable[[Any], Truth]]
# Whether an element is in the time that is asked about.
Within = Optional[Callable[[Any], bool]]


def any_of(c: Run, every: Sequence[Any], holds: Holds, within: Within) -> Truth:
    """`er is ...`"""
    unknown: Optional[Unknown] = None
    for element in every:
        # Records stand in the order in which they act: what is not yet seen ends the listing.
        if element.kind == "record" and element.position >= c.seen:
            break
        if within is not None and not within(element):
            continue
        answer = True if holds is None else holds(element)
        if answer is True:
            return True
        if answer is not False:
            unknown = merge(unknown, answer)
    return False if unknown is None else unknown


def none_of(c: Run, every: Sequence[Any], holds: Holds, within: Within) -> Truth:
    """`er is geen ...`"""
    answer = any_of(c, every, holds, within)
    return answer if isinstance(answer, Unknown) else not answer


def count_of(c: Run, every: Sequence[Any], holds: Holds, within: Within) -> Value:
    """`aantal ...`"""
    unknown: Optional[Unknown] = None
    count = 0
    for element in every:
        if element.kind == "record" and element.position >= c.seen:
            break
        if within is not None and not within(element):
            continue
        answer = True if holds is None else holds(element)
        if answer is True:
            count += 1
        elif answer is not False:
            unknown = merge(unknown, answer)
    return Fraction(count) if unknown is None else unknown


def sum_of(c: Run, every: Sequence[Any], attribute: str, missing: Unknown, start: Value, holds: Holds, within: Within) -> Value:
    """`som van ...`, from `start` on."""
    unknown: Optional[Unknown] = None
    total = start
    for element in every:
        if element.kind == "record" and element.position >= c.seen:
            break
        if within is not None and not within(element):
            continue
        answer = True if holds is None else holds(element)
        if answer is False:
            continue
        value = given(c, element, attribute, missing) if answer is True else answer
        if isinstance(value, Unknown):
            unknown = merge(unknown, value)
        elif value is not NEVER:
            total = plus(total, value, c.overflow)
    return total if unknown is None else unknown


def first_of(c: Run, every: Sequence[Any], holds: Holds, within: Within) -> Any:
    """`de eerste ...`"""
    for element in every:
        if is_meant(c, element, holds, within):
            return element
    return None


def last_of(c: Run, every: Sequence[Any], holds: Holds, within: Within) -> Any:
    """`de laatste ...`"""
    for element in reversed(every):
        if is_meant(c, element, holds, within):
            return element
    return None


def is_meant(c: Run, element: Any, holds: Holds, within: Within) -> bool:
    return (element.kind != "record" or element.position < c.seen) and (within is None or within(element)) and (holds is None or holds(element) is True)


def last_known(c: Run, every: Sequence[Any], attribute: str, missing: Unknown, holds: Holds) -> Value:
    """The value of the latest element that has one."""
    for element in reversed(every):
        if not is_seen(c, element):
            continue
        value = given(c, element, attribute, missing)
        if not isinstance(value, Unknown) and (holds is None or holds(element) is True):
            return value
    return missing


def any_part(c: Run, groep: str, holds: Optional[Condition]) -> Truth:
    """`er is een onderdeel van ...`"""
    outer, found = c.part, False
    unknown: Optional[Unknown] = None
    for part in members_of(c, groep):
        c.part = part
        answer = True if holds is None else holds(c)
        if answer is True:
            found = True
            break
        if answer is not False:
            unknown = merge(unknown, answer)
    c.part = outer
    return found or (False if unknown is None else unknown)


def no_part(c: Run, groep: str, holds: Optional[Condition]) -> Truth:
    answer = any_part(c, groep, holds)
    return answer if isinstance(answer, Unknown) else not answer


def count_parts(c: Run, groep: str, holds: Optional[Condition]) -> Value:
    """`aantal onderdelen van ...`"""
    outer, count = c.part, 0
    unknown: Optional[Unknown] = None
    for part in members_of(c, groep):
        c.part = part
        answer = True if holds is None else holds(c)
        if answer is True:
            count += 1
        elif answer is not False:
            unknown = merge(unknown, answer)
    c.part = outer
    return Fraction(count) if unknown is None else unknown


def is_just_before(c: Run, element: Any, length: Value) -> bool:
    """`in de 12 maanden ervoor`"""
    date = date_of(element)
    end = later(date, length, c.overflow)
    return end is not None and date < c.peildatum < end


def is_within(c: Run, element: Any, name: str) -> bool:
    """`in inburgeringstermijn`"""
    termijn = instance(c, name)
    date = date_of(element)
    return termijn is not None and termijn.first <= date and (date <= termijn.last or termijn.waits_for is not None)


def is_of_today(c: Run, element: Any) -> bool:
    """`op dezelfde dag`"""
    return date_of(element) == c.as_of


def chosen(c: Run, policy: str, alternatives: Sequence[Rule], otherwise: Optional[Callable[[Run], Value]]) -> Value:
    """The first alternative that holds; with `exactlyOne` the one that certainly holds."""
    unknown: Optional[Unknown] = None
    for each in alternatives:
        answer = c.is_met(each.when) if each.settles else each.when(c)
        if answer is True:
            return each.then(c)
        if answer is False:
            continue
        unknown = merge(unknown, answer)
        if policy == "first":
            return unknown
    return unknown if unknown is not None else NEVER if otherwise is None else otherwise(c)
