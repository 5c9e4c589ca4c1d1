"""The tree of a tagged PDF, written into the file by pikepdf (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf

from dossier_pro.export.pdf.tags import TaggedPart, TagNode


def write_tree(root: TagNode, pdf: Pdf, pages: Sequence[Object], links: Sequence[Object]) -> Object:
    """Add the tree to the file and return the root of the structure.

    Args:
        root: the tree.
        pdf: the file.
        pages: its pages. Page i has the key i in the tree of parents, the clickable areas the keys after those.
        links: its clickable areas.
    """
    return _Writing(pdf, pages, links).write(root)


_ELEMENT = Name.StructElem


class _Writing:
    def __init__(self, pdf: Pdf, pages: Sequence[Object], links: Sequence[Object]) -> None:
        self._pdf, self._pages, self._links = pdf, pages, links
        self._of_page: list[dict[int, Object]] = [{} for _ in pages]
        self._of_link: dict[int, Object] = {}
        self._names: dict[str, Name] = {}

    def write(self, root: TagNode) -> Object:
        top = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = Array([self._element(root, top)])
        parents = NumberTree.new(self._pdf)
        for page, pieces in enumerate(self._of_page):
            parents[page] = Array([pieces[mcid] for mcid in range(len(pieces))])
        for rank, element in sorted(self._of_link.items()):
            parents[len(self._pages) + rank] = element
        top.ParentTree = parents.obj
        top.ParentTreeNextKey = len(self._pages) + len(self._links)
        return top

    def _element(self, node: TagNode, parent: Object) -> Object:
        name = self._names.get(node.genre) or self._names.setdefault(node.genre, Name(f"/{node.genre}"))
        entries = {"/Type": _ELEMENT, "/S": name, "/P": parent, **node.attributs}
        page = next((part.page for part in node.enfants if isinstance(part, TaggedPart)), None)
        if page is not None:
            entries["/Pg"] = self._pages[page]
        made = self._pdf.make_indirect(Dictionary(entries))
        kids: list[Object | int] = []
        for part in node.enfants:
            if isinstance(part, TagNode):
                kids.append(self._element(part, made))
            else:
                kids += self._piece(part, made, page)
        if kids:
            made.K = Array(kids)
        return made

    def _piece(self, piece: TaggedPart, element: Object, page: int | None) -> list[Object | int]:
        self._of_page[piece.page][piece.mcid] = element
        here = self._pages[piece.page]
        kids: list[Object | int] = [
            piece.mcid if piece.page == page else Dictionary(Type=Name.MCR, Pg=here, MCID=piece.mcid)
        ]
        for rank in piece.links:
            self._of_link[rank] = element
            kids.append(Dictionary(Type=Name.OBJR, Pg=here, Obj=self._links[rank]))
        return kids
