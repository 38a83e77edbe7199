"""What `firma sync` prints."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.cli import language, out, show_json
from kiosk.errors import SyncRefused
from kiosk.model import Bilingual
from kiosk.words import sentence

if TYPE_CHECKING:
    from kiosk.sync.box import Box, Line
    from kiosk.sync.fetch import Fetched

_MOST = 20
_BOX = Bilingual(
    "Storage: {storage} · folder {folder}\nThere: {there} of {files}; sent now: {sent}",
    "Almacenamiento: {storage} · carpeta {folder}\n"
    "Ya están: {there} de {files}; enviados ahora: {sent}",
)
_LINES = {
    "there": Bilingual("  {name}: there, read back", "  {name}: ya está, leído de vuelta"),
    "waits": Bilingual("  {name}: waits", "  {name}: espera"),
    "failed": Bilingual(
        "  {name}: tried {tries} times. {sentence}", "  {name}: {tries} intentos. {sentence}"
    ),
    "gone": Bilingual(
        "  {name}: to be taken away there, for it was made anew",
        "  {name}: por quitar de ahí, pues se hizo de nuevo",
    ),
}
_SOUND = Bilingual(
    "The storage keeps what it is given.", "El almacenamiento conserva lo que recibe."
)
_FETCHED = Bilingual(
    "New: {new}; here already: {had}; not whole: {failed}\nThe files are in {folder}."
    " Merge them with `firma merge`.",
    "Nuevos: {new}; ya estaban: {had}; incompletos: {failed}\nLos archivos están en {folder}."
    " Intégrelos con `firma merge`.",
)
_ODD = Bilingual(
    "Left alone, for no kiosk gives such names: {odd}",
    "No se tocaron, pues ningún quiosco da esos nombres: {odd}",
)
_CUT = Bilingual(
    "The storage lists files without end: only the first were looked at.",
    "El almacenamiento enumera archivos sin fin: solo se vieron los primeros.",
)


def box(found: Box, *, sent: int = 0, check: str | None = None, as_json: bool) -> None:
    """Print an outbox; *check* is what came of trying the storage, empty if it is sound."""
    told = _of_box(found) | {"sent": sent}
    if check is not None:
        told["check"] = check or "sound"
    if as_json:
        show_json(told)
        return
    _say(_BOX, **told)
    for line in told["lines"]:
        _say(_LINES[line["state"]], **line)
    if check == "":
        _say(_SOUND)


def fetched(found: Fetched, folder: Path, *, as_json: bool) -> None:
    """Print what was brought."""
    if as_json:
        failed = [{"name": name, "reason": reason} for name, reason in found.failed]
        show_json(
            {
                "folder": str(folder),
                "new": list(found.new),
                "had": found.had,
                "failed": failed,
                "odd": list(found.odd),
                "cut": found.cut,
            }
        )
        return
    _say(_FETCHED, new=len(found.new), had=found.had, failed=len(found.failed), folder=folder)
    for name, reason in found.failed[:_MOST]:
        out.print(f"  {name}: {_sentence(reason)}")
    if found.odd:
        _say(_ODD, odd=", ".join(_short(name) for name in found.odd[:_MOST]))
    if found.cut:
        _say(_CUT)


def _of_box(found: Box) -> dict[str, Any]:
    from kiosk.sync.settings import shown

    return {
        "storage": shown(found.storage) or found.storage.scheme,
        "scheme": found.storage.scheme,
        "folder": found.folder,
        "files": sum(not line.parcel.gone for line in found.lines),
        "there": sum(line.is_there for line in found.lines),
        "waiting": len(found.waiting),
        "said": found.whole.said,
        "last": found.last.local.isoformat() if found.last else "",
        "lines": [_of_line(line) for line in found.lines],
    }


def _of_line(line: Line) -> dict[str, Any]:
    waiting = line.waiting
    state = "there" if waiting is None else "failed" if waiting.said else "waits"
    return {
        "n": line.n,
        "name": line.parcel.name,
        "first": line.first,
        "last": line.last,
        "final": line.final,
        "size": line.parcel.size,
        "state": "gone" if line.parcel.gone else state,
        "tries": waiting.tries if waiting else 0,
        "next": waiting.next.isoformat() if waiting and waiting.next else "",
        "said": waiting.said if waiting else "",
        "sentence": _sentence(waiting.said) if waiting and waiting.said else "",
    }


def _sentence(reason: str) -> str:
    return sentence(SyncRefused(why=reason), language())


def _short(name: str) -> str:
    return name if len(name) <= 60 else f"{name[:59]}…"


def _say(words: Bilingual, /, **facts: object) -> None:
    out.print(words.say(language()).format_map(facts))
