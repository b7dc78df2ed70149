"""The Algemene termijnenwet (BWBR0002448)."""
from __future__ import annotations

from typing import Optional

from .values import Day, Days, Duration, civil_of, day_of


def move_end(first: Day, last: Day, length: Duration, equated: frozenset[Day]) -> tuple[Day, Optional[str]]:
    """Where the last day of a termijn goes, and by which article it moved first (art. 1 lid 1, 2 and 4)."""
    if length.count > (90 if isinstance(length, Days) else 3):
        return last, None
    needs_two = isinstance(length, Days) and length.count >= 3
    article: Optional[str] = None
    while True:
        if is_closed(last, equated):
            article = article or "1 lid 1"
        elif needs_two and sum(1 for day in range(first, last + 1) if not is_closed(day, equated)) < 2:
            article = article or "2"
        else:
            return last, article
        last += 1


def is_closed(day: Day, equated: frozenset[Day]) -> bool:
    """Saturday, Sunday, a holiday of art. 3, or a day that a decree equates with one (art. 3 lid 3)."""
    return (day + 3) % 7 >= 5 or is_holiday(day) or day in equated


def is_holiday(day: Day) -> bool:
    year, month, of_month = civil_of(day)
    if (month, of_month) in ((1, 1), (5, 5), (12, 25), (12, 26)):
        return True
    if month == 4 and year >= 1980 and day == monarchs_day(year):
        return True
    easter = easter_sunday(year)
    return easter is not None and day - easter in (-2, 1, 39, 50)


def monarchs_day(year: int) -> Optional[Day]:
    """From 2014 on 27 April, before that 30 April; the day before when it is a Sunday."""
    birthday = day_of(year, 4, 27 if year >= 2014 else 30)
    return birthday - 1 if birthday is not None and (birthday + 3) % 7 == 6 else birthday


def easter_sunday(year: int) -> Optional[Day]:
    """Meeus/Jones/Butcher, from 1583 on; the letters are those of the published algorithm."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    l = (32 + 2 * e + 2 * i - h - k) % 7  # noqa: E741
    m = (a + 11 * h + 22 * l) // 451
    total = h + l - 7 * m + 114
    return None if year < 1583 else day_of(year, total // 31, total % 31 + 1)
