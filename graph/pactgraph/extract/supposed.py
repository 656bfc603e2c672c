"""Events that are only supposed: what is said of them is conditional ("A Russian attack on Poland would ...")."""

from collections.abc import Iterator

from pactgraph.extract.effects import effect_of
from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mood import Step, is_conditional, negated
from pactgraph.extract.tree import ancestors, children, has, is_definite_article, is_verb, keys, lemma
from pactgraph.parse import Token

SUPPOSED = "supposed"
"""The effect of a conditional upon its subject: no more than possible, unless the event is known."""


def supposing(head: Token, lexicon: Lexicon) -> Iterator[Step]:
    """The form that puts what is said of a subject into the conditional.

    A perfect ("would have failed") tells of what is known to have been, a modal ("could lead to") has its own effect.
    """
    helpers = children(head, "aux")
    if any(lemma(helper) in lexicon.past_of_past for helper in helpers):
        return
    told = [head, *(word for word in children(head, "cop", "aux") if word.dep_ != "aux")]
    told = [word for word in told if is_conditional(word, lexicon)]
    listed = [word for word in (*helpers, *children(head, "cop")) if word.lower_ in lexicon.supposing]
    own = [w for w in (*told, *listed) if w.dep_ == "cop" or w in listed or not _is_modal(w, lexicon)]
    yield from (Step(word.text, SUPPOSED) for word in own[:1])


def _is_modal(verb: Token, lexicon: Lexicon) -> bool:
    return bool(children(verb, "xcomp")) and any(key in lexicon.auxiliaries for key in keys(verb))


def is_known(noun: Token, lexicon: Lexicon) -> bool:
    """Whether an event is spoken of as known: with a definite article, a demonstrative, or its owner."""
    if any(mark.lower_ in lexicon.articled for mark in children(noun, "case")):
        return True
    marks = children(noun, "det")
    pointed = any(is_definite_article(mark) or has(mark, "PronType", "Dem") for mark in marks)
    owned = any(child.dep_ in {"nmod:poss", "det:poss"} or has(child, "Poss", "Yes") for child in noun.children)
    return pointed or owned


def is_unproven(clause: Token, lexicon: Lexicon) -> bool:
    """Whether a that-clause belongs to a noun that is not there ("there is no proof that", "no hay pruebas de que")."""
    noun = clause.head
    told = any(mark.lower_ in lexicon.complementizers for mark in children(clause, "mark"))
    if not told or clause.relation != "acl" or is_verb(noun) or effect_of(noun, lexicon) not in {None, "neutral"}:
        return False
    lacking = noun.relation in {"nsubj", "obj"} and is_verb(noun.head) and any(negated(noun.head, lexicon))
    return lacking or any(negated(noun, lexicon))


def belied(event: Token, lexicon: Lexicon) -> Iterator[Step]:
    """What denies the news of an event: "the report about a delivery is false"."""
    news = event.head
    if event.dep_ != "nmod" or news.relation != "nsubj" or children(news.head, "xcomp"):
        return
    person = any(key in lexicon.collective["persons"] for key in keys(news))
    if not person and news.head.pos_ == "ADJ" and effect_of(news.head, lexicon) == "denied":
        yield Step(news.head.text, "denied")
        yield from negated(news.head, lexicon)


def invented(word: Token, lexicon: Lexicon) -> list[Step]:
    """The film or novel that a sentence tells the content of: what happens in it need not have happened."""
    works = [subject for above in (word, *ancestors(word)) for subject in children(above, "nsubj")]
    found = [work for work in works if any(key in lexicon.fiction for key in keys(work)) and work.i != word.i]
    return [Step(work.text, "possible") for work in found[:1]]
