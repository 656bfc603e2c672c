"""The mends in their order: three passes over the words of a sentence.

Each stands with the words it looks at (`table`): a new mend names its part of speech, relation or forms, and costs no
other word anything.
"""

from functools import cache

from pactgraph.extract.lexicon import lexicon
from pactgraph.extract.mend.closing import CLOSE
from pactgraph.extract.mend.opening import HANG, READ
from pactgraph.extract.mend.table import Table


@cache
def tables(lang: str) -> tuple[Table, Table, Table]:
    """The three passes for a language: READ, HANG and CLOSE."""
    words = lexicon(lang)
    return Table(READ, words), Table(HANG, words), Table(CLOSE, words)
