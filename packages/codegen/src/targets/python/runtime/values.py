"""Values and the only arithmetic: days, durations, exact numbers, three-valued truth."""
from __future__ import annotations

import functools
from fractions import Fraction
from typing import Any, Callable, Iterable, NamedTuple, Optional, Union

# A day is the whole number of days since 1970-01-01, so that comparing two days is `<`. Numbers are exact fractions.
Day = int
FIRST_DAY, LAST_DAY = -719162, 2932896
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTH_NAMES = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
# Beyond it a calculation has no outcome.
LIMIT = 10**30


class Months(NamedTuple):
    """A length in whole months; a year is 12."""

    count: int


class Days(NamedTuple):
    """A length in whole days; a week is 7."""

    count: int


class PeriodLength(NamedTuple):
    """The length of a period, kept at its dates: how many months it holds depends on where it begins."""

    begin: Day
    end: Day


class Never:
    """What never happened: comparing it is nee, sums skip it."""


NEVER = Never()


class Unknown:
    """What cannot be known: names of gegevens and of oordelen that were not given."""

    __slots__ = ("missing", "oordelen")

    def __init__(self, missing: Iterable[str], oordelen: Iterable[str] = ()) -> None:
        self.missing = tuple(missing)
        self.oordelen = tuple(oordelen)


NO_OUTCOME = Unknown(())
Duration = Union[Months, Days]
Value = Any
Truth = Union[bool, Unknown]
Order = Callable[[Value, Value], Optional[int]]


def sign(number: Any) -> int:
    return (number > 0) - (number < 0)


def days_in_month(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else MONTH_LENGTHS[month - 1] if 1 <= month <= 12 else 0


def day_of(year: int, month: int, day: int) -> Optional[Day]:
    """None when the date does not exist. Algorithm: days_from_civil (H. Hinnant)."""
    if not (1 <= year <= 9999 and 1 <= day <= days_in_month(year, month)):
        return None
    march_year = year - 1 if month <= 2 else year
    era = march_year // 400
    year_of_era = march_year - era * 400
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719468


def new_year(day: Day, later: int) -> Day:
    """1 January of so many calendar years later."""
    found = day_of(civil_of(day)[0] + later, 1, 1)
    return day if found is None else found


def civil_of(day: Day) -> tuple[int, int, int]:
    """Algorithm: civil_from_days (H. Hinnant)."""
    shifted = day + 719468
    era = shifted // 146097
    day_of_era = shifted - era * 146097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    march_month = (5 * day_of_year + 2) // 153
    month = march_month + 3 if march_month < 10 else march_month - 9
    return year_of_era + era * 400 + (1 if month <= 2 else 0), month, day_of_year - (153 * march_month + 2) // 5 + 1


def within(day: Day) -> Optional[Day]:
    return day if FIRST_DAY <= day <= LAST_DAY else None


def add_months(start: Day, count: int, overflow: str) -> Optional[Day]:
    year, month, day = civil_of(start)
    index = year * 12 + month - 1 + count
    year, month = index // 12, index % 12 + 1
    length = days_in_month(year, month)
    if day <= length:
        return day_of(year, month, day)
    if overflow == "refuse":
        return None
    last = day_of(year, month, length)
    return last if last is None or overflow == "lastDayOfMonth" else within(last + 1)


def add_duration(day: Day, duration: Duration, overflow: str) -> Optional[Day]:
    return within(day + duration.count) if isinstance(duration, Days) else add_months(day, duration.count, overflow)


def last_day_of_termijn(first: Day, length: Duration, overflow: str) -> Optional[Day]:
    """The day before its first day, plus its length."""
    return add_duration(first - 1, length, overflow)


def whole_months(start: Day, stop: Day, overflow: str) -> int:
    """The largest number of months that, added to the start, does not pass the stop; negative backwards."""
    if stop < start:
        return -whole_months(stop, start, overflow)
    (year, month, _), (other_year, other_month, _) = civil_of(start), civil_of(stop)
    months = (other_year - year) * 12 + other_month - month
    reached = add_months(start, months, "lastDayOfMonth" if overflow == "refuse" else overflow)
    return months if reached is not None and reached <= stop else months - 1


def whole_years(start: Day, stop: Day, overflow: str) -> int:
    months = whole_months(start, stop, overflow)
    return months // 12 if months >= 0 else -(-months // 12)


def compare_durations(left: Duration, right: Duration) -> Optional[int]:
    return sign(left.count - right.count) if type(left) is type(right) else None


def add_durations(left: Duration, right: Duration) -> Optional[Duration]:
    return type(left)(left.count + right.count) if type(left) is type(right) else None


def parse_iso(text: Any) -> Optional[Day]:
    if not isinstance(text, str) or len(text) != 10 or text[4] != "-" or text[7] != "-":
        return None
    parts = (text[:4], text[5:7], text[8:])
    if not all(part.isascii() and part.isdigit() for part in parts):
        return None
    return day_of(int(parts[0]), int(parts[1]), int(parts[2]))


@functools.lru_cache(maxsize=100_000)
def iso(day: Day) -> str:
    year, month, of_month = civil_of(day)
    return f"{year:04d}-{month:02d}-{of_month:02d}"


def dutch_date(day: Day) -> str:
    year, month, of_month = civil_of(day)
    return f"{of_month} {MONTH_NAMES[month - 1]} {year}"


def decimal_text(value: Fraction) -> str:
    """`1250.5`; `1/3` when the decimals repeat."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    count = max(twos, fives)
    digits = str(abs(value.numerator) * 10**count // value.denominator).rjust(count + 1, "0")
    text = digits if count == 0 else f"{digits[:-count]}.{digits[-count:]}"
    return f"-{text}" if value < 0 else text


def dutch_number(value: Fraction, least_decimals: int = 0) -> str:
    whole, _, decimals = decimal_text(value).partition(".")
    minus, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits):,}".replace(",", ".") if digits.isdigit() else digits
    padded = decimals.ljust(0 if value.denominator == 1 else least_decimals, "0")
    return f"{minus}{grouped},{padded}" if padded else f"{minus}{grouped}"


def euros(value: Fraction) -> str:
    return f"€ {dutch_number(value, 2)}"


def exact(value: Fraction) -> Value:
    """No outcome when it grows too large."""
    return NO_OUTCOME if abs(value.numerator) > LIMIT or value.denominator > LIMIT else value


def rounded(value: Value, decimals: int, mode: str) -> Value:
    """`down` and `up` are towards the lower and the higher number; `half-up` has a half away from zero."""
    if not isinstance(value, Fraction) or value.denominator == 1:
        return value
    scaled = value * 10**decimals
    floor = scaled.numerator // scaled.denominator
    rest = scaled - floor
    up = rest != 0 and (mode == "up" or (mode == "half-up" and (rest > Fraction(1, 2) or (rest == Fraction(1, 2) and scaled > 0))))
    return exact(Fraction(floor + 1 if up else floor, 10**decimals))


def merge(left: Optional[Unknown], right: Unknown) -> Unknown:
    if left is None or left is right:
        return right
    return Unknown(dict.fromkeys((*left.missing, *right.missing)), dict.fromkeys((*left.oordelen, *right.oordelen)))


def truth(value: Value) -> Truth:
    """What never happened is nee."""
    return value if isinstance(value, (bool, Unknown)) else False


def not_(value: Truth) -> Truth:
    return value if isinstance(value, Unknown) else not value


def and_(left: Truth, right: Truth) -> Truth:
    """Of two, the first of which is not nee."""
    if left is True or right is False:
        return right
    return left if right is True else merge(left, right)  # type: ignore[arg-type]


def or_(left: Truth, right: Truth) -> Truth:
    """Of two, the first of which is not ja."""
    if left is False or right is True:
        return right
    return left if right is False else merge(left, right)  # type: ignore[arg-type]


def is_day(value: Value) -> bool:
    return type(value) is int


def is_duration(value: Value) -> bool:
    return isinstance(value, (Months, Days))


def is_absent(value: Value) -> bool:
    return value is NEVER or isinstance(value, Unknown)


def is_known(value: Value) -> bool:
    return not is_absent(value)


def calendar_days(length: PeriodLength) -> int:
    """Begin and end included."""
    return length.end - length.begin + 1


def duration_of(value: Value) -> Duration:
    if isinstance(value, PeriodLength):
        return Days(calendar_days(value))
    return value if is_duration(value) else Days(0)


def later(day: Day, length: Value, overflow: str) -> Optional[Day]:
    """The day a length later; of a period its calendar days."""
    if isinstance(length, PeriodLength):
        return within(day + calendar_days(length))
    return add_duration(day, length, overflow) if is_duration(length) else None


def earlier(day: Day, length: Value, overflow: str) -> Optional[Day]:
    if isinstance(length, PeriodLength):
        return within(day - calendar_days(length))
    return add_duration(day, type(length)(-length.count), overflow) if is_duration(length) else None


def absent(left: Value, right: Value) -> Value:
    if isinstance(left, Unknown) and isinstance(right, Unknown):
        return merge(left, right)
    if left is NEVER or right is NEVER:
        return NEVER
    return left if isinstance(left, Unknown) else right if isinstance(right, Unknown) else None


def outcome(value: Value) -> Value:
    return NO_OUTCOME if value is None else value


def plus(left: Value, right: Value, overflow: str) -> Value:
    gone = absent(left, right)
    if gone is not None:
        return gone
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return exact(left + right)
    if is_day(right):
        return NO_OUTCOME if is_day(left) else outcome(later(right, left, overflow))
    if is_day(left):
        return outcome(later(left, right, overflow))
    return outcome(add_durations(duration_of(left), duration_of(right)))


def min_(left: Value, right: Value, overflow: str) -> Value:
    gone = absent(left, right)
    if gone is not None:
        return gone
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return exact(left - right)
    if is_day(left):
        return Days(left - right) if is_day(right) else outcome(earlier(left, right, overflow))
    amount = duration_of(right)
    return outcome(add_durations(duration_of(left), type(amount)(-amount.count)))


def scaled(duration: Duration, factor: Fraction) -> Value:
    count = duration.count * factor
    return type(duration)(int(count)) if count.denominator == 1 else NO_OUTCOME


def times(left: Value, right: Value) -> Value:
    gone = absent(left, right)
    if gone is not None:
        return gone
    if isinstance(left, Fraction):
        return exact(left * right) if isinstance(right, Fraction) else scaled(duration_of(right), left)
    return scaled(duration_of(left), right) if isinstance(right, Fraction) else NO_OUTCOME


def divided_by(left: Value, right: Value) -> Value:
    gone = absent(left, right)
    if gone is not None:
        return gone
    if not isinstance(right, Fraction) or right == 0:
        return NO_OUTCOME
    return exact(left / right) if isinstance(left, Fraction) else scaled(duration_of(left), 1 / right)


def by_number(left: Value, right: Value) -> Optional[int]:
    if not isinstance(left, Fraction) or not isinstance(right, Fraction):
        return None
    # Without a third fraction: their difference is not asked for, only its sign.
    return sign(left.numerator * right.denominator - right.numerator * left.denominator)


def by_day(left: Value, right: Value) -> Optional[int]:
    return sign(left - right) if is_day(left) and is_day(right) else None


def by_name(left: Value, right: Value) -> Optional[int]:
    return 0 if type(left) is type(right) and left == right else None


def by_place(names: list[str], otherwise: Optional[int]) -> Order:
    """In the order of these names; a name that is not among them counts as `otherwise`."""
    places: dict[Any, Optional[int]] = {name: place for place, name in enumerate(names)}

    def order(left: Value, right: Value) -> Optional[int]:
        one = places.get(left, otherwise) if isinstance(left, str) else otherwise
        other = places.get(right, otherwise) if isinstance(right, str) else otherwise
        return None if one is None or other is None else sign(one - other)

    return order


def by_length(overflow: str) -> Order:
    """A period against months is anchored to its begin: it reaches them when (begin - 1) + months is not after its end."""

    def order(left: Value, right: Value) -> Optional[int]:
        if isinstance(left, PeriodLength):
            if isinstance(right, PeriodLength):
                return sign(left.end - left.begin - (right.end - right.begin))
            if not is_duration(right):
                return None
            last = last_day_of_termijn(left.begin, right, overflow)
            return sign(left.end - (left.end + 1 if last is None else last))
        if isinstance(right, PeriodLength):
            reverse = order(right, left)
            return None if reverse is None else -reverse
        return compare_durations(left, right) if is_duration(left) and is_duration(right) else None

    return order


def compared(left: Value, right: Value, order: Order, test: Callable[[Optional[int]], bool]) -> Truth:
    """Nee with what never happened, unknown with what is unknown."""
    if left is NEVER or right is NEVER:
        return False
    if isinstance(left, Unknown):
        return merge(left, right) if isinstance(right, Unknown) else left
    return right if isinstance(right, Unknown) else test(order(left, right))


def is_equal(left: Value, right: Value, order: Order) -> Truth:
    """Asked far more often than the others, and most of all of names: as `compared`, in one function."""
    if type(left) is str and type(right) is str and order is by_name:
        return left == right
    if left is NEVER or right is NEVER:
        return False
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return merge(left, right) if isinstance(left, Unknown) and isinstance(right, Unknown) else left if isinstance(left, Unknown) else right
    return order(left, right) == 0


def is_other(left: Value, right: Value, order: Order) -> Truth:
    return compared(left, right, order, lambda found: found != 0)


def is_at_least(left: Value, right: Value, order: Order) -> Truth:
    return compared(left, right, order, lambda found: found is not None and found >= 0)


def is_at_most(left: Value, right: Value, order: Order) -> Truth:
    return compared(left, right, order, lambda found: found is not None and found <= 0)


def is_above(left: Value, right: Value, order: Order) -> Truth:
    return compared(left, right, order, lambda found: found is not None and found > 0)


def is_below(left: Value, right: Value, order: Order) -> Truth:
    return compared(left, right, order, lambda found: found is not None and found < 0)


def is_one_of(value: Value, options: Iterable[Value], order: Order) -> Truth:
    if value is NEVER:
        return False
    if isinstance(value, Unknown):
        return value
    unknown: Optional[Unknown] = None
    for option in options:
        if isinstance(option, Unknown):
            unknown = merge(unknown, option)
        elif option is not NEVER and order(value, option) == 0:
            return True
    return False if unknown is None else unknown


def is_none_of(value: Value, options: Iterable[Value], order: Order) -> Truth:
    """What never happened is neither one of them nor none of them."""
    return False if value is NEVER else not_(is_one_of(value, options, order))


def extreme(values: Iterable[Value], wanted: int, order: Order) -> Value:
    """The last (1) or first (-1) in order; what never comes is skipped."""
    best: Value = NEVER
    unknown: Optional[Unknown] = None
    for value in values:
        if isinstance(value, Unknown):
            unknown = merge(unknown, value)
        elif value is not NEVER and (best is NEVER or order(value, best) == wanted):
            best = value
    return best if unknown is None else unknown
