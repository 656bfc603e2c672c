"""Answers on disk, one file a query: what has been answered is not asked again."""

import json
from dataclasses import dataclass
from pathlib import Path

from pactgraph import iris
from pactgraph.output import write_lines
from pactgraph.store.answers import Table, as_json, from_json


@dataclass(frozen=True, slots=True)
class Cache:
    """The answers of one endpoint, in a folder that is made when there is something to keep."""

    folder: Path
    endpoint: str

    def path(self, sparql: str) -> Path:
        """The file of a query's answer, named by endpoint and text."""
        return self.folder / f"{iris.digest([self.endpoint, sparql])}.json"

    def get(self, sparql: str) -> Table | None:
        """The answer that is kept; None where there is none, or where its file is damaged."""
        try:
            kept = json.loads(self.path(sparql).read_text(encoding="utf-8"))
            same = (kept["endpoint"], kept["query"]) == (self.endpoint, sparql)
            answer = from_json(kept["answer"]) if same else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None  # a file that cannot be read is as good as none: it is asked for again and written anew
        return answer if isinstance(answer, Table) else None

    def put(self, sparql: str, answer: Table) -> None:
        """Keep an answer, in place of an older one; written whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        kept = {"endpoint": self.endpoint, "query": sparql, "answer": json.loads(as_json(answer))}
        write_lines(self.path(sparql), [json.dumps(kept, ensure_ascii=True, indent=1)])
