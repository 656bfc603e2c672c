"""`pactgraph explain` on a build: why a claim is there, why one is not, and what it says of a changed version."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.factory import aid_report

from pactgraph import iris
from pactgraph.build import build
from pactgraph.cli import run
from pactgraph.extract import Extractor
from pactgraph.extract.confidence import calibration
from pactgraph.model import Article, Claim
from pactgraph.store import Run, open_store
from pactgraph.store.rdf import article_iri
from pactgraph.store.rows import claim_iri

pytestmark = pytest.mark.usefixtures("models_once")

AID = "Japan sent 101 trucks to Ukraine in March 2024."
TEXT = f"{AID} Poland sent cooks. Poland sent\ntrucks, according to Warsaw. \x1b[2J[bold]Boo[/bold]\u202e is no news."
FRONT = "---\ntitle: Trucks [bold]\ndate: 2024-03-10\nsource: The Harbour Post\nlang: en\n---\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "out"
    (out.parent / "news.md").write_text(FRONT + TEXT)
    (out.parent / "more.md").write_text("---\nlang: en\n---\nSweden sent tanks to Ukraine. Poland sent cooks.")
    build([out.parent / "news.md", out.parent / "more.md"], out)
    return out


def facts(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "facts.jsonl").read_text().splitlines()]


def key(folder: Path, quote: str = AID) -> str:
    """The short id of the one claim with that quote."""
    (found,) = [str(fact["id"]) for fact in facts(folder) if fact["quote"] == quote]
    return found.rsplit("/", 1)[1]


def told(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> str:
    """What the command says where all is well, each run of white space as one space."""
    assert run(["explain", str(folder), *arguments]) == 0
    found = capsys.readouterr()
    assert found.err == ""
    return " ".join(found.out.split())


def test_a_claim_with_its_rule_and_its_sentence(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, built, key(built))
    assert said.startswith(f"claim:{key(built)} claim Aid, actual: Japan (JPN) -> Ukraine (UKR) time 2024-03 quantity")
    assert "Rule id en.aid.send file ontology/lexicon/en/triggers.yaml, line " in said
    assert "needs object of class goods or money" in said
    assert f"quote {AID} trigger sent article news, characters 0 to 47 title Trucks [bold] published 2024" in said
    assert "result the same claim is made again The sentence as it is read now" in said
    assert 'CLAIM "sent" Aid, actual: Japan (JPN) -> Ukraine (UKR) <- asked about rule en.aid.send, at word 2' in said
    assert "NOT the same" not in said
    assert "Poland" not in said.split("Read again")[1]


def test_the_line_of_the_rule_is_its_own(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = json.loads(raw(capsys, built, key(built), "--json"))["rule"]
    path, line = rule["place"].split(", line ")
    lines = (Path(__file__).parents[2] / path).read_text().splitlines()
    assert "id: send" in lines[int(line) - 1]
    assert [text for text in lines[: int(line)] if text[:1].isalpha()][-1].startswith("Aid:")


def raw(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> str:
    assert run(["explain", str(folder), *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("form", ["{}", "claim:{}", f"{iris.DATA}claim/{{}}", f"<{iris.DATA}claim/{{}}>"])
def test_every_way_to_name_a_claim(form: str, built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, built, form.format(key(built))).startswith(f"claim:{key(built)} ")


def test_the_beginning_of_an_id_is_enough(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, built, key(built)[:8].upper()).startswith(f"claim:{key(built)} ")


def test_why_a_sentence_gave_no_claim(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, built, "--sentence", "poland  SENT cooks", "--article", "news")
    assert said.startswith(
        "Evidence quote Poland sent cooks. article news, characters 48 to 66 title Trucks [bold] pub"
    )
    assert "Claims: 0 (5 rules considered)" in said
    assert 'no claim "sent" Aid: object must be of class goods or money, and is "cooks"' in said
    assert "result" not in said


def test_words_are_found_across_line_breaks(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "quote Poland sent trucks, according to Warsaw." in told(capsys, built, "--sentence", "sent trucks, acc")


def test_json_holds_the_same(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(raw(capsys, built, key(built), "--json"))
    assert (found["article"], found["quote"], found["changed"], found["made_again"]) == ("news", AID, False, True)
    assert found["claim"] == next(fact for fact in facts(built) if fact["quote"] == AID)
    assert found["rule"]["id"] == "en.aid.send"
    rules = {"en.deployment.send_troops", "en.aid.send"} | {
        f"en.showofforce.{rule}" for rule in ("send_into", "to_border", "on_border")
    }
    assert {one["rule"] for one in found["sentence"]["candidates"]} == rules
    found = json.loads(raw(capsys, built, "--sentence", "Sweden sent", "--json"))
    assert (found["claim"], found["made_again"], found["rule"], found["article"]) == (None, None, None, "more")


def test_another_setting_is_said(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, built, key(built), "--min-confidence", "0.95")
    assert "NOT the same: lexicon, reference, models or settings have changed since" in said
    sure = calibration().confidence(0.9, {})
    assert f"this claim is NOT made again: its confidence of {sure:g} is below the 0.95 that is asked for" in said


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A build of an older version, whose claims have other rules, modalities and sentences."""
    article = Article("old", f"{AID} Finland joined NATO.", "en", published="2024-03-10")
    reading = Extractor().read(article)
    aid, joined = reading.claims
    claims = (replace(aid, confidence=0.5), replace(joined, rule="en.membership.gone"))
    with open_store(tmp_path / "store") as store:
        store.put(replace(reading, claims=claims), Run("0.0.9", "abc"))
    return tmp_path


def test_a_claim_of_an_older_version(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_store(older / "store") as store:
        found = store.select("SELECT ?c { ?c a pact:Claim ; pact:rule ?r } ORDER BY ?r").column("c")
    aid, joined = (str(claim) for claim in found)
    said = told(capsys, older, aid)
    assert "then pactgraph 0.0.9, data abc now pactgraph " in said
    assert "NOT the same: lexicon, reference, models or settings have changed since" in said
    assert "NOT made again; its rule now gives Aid, actual: Japan (JPN) -> Ukraine (UKR)" in said
    assert "<- asked about" not in said
    said = told(capsys, older, joined)
    assert "Rule id en.membership.gone: the lexicon has no such rule any more" in said
    assert "this claim is NOT made again: its rule is not considered here" in said


def test_text_cannot_steer_the_terminal(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = raw(capsys, built, "--sentence", "is no news")
    assert not set("\x1b\u202e") & set(said)
    assert "?[2J[bold]Boo[/bold]? is no news." in said


@pytest.mark.parametrize(
    ("arguments", "status", "line"),
    [
        (["0000000000000000"], 1, "0000000000000000: no claim with this id in the store (see facts.jsonl for the ids)"),
        (["abc"], 1, "abc: this is no claim's id (give its id as in facts.jsonl, or the first 4 or more of its 16 dig"),
        (["\x1b[2J"], 1, "?[2J: this is no claim's id"),
        (["--sentence", "Atlantis sank"], 1, "Atlantis sank: no sentence of the store holds these words (give its"),
        (["--sentence", " "], 1, "no sentence of the store holds these words"),
        (
            ["--sentence", "Poland sent cooks"],
            1,
            '2 sentences hold these words: news "Poland sent cooks.", more "Poland sent cooks." (give more',
        ),
        (["--sentence", "Sweden sent", "--article", "news"], 1, "or leave out --article)"),
        ([], 2, "give either a claim or --sentence"),
        (["abcd", "--sentence", "x"], 2, "give either a claim or --sentence"),
        (["abcd", "--model", "la=x"], 2, "'la=x' is not LANG=NAME"),
        (["--sentence", "Sweden sent", "--model", "en=nowhere"], 1, "nowhere: no such language model"),
    ],
)
def test_wrong_input(
    arguments: list[str], status: int, line: str, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", str(built), *arguments]) == status
    found = capsys.readouterr()
    assert found.out == ""
    assert len(found.err.splitlines()) == 1
    assert line in found.err


def test_an_ambiguous_beginning_lists_the_claims(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = aid_report()
    alike: dict[str, list[Claim]] = {}
    for part in range(10_000):  # among so many, two have the same first four digits
        claim = replace(made.claims[0], confidence=part / 10_000)
        iri = claim_iri(article_iri(made.article), claim)
        alike.setdefault(iri.rsplit("/", 1)[1][:4], []).append(claim)
    beginning, claims = next((four, same) for four, same in sorted(alike.items()) if len(same) == 2)
    with open_store(tmp_path / "store") as store:
        store.put(replace(made, claims=tuple(claims)))
    assert run(["explain", str(tmp_path), beginning]) == 1
    ids = sorted(claim_iri(article_iri(made.article), claim).rsplit("/", 1)[1] for claim in claims)
    line = f"pactgraph: {beginning}: 2 claims begin so: {ids[0]}, {ids[1]} (give more of the id)\n"
    assert capsys.readouterr().err == line
