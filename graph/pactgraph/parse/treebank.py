"""Universal Dependencies treebanks (CoNLL-U) as spaCy documents, one sentence a document."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from conllu import parse_incr
from conllu.models import Token, TokenList
from spacy.language import Language
from spacy.tokens import Doc

from pactgraph.parse.normalise import normalise


def sentences(path: Path, nlp: Language) -> Iterator[Doc]:
    """Every sentence of a CoNLL-U file (plain or .gz) with its tree, morphology and lemmas.

    Multi-word tokens are split where the words spell the token (do + n't) and merged where they do not (della = di +
    la), since a tokeniser can find the one but not the other. Sentences whose tree breaks by the merge are left out.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for sentence in parse_incr(lines):
            doc = _document(sentence, nlp)
            if doc is not None:
                yield doc


def _document(sentence: TokenList, nlp: Language) -> Doc | None:
    groups = _groups(sentence)
    if not groups:
        return None
    home = {word["id"]: index for index, (words, _, _) in enumerate(groups) for word in words}
    roots = [_root(words) for words, _, _ in groups]
    heads = [home.get(root["head"], index) if root["head"] else index for index, root in enumerate(roots)]
    if sum(head == index for index, head in enumerate(heads)) != 1:
        return None
    return Doc(
        nlp.vocab,
        words=[normalise(form).text or form for _, form, _ in groups],
        spaces=[space for _, _, space in groups],
        pos=[_upos(root) for root in roots],
        morphs=["|".join(sorted(_features(words))) for words, _, _ in groups],
        lemmas=[_lemma(root, form) for root, (_, form, _) in zip(roots, groups, strict=True)],
        heads=heads,
        deps=["ROOT" if heads[index] == index else str(root["deprel"]) for index, root in enumerate(roots)],
        sent_starts=[index == 0 for index in range(len(groups))],
    )


def _groups(sentence: TokenList) -> list[tuple[list[Token], str, bool]]:
    """(words, written form, followed by a space) of each token the tokeniser is to find."""
    words = {token["id"]: token for token in sentence if isinstance(token["id"], int)}
    covers = {token["id"][0]: token for token in sentence if isinstance(token["id"], tuple) and token["id"][1] == "-"}
    groups: list[tuple[list[Token], str, bool]] = []
    position = 1
    while position in words:
        cover = covers.get(position)
        last = cover["id"][2] if cover else position
        members = [words[index] for index in range(position, last + 1)]
        form, space = str((cover or members[0])["form"]), _spaced(cover or members[0])
        if cover and "".join(str(word["form"]) for word in members) == form:
            groups += [([word], str(word["form"]), False) for word in members]
            groups[-1] = (groups[-1][0], groups[-1][1], space)
        else:
            groups.append((members, form, space))
        position = last + 1
    return groups


def _root(words: list[Token]) -> Token:
    """The word of a merged token whose head lies outside it."""
    inside = {word["id"] for word in words}
    return next((word for word in words if word["head"] not in inside), words[0])


def _features(words: list[Token]) -> set[str]:
    merged: dict[str, str] = {}
    for word in words:
        for key, value in (word["feats"] or {}).items():
            merged.setdefault(key, value)
    return {f"{key}={value}" for key, value in merged.items()}


def _upos(word: Token) -> str:
    upos = str(word["upos"] or "X")
    return upos if upos != "_" else "X"


def _lemma(word: Token, form: str) -> str:
    lemma = str(word["lemma"] or form)
    return form if lemma.startswith("[") or lemma == "_" else normalise(lemma).text


def _spaced(token: Token) -> bool:
    return (token["misc"] or {}).get("SpaceAfter") != "No"
