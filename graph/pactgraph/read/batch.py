"""A whole batch: files, folders and addresses, one after the other, in a fixed order."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from pactgraph.errors import ArticleError
from pactgraph.model import Article
from pactgraph.read import files, web
from pactgraph.read.draft import Draft, finish, name
from pactgraph.read.failure import Failure, printable


def articles(path: Path | str, lang: str | None = None) -> Iterator[Article | Failure]:
    """Every article of a file, a folder or a web address, in a fixed order; a Failure in the place of a bad one.

    A folder is read with all that lies in it, hidden files left out. `lang` is the language of those that name none.
    A string that begins with http:// or https:// is fetched from the network.
    """
    return iter(Batch([path], lang))


class Batch:
    """The articles of several sources; stems are unique in it. `done` of `total` bytes are read at any time.

    Args:
        sources: files, folders, or addresses (strings beginning with http:// or https://).
        lang: the language of articles that name none.
        without: a folder that is not read though it lies in a source, for the output of an earlier run.
    """

    def __init__(self, sources: Iterable[Path | str], lang: str | None = None, without: Path | None = None) -> None:
        self.total = 0
        self.done = 0
        self._lang = lang
        self._without = without.resolve() if without else None
        self._names: dict[str, int] = {}
        self._addresses: dict[str, str] = {}
        self._parts: list[Path | str | Failure] = []
        for source in sources:
            self._add(source)

    def __iter__(self) -> Iterator[Article | Failure]:
        """Read on. Each article is yielded once, whatever the sources name twice."""
        seen: set[Path] = set()
        for part in self._parts:
            if isinstance(part, Failure):
                yield part
            elif isinstance(part, str):
                yield from self._finished(web.drafts(part), part, web.stem(part))
            elif (real := part.resolve()) not in seen:
                seen.add(real)
                yield from self._file(part)

    def _add(self, source: Path | str) -> None:
        if isinstance(source, str) and web.is_address(source):
            self._parts.append(source)
            return
        path = Path(source)
        try:
            found = list(self._walk(path)) if path.is_dir() else [path]
        except OSError as error:
            found = []
            self._parts.append(Failure(printable(str(path)), (error.strerror or "cannot be listed").lower()))
        if path.is_dir() and not found:
            self._parts.append(_barren(path))
        self._parts += found
        self.total += sum(_size(file) for file in found)

    def _walk(self, folder: Path) -> Iterator[Path]:
        for parent, folders, names in os.walk(folder, onerror=_raise):
            here = Path(parent)
            folders[:] = sorted(
                name for name in folders if not name.startswith(".") and not self._left_out(here / name)
            )
            for file in sorted(names):
                if not file.startswith(".") and files.suffix(here / file):
                    yield here / file

    def _left_out(self, folder: Path) -> bool:
        return self._without is not None and folder.resolve() == self._without

    def _file(self, path: Path) -> Iterator[Article | Failure]:
        start = self.done

        def progress(position: int) -> None:
            self.done = start + position

        yield from self._finished(files.drafts(path, progress), printable(str(path)), files.stem(path))
        self.done = start + _size(path)

    def _finished(self, made: Iterator[Draft | Failure], where: str, stem: str) -> Iterator[Article | Failure]:
        try:
            for one in made:
                yield self._article(one, stem) if isinstance(one, Draft) else one
        except ArticleError as error:
            yield Failure.of(error, where)

    def _article(self, made: Draft, stem: str) -> Article | Failure:
        try:
            article = finish(made, self._unique(name(made.name or "") or stem), self._lang)
        except ArticleError as error:
            return Failure.of(error, made.where)
        first = self._addresses.setdefault(article.url, made.where) if article.url else made.where
        if first != made.where:
            return Failure(made.where, f"has the url of {first}", "give each article its own url, or remove one")
        return article

    def _unique(self, stem: str) -> str:
        """The stem itself for the first that bears it, `-2`, `-3` ... for those that follow."""
        self._names[stem] = self._names.get(stem, 0) + 1
        if self._names[stem] == 1:
            return stem
        return self._unique(f"{stem}-{self._names[stem]}")


def _barren(folder: Path) -> Failure:
    return Failure(
        printable(str(folder)), "holds no articles", f"formats: {' '.join(files.SUFFIXES)}, each also as .gz"
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _raise(error: OSError) -> None:
    raise error
