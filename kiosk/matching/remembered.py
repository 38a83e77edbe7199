"""What the comparison of words remembers while a search runs, and lets go of after it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, cast

_Asked = TypeVar("_Asked", bound=Callable[..., object])
_forget: list[Callable[[], None]] = []


def remembered(most: int) -> Callable[[_Asked], _Asked]:
    """Let a pure function remember its *most* recent answers until `forget`."""

    def wrap(asked: _Asked) -> _Asked:
        kept = lru_cache(most)(asked)
        _forget.append(kept.cache_clear)
        return cast("_Asked", kept)

    return wrap


def forget() -> None:
    """Let go of every answer, which would else be kept to the program's end: some 12 MB at most."""
    for each in _forget:
        each()
