"""Files that are written whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_lines(path: Path, lines: Iterable[str]) -> int:
    """Write lines to a file that takes the old one's place when all are written; how many there are."""
    count = 0
    with NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=path.parent, prefix=".", delete=False) as file:
        try:
            for line in lines:
                file.write(line + "\n")
                count += 1
            Path(file.name).chmod(0o666 & ~_umask())  # temporary files are closed to others, tables are not
            file.flush()
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
    return count


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
