"""Lists for other systems: what of each signer may go into them, and the register of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime
from hashlib import sha256
from itertools import islice
from typing import Any

from kiosk import canonical
from kiosk.model import Moment, Name, Place, RecordId
from kiosk.registry import tables as t
from kiosk.registry.base import Base
from kiosk.registry.handed import HandedOn, HandedSigner
from kiosk.registry.handed_tables import handed, handed_line
from kiosk.registry.kiosks import may_go_out
from kiosk.registry.letters import known
from kiosk.registry.lines import Lines, lines
from kiosk.registry.sql import (
    ColumnElement,
    Connection,
    func,
    insert,
    insert_many,
    literal_column,
    refusing,
    select,
)

PAGE = 5_000
_Row = tuple[Any, ...]
_Asked = Mapping[int, AbstractSet[str]]


class Handing(Base):
    """What is asked of a registry when lists are given out."""

    def signers(self) -> Iterator[HandedSigner]:
        """Give everybody whose signature may be handed over, by line; email only if opted in.

        Between pages the registry is free for others.
        """
        with self._reading() as db:
            names, asked = lines(db), _asked(db)
        last = b""
        while True:
            with self._reading() as db:
                page = _page(db, last)
            if not page:
                return
            yield from (_signer(row, names, asked) for row in page)
            last = bytes(page[-1][0])

    def reached(self) -> tuple[int, int]:
        """Count who may be on a list, and of them those who chose to be written to."""
        c = t.signature.c
        with self._reading() as db:
            asked = _asked(db)
            query = select(func.count()).select_from(t.signature).where(may_go_out())
            everybody = int(db.execute(query).scalar_one())
            chose: ColumnElement[bool] = literal_column("0")
            for choice in set[str]().union(*asked.values()):
                chose |= func.instr(" " + c.choices + " ", f" {choice} ") > 0
            rows = db.execute(select(c.choices, c.text).where(may_go_out(), chose))
            opted = sum(bool(_email(choices, text, asked)) for choices, text in rows)
        return everybody, opted

    def hand_on(self, one: HandedOn, ids: Iterable[RecordId]) -> None:
        """Enter a list that is being given out into the register, with whose lines are in it."""
        uid = _uid(one)
        with refusing(self._path), self._engine.begin() as db:
            if db.execute(select(handed.c.uid).where(handed.c.uid == uid)).first():
                return  # the very same list, made again within a second
            row: dict[str, object] = {
                "uid": uid,
                "at": one.at.local.isoformat(),
                "addressee": one.to,
                "by": one.by,
            }
            row |= {"profile": one.profile, "format": one.format, "rows": one.rows}
            db.execute(insert(handed).values(row | {"sha256": one.sha256}))
            rest = iter(ids)
            while some := [(uid, id_.pack()) for id_ in islice(rest, PAGE)]:
                insert_many(db, handed_line, some)

    def exports(self) -> tuple[HandedOn, ...]:
        """Give the lists that were given out, the first one first."""
        c = handed.c
        with self._reading() as db:
            gone = _gone(db)
            rows = db.execute(select(handed).order_by(c.at, c.uid)).all()
        return tuple(
            HandedOn(
                at=Moment.at(datetime.fromisoformat(row.at)),
                profile=row.profile,
                format=row.format,
                rows=row.rows,
                sha256=row.sha256,
                to=row.addressee,
                by=row.by,
                withdrawn=gone.get(row.uid, 0),
            )
            for row in rows
        )


def _page(db: Connection, last: bytes) -> list[_Row]:
    c = t.signature.c
    fields = (c.id, c.given, c.surname, c.printed, c.town, c.state, c.language, c.choices, c.text)
    query = select(*fields).where(c.id > last, may_go_out()).order_by(c.id).limit(PAGE)
    return [tuple(row) for row in db.execute(query)]


def _asked(db: Connection) -> _Asked:
    """Give, by version of the campaign, the choices of whoever wants to be written to."""
    return {
        one.campaign.version: {each.id for each in one.campaign.choices if each.needs == "email"}
        for one in known(db)
    }


def _signer(row: _Row, names: Lines, asked: _Asked) -> HandedSigner:
    id_, given, surname, printed, town, state, language, choices, text = row
    record = RecordId.unpack(id_)
    said = json.loads(text).get("signature", {}) if text else {}
    signed = said.get("signed") or {}
    utc = signed.get("utc")
    return HandedSigner(
        id=record,
        line=names.line(record),
        name=Name(given, surname, printed),
        place=Place(town, state),
        language=language,
        signed=Moment.at(datetime.fromisoformat(utc), signed["zone"]) if utc else None,
        email=_email(choices, text, asked),
    )


def _email(choices: str, text: bytes, asked: _Asked) -> str:
    """Give the address in a record's text, or nothing where no choice in its version needs one."""
    said: dict[str, Any] = json.loads(text).get("signature", {}) if text and choices else {}
    wanted = asked.get(said.get("campaign_version", 0), set())
    return "" if wanted.isdisjoint(choices.split()) else str(said.get("email") or "")


def _gone(db: Connection) -> dict[bytes, int]:
    """Count, for each list, the lines in it that were withdrawn or undone since."""
    of, ended = handed_line.c, t.record.c.status.in_((t.WITHDRAWN, t.VOIDED))
    query = select(of.uid, func.count()).join(t.record, t.record.c.id == of.id).where(ended)
    return {bytes(uid): int(number) for uid, number in db.execute(query.group_by(of.uid))}


def _uid(one: HandedOn) -> bytes:
    facts: list[canonical.Json] = [one.at.local.isoformat(), one.profile, one.format, one.rows]
    facts += [one.sha256.hex(), one.to, one.by]
    return sha256(b"firma/handed\x00" + json.dumps(facts).encode()).digest()
