"""All there is to say of a claim or a sentence of a store: its words, its rule, its runs, and its reading anew."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib.namespace import PROV
from rich.console import Group, RenderableType
from rich.text import Text

from pactgraph import iris
from pactgraph.cli.finding import Place
from pactgraph.cli.lines import plain
from pactgraph.cli.telling import details, stated, why
from pactgraph.cli.tracedata import Data, claim_data, sentence_data
from pactgraph.cli.tracing import grid, indented, shown
from pactgraph.extract import Extractor
from pactgraph.extract.entries import Example, Trigger
from pactgraph.extract.lexicon import lexicon
from pactgraph.extract.trace import Traced, trace
from pactgraph.model import Claim, FactType
from pactgraph.resources import folder
from pactgraph.store import Run, Store
from pactgraph.store.rows import claim_iri
from pactgraph.terms import PACT


@dataclass(frozen=True, slots=True)
class Explained:
    """A place of a store, the run that read it then, and what the present installation reads there.

    `claims` are those that the present reading makes of the sentence; `traced` is None where it finds no such sentence.
    """

    place: Place
    then: Run
    now: Run
    model: str
    traced: Traced | None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of the present reading."""
        found = self.traced.candidates if self.traced is not None else ()
        return tuple(one.claim for one in found if one.claim is not None and one.refusal is None)

    @property
    def again(self) -> bool:
        """Whether the claim that is asked about is made again, in every detail."""
        return self.place.claim is not None and _id(self.place, self.place.claim) in {
            _id(self.place, claim) for claim in self.claims
        }

    @property
    def rule(self) -> Trigger | None:
        """The claim's rule, as far as the present lexicon has it."""
        claim, words = self.place.claim, lexicon(self.place.article.lang)
        return next((one for one in words.triggers if claim is not None and one.rule == claim.rule), None)


def explained(store: Store, place: Place, extractor: Extractor, now: Run) -> Explained:
    """Read the article of a place again, and find its sentence."""
    run = store.value(place.iri, place.iri, str(PROV.wasGeneratedBy)) or ""
    versions = (
        (store.value(iris.MENTIONS_GRAPH, run, p) for p in (PACT.softwareVersion, PACT.dataVersion)) if run else ()
    )
    then = Run(*(version or "unknown" for version in versions)) if run else Run("unknown", "unknown")
    _, sentences = trace(place.article, extractor)
    traced = next((one for one in sentences if one.span == place.span), None)
    meta = extractor.parser.pipeline(place.article.lang).meta
    model = f"{meta.get('lang')}_{meta.get('name')} {meta.get('version')}"
    return Explained(place, then, now, model, traced)


def rendered(found: Explained) -> RenderableType:
    """All of it for people."""
    claim = found.place.claim
    parts: list[RenderableType] = []
    if claim is not None:
        parts += [Text(f"claim:{_id(found.place, claim)}", style="bold"), indented(grid(*_claim(claim)))]
        parts += [Text(), Text("Rule", style="bold"), indented(grid(*_rule(claim, found.rule)))]
    parts += [Text(), Text("Evidence", style="bold"), indented(grid(*_evidence(found)))]
    parts += [Text(), Text("Read again", style="bold"), indented(grid(*_runs(found))), Text()]
    if found.traced is not None:
        marked = claim if found.again else None
        parts.append(shown(found.traced, "The sentence as it is read now", marked))
    return Group(*parts if claim is not None else parts[1:])


def data(found: Explained) -> Data:
    """All of it for machines."""
    place, rule = found.place, found.rule
    return {
        "article": place.article.stem,
        "quote": place.article.text[place.span.start : place.span.end],
        "claim": None if place.claim is None else claim_data(place.article, place.claim),
        "rule": None
        if rule is None
        else {"id": rule.rule, "place": _where(rule), "examples": [e.text for e in rule.examples]},
        "then": {"software": found.then.software, "data": found.then.data},
        "now": {"software": found.now.software, "data": found.now.data, "model": found.model},
        "changed": found.then != found.now,
        "made_again": found.again if place.claim is not None else None,
        "sentence": None if found.traced is None else sentence_data(place.article, found.traced),
    }


def _id(place: Place, claim: Claim) -> str:
    return claim_iri(place.iri, claim).removeprefix(iris.node("claim", ""))


def _claim(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "claim", stated(claim)
    yield from details(claim).items()
    yield "confidence", f"{claim.confidence:g}"


def _evidence(found: Explained) -> Iterator[tuple[str, str]]:
    article, span, claim = found.place.article, found.place.span, found.place.claim
    yield "quote", plain(article.text[span.start : span.end])
    if claim is not None:
        yield "trigger", plain(article.text[claim.trigger.start : claim.trigger.end])
    yield "article", f"{plain(article.stem)}, characters {span.start} to {span.end}"
    told = {"title": article.title, "published": article.published, "source": article.source, "url": article.url}
    yield from ((name, plain(value)) for name, value in told.items() if value)


def _rule(claim: Claim, rule: Trigger | None) -> Iterator[tuple[str, str]]:
    if rule is None:
        yield "id", f"{plain(claim.rule)}: the lexicon has no such rule any more"
        return
    yield "id", rule.rule
    yield "file", _where(rule)
    words = {"verbs": rule.verbs, "nouns": rule.nouns, "phrases": {" ".join(phrase) for phrase in rule.phrases}}
    yield from ((name, ", ".join(sorted(many))) for name, many in words.items() if many)
    for name, classes in (("needs", rule.needs), ("unless", rule.unless)):
        if classes:
            yield name, "; ".join(f"{slot} of class {' or '.join(sorted(many))}" for slot, many in classes.items())
    for example in rule.examples:
        yield "example", f"{example.text} = {_expected(example)}"
    yield from (("not", text) for text in rule.never)


def _expected(example: Example) -> str:
    whom = f" -> {', '.join(example.counterparts)}" if example.counterparts else ""
    return f"{example.modality.value}: {', '.join(example.agents)}{whom}"


def _where(rule: Trigger) -> str:
    """The file and line of a rule: the line of its id, below that of its type."""
    lang, kind, own = rule.rule.split(".", 2)
    path = Path("lexicon") / lang / "triggers.yaml"
    inside, heads = False, {f"{one.value}:" for one in FactType}
    for number, line in enumerate((folder("ontology") / path).read_text(encoding="utf-8").splitlines(), 1):
        if line.split("#")[0].strip() in heads and not line.startswith(" "):
            inside = line.lower().startswith(f"{kind}:")
        elif inside and line.split("#")[0].strip().removeprefix("- ") == f"id: {own}":
            return f"ontology/{path.as_posix()}, line {number}"
    return f"ontology/{path.as_posix()}"


def _runs(found: Explained) -> Iterator[tuple[str, str]]:
    then, now = found.then, found.now
    yield "then", plain(f"pactgraph {then.software}, data {then.data}")
    same = "the same" if then == now else "NOT the same: lexicon, reference, models or settings have changed since"
    yield "now", plain(f"pactgraph {now.software}, data {now.data}, model {found.model}: {same}")
    if found.traced is None:
        yield "result", "the article is cut into other sentences now; none stands exactly here"
    elif found.place.claim is not None:
        yield "result", "the same claim is made again" if found.again else _otherwise(found, found.place.claim)


def _otherwise(found: Explained, claim: Claim) -> str:
    """What comes in the place of a claim that is not made again."""
    at = [one for one in (found.traced.candidates if found.traced else ()) if one.rule == claim.rule]
    near = [one.claim for one in at if one.refusal is None and one.claim is not None]
    if near:
        return f"this claim is NOT made again; its rule now gives {'; '.join(map(stated, near))}"
    reasons = list(dict.fromkeys(why(one) for one in at)) or ["its rule is not considered here"]
    return f"this claim is NOT made again: {'; '.join(reasons)}"
