"""Links and ties from events: who is tied to whom, how strongly, and what never ties."""

from collections.abc import Iterator
from fractions import Fraction

import pytest
from tests.analyse.networks import link
from tests.factory import article, claim, reading

from pactgraph.analyse.ties import Link, Tie, collapse, counted, links, support
from pactgraph.model import Claim, FactType, Modality
from pactgraph.store import Store, open_store


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store(None) as made:
        made.put_background()
        yield made


def put(store: Store, *claims: Claim, text: str, stem: str = "report", source: str | None = None) -> None:
    store.put(reading(article(text, stem, source=source), claims))
    store.merge_events()


def told(store: Store) -> list[tuple[str, str, str, str, int]]:
    return [(one.type.value, one.modality.value, one.source, one.target, one.parties) for one in links(store)]


def test_symmetric_events_tie_every_pair(store: Store) -> None:
    text = "Italy, Japan and Britain signed a treaty."
    put(store, claim(text, text, "Agreement", ["ITA", "JPN", "GBR"]), text=text)
    assert told(store) == [
        ("Agreement", "actual", "GBR", "ITA", 3),
        ("Agreement", "actual", "GBR", "JPN", 3),
        ("Agreement", "actual", "ITA", "JPN", 3),
    ]


def test_allies_that_attack_together_do_not_contend(store: Store) -> None:
    text = "American and British jets struck the Houthis and Iran."
    put(store, claim(text, text, "Attack", ["USA", "GBR"], ["Houthis", "IRN"]), text=text)
    assert told(store) == [
        ("Attack", "actual", "GBR", "Houthis", 4),
        ("Attack", "actual", "GBR", "IRN", 4),
        ("Attack", "actual", "USA", "Houthis", 4),
        ("Attack", "actual", "USA", "IRN", 4),
    ]


def test_direction_is_kept(store: Store) -> None:
    text = "Japan sent trucks to Ukraine. Ukraine thanked Japan."
    first, second = "Japan sent trucks to Ukraine.", "Ukraine thanked Japan."
    aid, thanks = claim(text, first, "Aid", "JPN", "UKR"), claim(text, second, "Endorsement", "UKR", "JPN")
    put(store, aid, thanks, text=text)
    assert sorted(told(store)) == [("Aid", "actual", "JPN", "UKR", 2), ("Endorsement", "actual", "UKR", "JPN", 2)]


def test_what_is_denied_ties_nobody(store: Store) -> None:
    text = "China denied that it arms Russia. Iran may arm Russia."
    denied = claim(text, "China denied that it arms Russia.", "Aid", "CHN", "RUS", modality="denied")
    possible = claim(text, "Iran may arm Russia.", "Aid", "IRN", "RUS", modality="possible")
    put(store, denied, possible, text=text)
    assert {one[1:3] for one in told(store)} == {("denied", "CHN"), ("possible", "IRN")}
    assert counted(links(store)) == []
    assert [one.source for one in counted(links(store), list(Modality))] == ["IRN"]


def test_an_actor_without_partner_and_a_tie_to_oneself_give_no_link(store: Store) -> None:
    text = "Russia test-fired a missile. Kyiv met Kyiv."
    alone = claim(text, "Russia test-fired a missile.", "ShowOfForce", "RUS")
    mirror = claim(text, "Kyiv met Kyiv.", "Consultation", ["UKR", "UKR"])
    put(store, alone, mirror, text=text)
    assert links(store) == []


def test_one_event_in_two_articles_is_one_event_with_two_links(store: Store) -> None:
    for stem, quote in (("a", "Japan gave trucks."), ("b", "Tokyo gave trucks.")):
        put(
            store, claim(quote, quote, "Aid", "JPN", "UKR", time="2024-10"), text=quote, stem=stem, source=f"The {stem}"
        )
    found = links(store)
    assert len({one.event for one in found}) == 1
    assert sorted(one.publisher or "" for one in found) == ["The a", "The b"]
    (tie,) = collapse(found)
    assert tie.strength == 1
    assert tuple(map(len, (tie.support.events, tie.support.claims, tie.support.articles))) == (1, 2, 2)


def test_newman_weights_by_hand() -> None:
    # A summit of five gives 1/4 to each pair, a bilateral pact 1, however often each is told.
    summit = [link("summit", "FRA", "JPN", 5), link("summit", "FRA", "JPN", 5, claim="another report")]
    pact = [link("pact", "JPN", "FRA", 2)]
    (tie,) = collapse(summit + pact)
    assert (tie.one, tie.other, tie.strength) == ("FRA", "JPN", Fraction(5, 4))
    assert tie.support.events == {"summit", "pact"}
    assert tie.support.claims == {"claim of summit", "another report", "claim of pact"}


def test_an_actor_gains_one_from_each_event_with_everyone() -> None:
    codes = ["A", "B", "C", "D"]
    whole = [link("e", one, other, 4) for at, one in enumerate(codes) for other in codes[at + 1 :]]
    ties = collapse(whole)
    assert len(ties) == 6
    assert all(sum(tie.strength for tie in ties if code in (tie.one, tie.other)) == 1 for code in codes)


def test_publishers_are_counted_without_case_and_unknown_ones_once() -> None:
    names = ("Reuters", "REUTERS", None, None, "ANSA")
    found = [
        Link("e", FactType.AID, Modality.ACTUAL, "A", "B", 2, str(at), str(at), name) for at, name in enumerate(names)
    ]
    assert support(found).publishers == {"reuters", "", "ansa"}


def test_ties_are_sorted_and_pairs_ordered() -> None:
    ties = collapse([link("2", "C", "A"), link("1", "B", "A")])
    assert [(tie.one, tie.other) for tie in ties] == [("A", "B"), ("A", "C")]
    assert all(isinstance(tie, Tie) for tie in ties)
