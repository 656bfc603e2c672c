"""What somebody calls a thing: "called the raid a crime" tells a view of the raid, and of no crime."""

from itertools import pairwise

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.tree import ancestors, children, conjuncts, functions, has, is_verb, keys
from pactgraph.parse import Token


def attributes(verb: Token, lexicon: Lexicon) -> list[Token]:
    """The words that a verb of naming gives to its object: its second object, its complement, or a phrase with "as".

    Under a free relative the pronoun is what it names ("what he called a sacred fight").
    """
    if not any(key in lexicon.naming for key in keys(verb)):
        return []
    objects = children(verb, "obj")
    free = verb.dep_.startswith("acl") and verb.head.pos_ == "PRON"
    behind = [child for child in children(verb, "xcomp", "ccomp") if not is_verb(child) and child.i > verb.i]
    quoted = [child for thing in objects for child in children(thing, "appos") if _is_quoted(child)]
    told = [child for child in children(verb, "obl", "advcl", "nmod") if "as" in functions(child, lexicon)]
    told += [child for child in children(verb, "obl") if objects and _is_bare(child, lexicon)]
    return [*(objects if free else objects[1:]), *(behind if objects or free else []), *quoted, *told]


def is_named(word: Token, lexicon: Lexicon) -> bool:
    """Whether a noun only is a name that somebody gives, so that it states nothing."""
    if not lexicon.naming:
        return False
    for below, head in pairwise((word, *ancestors(word))):
        if is_verb(head):
            return any(below.i == member.i for each in attributes(head, lexicon) for member in conjuncts(each))
    return False


def _is_bare(word: Token, lexicon: Lexicon) -> bool:
    """Whether a noun with an indefinite article stands by itself and tells no time ("called him a killer")."""
    indefinite = any(has(mark, "Definite", "Ind") for mark in children(word, "det"))
    return indefinite and not children(word, "case") and word.lower_ not in (lexicon.time.get("time_units") or ())


def _is_quoted(word: Token) -> bool:
    """Whether a phrase opens with a quotation mark, which the parser may hang inside or outside of it."""
    first = word.left_edge
    return '"' in {first.text, first.nbor(-1).text if first.i else ""}
