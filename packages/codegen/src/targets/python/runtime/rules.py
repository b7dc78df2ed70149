"""What the generated rules are made of."""
from __future__ import annotations

from typing import Any, Optional, Sequence


class Rule:
    """A rule, a clause of it, or something that rules ask for by name: its parts as attributes."""

    def __init__(self, **parts: Any) -> None:
        self.__dict__.update(parts)

    def __getattr__(self, name: str) -> Any:
        # A part that this kind of rule has and this rule does not: kept, for asking again would come here again.
        self.__dict__[name] = None
        return None


class Version:
    """One text of a rule: the first one, or what a wijziging made of it; None: it was struck."""

    __slots__ = ("wijziging", "value")

    def __init__(self, wijziging: Optional[Rule], value: Optional[Rule]) -> None:
        self.wijziging = wijziging
        self.value = value


class Slot:
    """The texts of one rule, in the order in which they win; `only` where no wijziging touches it."""

    __slots__ = ("versions", "only")

    def __init__(self, versions: Sequence[Version], only: Optional[Rule] = None) -> None:
        self.versions = versions
        self.only = only


def fixed(value: Rule) -> Slot:
    return Slot([Version(None, value)], value)


def changing(*versions: Version) -> Slot:
    return Slot(versions)


class Clauses:
    """The clauses of one kind, in the order of the text; `only` where no wijziging touches one."""

    __slots__ = ("slots", "only")

    def __init__(self, slots: Sequence[Slot], only: Optional[Sequence[Rule]]) -> None:
        self.slots = slots
        self.only = only


def fixed_clauses(*clauses: Rule) -> Clauses:
    return Clauses([fixed(clause) for clause in clauses], clauses)


def changing_clauses(*slots: Slot) -> Clauses:
    return Clauses(slots, None)
