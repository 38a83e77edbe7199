"""One PDF being written: pages go into the file as they are made, and into order at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO, NamedTuple
from xml.sax.saxutils import escape

from kiosk.packet.faces import Face
from kiosk.packet.objects import Objects, refs, text

Embed = Callable[[Objects, set[str]], str]
"""Writes the faces that are named, and gives the resources that name them."""


@dataclass
class Page:
    """One page being made: its size in points, the faces it shows, what is painted.

    `tags` say what each marked run is, by its number: the role, and words in its place.
    """

    size: tuple[float, float]
    faces: dict[str, Face] = field(default_factory=dict)
    painted: list[str] = field(default_factory=list)
    tags: list[tuple[str, str]] = field(default_factory=list)


class Meta(NamedTuple):
    """What the file says of itself; with a `hash` it is a packet, and `subject` its id."""

    title: str
    subject: str
    language: str
    made: datetime
    hash: str = ""


class Mark(NamedTuple):
    """A bookmark: its words, the index of its page, how deep it stands (0 or 1)."""

    title: str
    page: int
    depth: int = 0


class Leaf(NamedTuple):
    """A page whose content is in the file: what its object will say.

    `turn` tells as which one it was taken.
    """

    turn: int
    number: int
    size: tuple[float, float]
    content: int
    tree: int


class Volume:
    """One PDF being written: pages are taken as they are made and put in order at the end.

    `meta` may change until then.
    """

    def __init__(self, meta: Meta, embed: Embed, out: BinaryIO) -> None:
        """Begin the file."""
        self.meta, self._embed, self._objects = meta, embed, Objects(out)
        numbers = [self._objects.reserve() for _ in range(4)]
        self._root, self._pages, self._resources, self._story = numbers
        self._used: set[str] = set()
        self._arrays: list[int] = []

    @property
    def sha256(self) -> bytes:
        """Give the SHA-256 of what was written."""
        return self._objects.sha256

    def take(self, page: Page) -> Leaf:
        """Write what is painted on *page*; its foot may still come."""
        self._used |= page.faces.keys()
        number, section = self._objects.reserve(), self._objects.reserve()
        content = self._objects.stream("\n".join(page.painted))
        kids = [0] * len(page.tags)
        grouped: dict[tuple[str, str], list[int]] = {}
        for at, tag in enumerate(page.tags):
            # What has words in its place and is there several times is said once.
            grouped.setdefault(tag if tag[1] else (tag[0], f"\x00{at}"), []).append(at)
        bodies = []
        for (role, alt), runs in grouped.items():
            said = "" if alt[0] == "\x00" else f" /Alt {text(alt)}"
            held = str(runs[0]) if len(runs) == 1 else f"[{' '.join(map(str, runs))}]"
            bodies.append(f"<</S /{role} /P {section} 0 R /Pg {number} 0 R /K {held}{said}>>")
        numbers = self._objects.put_all(bodies)
        for element, runs in zip(numbers, grouped.values(), strict=True):
            for at in runs:
                kids[at] = element
        self._objects.put(f"<</S /Sect /P {self._story} 0 R /K {refs(numbers)}>>", section)
        self._arrays.append(self._objects.put(refs(kids)))
        return Leaf(len(self._arrays) - 1, number, page.size, content, section)

    def finish(self, leaves: list[Leaf], marks: list[Mark], feet: Iterable[Page] = ()) -> None:
        """Put *leaves* in this order, each with its foot, and end the file."""
        objects = self._objects
        below = [self._foot(page) for page in feet] or [0] * len(leaves)
        parents = objects.tree([leaf.number for leaf in leaves], self._pages, "")
        for leaf, foot, parent in zip(leaves, below, parents, strict=True):
            content = refs([leaf.content, foot]) if foot else f"{leaf.content} 0 R"
            wide, high = leaf.size
            objects.put(
                f"<</Type /Page /Parent {parent} 0 R /MediaBox [0 0 {wide:g} {high:g}]"
                f" /Resources {self._resources} 0 R /Contents {content}"
                f" /StructParents {leaf.turn} /Tabs /S>>",
                leaf.number,
            )
        objects.settle()
        objects.put(self._embed(objects, self._used), self._resources)
        self._catalog([leaf.tree for leaf in leaves], self._outline(leaves, marks))

    def close(self) -> None:
        """End the thread that squeezes."""
        self._objects.close()

    def _foot(self, page: Page) -> int:
        self._used |= page.faces.keys()
        return self._objects.stream("\n".join(page.painted))

    def _outline(self, leaves: list[Leaf], marks: list[Mark]) -> int:
        """Write the bookmarks, two deep; give the number of their root, 0 if there are none."""
        if not marks:
            return 0
        objects = self._objects
        root = objects.reserve()
        numbers = [objects.reserve() for _ in marks]
        tops = [at for at, mark in enumerate(marks) if mark.depth == 0]
        for order, at in enumerate(tops):
            end = tops[order + 1] if order + 1 < len(tops) else len(marks)
            beside = [numbers[other] for other in tops]
            self._mark(leaves, marks[at], numbers[at], root, beside, numbers[at + 1 : end])
            for below in range(at + 1, end):
                group = numbers[at + 1 : end]
                self._mark(leaves, marks[below], numbers[below], numbers[at], group, [])
        ends = f"/First {numbers[tops[0]]} 0 R /Last {numbers[tops[-1]]} 0 R"
        return objects.put(f"<</Type /Outlines {ends} /Count {len(tops)}>>", root)

    def _mark(
        self,
        leaves: list[Leaf],
        mark: Mark,
        number: int,
        parent: int,
        beside: list[int],
        below: list[int],
    ) -> None:
        at = beside.index(number)
        said = f"/Title {text(mark.title)} /Parent {parent} 0 R"
        said += f" /Dest [{leaves[mark.page].number} 0 R /Fit]"
        if at:
            said += f" /Prev {beside[at - 1]} 0 R"
        if at + 1 < len(beside):
            said += f" /Next {beside[at + 1]} 0 R"
        if below:
            # Minus: closed until somebody opens it.
            said += f" /First {below[0]} 0 R /Last {below[-1]} 0 R /Count -{len(below)}"
        self._objects.put(f"<<{said}>>", number)

    def _catalog(self, sections: list[int], outline: int) -> None:
        objects, meta = self._objects, self.meta
        tree = objects.reserve()
        numbers = objects.numbers(self._arrays)
        story = f"<</S /Document /P {tree} 0 R /K {refs(sections)}>>"
        objects.put(story, self._story)
        next_key = len(self._arrays)
        objects.put(
            f"<</Type /StructTreeRoot /K {self._story} 0 R /ParentTree {numbers} 0 R"
            f" /ParentTreeNextKey {next_key}>>",
            tree,
        )
        made = f"D:{meta.made:%Y%m%d%H%M%S}Z"
        info = objects.put(
            f"<</Title {text(meta.title)} /Subject {text(meta.subject)} /Creator (Firma)"
            f" /Producer (fpdf2) /CreationDate ({made})>>"
        )
        raw = _xmp(meta).encode()
        head = f"<</Type /Metadata /Subtype /XML /Length {len(raw)}>>\nstream\n".encode()
        xmp = objects.put(head + raw + b"\nendstream")
        marks = f" /Outlines {outline} 0 R /PageMode /UseOutlines" if outline else ""
        objects.put(
            f"<</Type /Catalog /Pages {self._pages} 0 R /Lang ({meta.language})"
            f" /MarkInfo <</Marked true>> /StructTreeRoot {tree} 0 R /Metadata {xmp} 0 R"
            f" /PageLayout /SinglePage /ViewerPreferences <</DisplayDocTitle true>>{marks}>>",
            self._root,
        )
        objects.finish(self._root, info, f"%firma {meta.subject} {meta.hash}" if meta.hash else "")


def _xmp(meta: Meta) -> str:
    """Give the same once more as XMP, which is what archives read."""
    made = f"{meta.made:%Y-%m-%dT%H:%M:%SZ}"
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(meta.title)}</rdf:li>'
        "</rdf:Alt></dc:title>"
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(meta.subject)}</rdf:li>'
        "</rdf:Alt></dc:description>"
        f"<dc:language><rdf:Bag><rdf:li>{meta.language}</rdf:li></rdf:Bag></dc:language>"
        "<xmp:CreatorTool>Firma</xmp:CreatorTool><pdf:Producer>fpdf2</pdf:Producer>"
        f"<xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate>"
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
    )
