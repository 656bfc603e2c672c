"""Stores to draw: a small one with every kind of fact that a page must show, a hostile one, and a large one."""

import random
from collections.abc import Iterator
from contextlib import contextmanager

from tests.factory import article, claim, office, reading

from pactgraph.model import Claim, Party, Reading, Span
from pactgraph.store import Store, open_store

HOSTILE = '<img src=x onerror="window.hit=1"> href </script><script>window.hit=2</script>{{7*7}}'


@contextmanager
def stored(*readings: Reading) -> Iterator[Store]:
    """A store in memory with these articles, the ontology and the reference actors, and its events."""
    with open_store(None) as store:
        store.put_background()
        for one in readings:
            store.put(one)
        store.merge_events()
        yield store


def party(text: str, code: str, word: str, person: str | None = None) -> Party:
    """A party whose mention is the first place of `word` in the text."""
    at = text.index(word)
    return Party(code, person, Span(at, at + len(word)))


def small() -> tuple[Reading, ...]:
    """Three parallel relations of Japan and Ukraine, a meeting of three, an attack, a denial, a region, and people."""
    text = (
        "Japan sent 101 trucks to Ukraine in 2024. Tokyo signed a pact with Kyiv on 17 October 2024. "
        "Japan promised Ukraine generators. Gen Nakatani met Mark Rutte and Guido Crosetto in Brussels. "
        "Mark Rutte said Russia had attacked Ukraine in 2022. China denied arming Russia. Türkiye thanked Asia."
    )
    sent, signed, promised, met, attacked, denied, thanked = (one + "." for one in text.rstrip(".").split(". "))
    japan, ukraine = party(text, "JPN", "Japan"), party(text, "UKR", "Ukraine")
    russia, rutte = party(text, "RUS", "Russia"), "NATO Mark Rutte"
    claims = (
        claim(text, sent, "Aid", japan, ukraine, trigger="sent", time="2024", quantity=(101, "truck")),
        claim(text, signed, "Agreement", ["JPN", "UKR"], trigger="signed", time="2024-10-17"),
        claim(text, promised, "Deployment", "JPN", "UKR", trigger="promised", modality="committed"),
        claim(
            text,
            met,
            "Consultation",
            ["JPN Gen Nakatani", rutte, "ITA Guido Crosetto"],
            trigger="met",
            place="Brussels",
        ),
        claim(text, attacked, "Attack", russia, "UKR", trigger="attacked", attributed_to=rutte, time="2022"),
        claim(text, denied, "Aid", "CHN", "RUS", trigger="arming", modality="denied"),
        claim(text, thanked, "Endorsement", "TUR", "REG:Asia", trigger="thanked"),
    )
    held = (office(text, met, "Gen Nakatani", "minister of defence", "JPN"),)
    told = article(
        text,
        "trucks",
        published="2024-10-20",
        source="The Harbour Post",
        title="Trucks for Ukraine",
        url="https://example.org/trucks",
    )
    again = "Japan delivered trucks to Ukraine last year."
    other = article(
        again, "again", published="2025-01-02", source="ANSA", title="Ancora camion", url="javascript:alert(1)"
    )
    return reading(told, claims, held), reading(
        other, [claim(again, again, "Aid", "JPN", "UKR", trigger="delivered", time="2024")]
    )


def hostile() -> Reading:
    """An article whose every text carries code."""
    text = f"Japan {HOSTILE} sent trucks to Ukraine. 😀 Later {HOSTILE} Kyiv answered."
    first = text[: text.index(" 😀")]
    person = Party("JPN", HOSTILE, Span(0, 5))
    speaker = Party(HOSTILE, HOSTILE)
    fields: dict[str, str] = {"title": HOSTILE, "source": HOSTILE, "url": f"https://example.org/{HOSTILE}"}
    sent = claim(
        text,
        first,
        "Aid",
        person,
        "UKR",
        trigger="sent",
        attributed_to=speaker,
        place=HOSTILE,
        rule=HOSTILE,
        quantity=(2, HOSTILE),
    )
    strange = claim(text, first, "Attack", Party(HOSTILE), "JPN", trigger="sent")
    held = office(text, first, HOSTILE, HOSTILE, "JPN")
    return reading(article(text, "hostile", published="2024-01-01", **fields), [sent, strange], [held])


def large(actors: int, *, seed: int = 5) -> Reading:
    """Some communities of made-up states that cooperate, and some contention between the communities."""
    rng = random.Random(seed)  # noqa: S311  a drawing, not a secret
    codes = [f"{chr(65 + at // 676)}{chr(65 + at // 26 % 26)}{chr(65 + at % 26)}x" for at in range(actors)]
    kinds = ("Consultation", "Agreement", "Aid", "JointExercise")
    sentences, claims = [], list[tuple[str, str, str, str, str]]()
    for at in range(3 * actors):
        one = int(actors * rng.random() ** 1.7)
        near = (one + actors // 8 * 0 + 8 * rng.randint(1, max(1, actors // 16))) % actors
        rival = rng.random() < 0.12
        other = rng.randrange(actors) if rival else near
        kind = rng.choice(("Criticism", "Attack")) if rival else rng.choice(kinds)
        quote = f"In report {at} {codes[one]} acts with {codes[other]}."
        sentences.append(quote)
        claims.append((quote, kind, codes[one], codes[other], f"{2015 + at % 10}-{1 + at % 12:02}"))
    text = " ".join(sentences)
    return reading(
        article(text, "large", published="2025-01-01"), [_made(text, *one) for one in claims if one[2] != one[3]]
    )


def _made(text: str, quote: str, kind: str, one: str, other: str, month: str) -> Claim:
    symmetric = kind in {"Consultation", "Agreement", "JointExercise"}
    agents, counterparts = ([one, other], ()) if symmetric else ([one], (other,))
    return claim(text, quote, kind, agents, counterparts, trigger="acts", time=month)
