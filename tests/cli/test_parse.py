"""`pactgraph parse`: exact output, every reason in words, hostile text, and wrong input."""

import io
import json
import sys
from pathlib import Path

import pytest

from pactgraph.cli import run

pytestmark = pytest.mark.usefixtures("models_once", "by_hand")

TRUCKS = """\
text: sentence 1 of 1, characters 0 to 47
  Japan sent 101 trucks to Ukraine in March 2024.

Words
      word     lemma    part   relation       head
   1  Japan    Japan    PROPN  nsubj          2 sent
   2  sent     send     VERB   root           -
   3  101      101      NUM    nummod         4 trucks
   4  trucks   truck    NOUN   obj            2 sent
   5  to       to       ADP    case           6 Ukraine
   6  Ukraine  Ukraine  PROPN  obl            2 sent
   7  in       in       ADP    case           8 March
   8  March    March    PROPN  obl            2 sent
   9  2024     2024     NUM    nmod:unmarked  8 March
  10  .        .        PUNCT  punct          2 sent

Names
  Japan    Japan (JPN), by its name
  Ukraine  Ukraine (UKR), by its name

Claims: 1 (5 rules considered)
  CLAIM     "sent" Aid, actual: Japan (JPN) -> Ukraine (UKR)
            rule        en.aid.send, at word 2
            slots       subject: "Japan" = Japan (JPN)
                        object: "trucks" (no actor)
                        to: "Ukraine" = Ukraine (UKR)
                        in: "March" (no actor)
            modality    actual
            time        2024-03
            quantity    101 trucks
            topics      logistics
            confidence  0.9 (the rule's)
  no claim  "sent" Deployment: object must be of class ship_words or troops, and is "trucks"
            rule  en.deployment.send_troops, at word 2
  no claim  "sent" ShowOfForce: into must be of class airspace, and is empty
            rule  en.showofforce.send_into, at word 2
  no claim  "sent" ShowOfForce: object must be of class forces, and is "trucks"; to must be of class
            frontier, and is "Ukraine"
            rule  en.showofforce.to_border, at word 2
  no claim  "sent" ShowOfForce: object must be of class forces, and is "trucks"; on must be of class
            frontier, and is empty
            rule  en.showofforce.on_border, at word 2

"""

WHY = [
    ("Did Norway attack Sweden?", '"attack" Attack: the sentence is a question'),
    ("Poland sent its regards to Ukraine.", '"sent" Aid: object must be of class goods or money, and is "regards"'),
    ("Germany joined in.", '"joined" Membership: object must be of class orgs, and is empty'),
    ("France struck a deal with Germany.", 'object is "deal", of class'),
    ("Poland received aid from the United States.", "only says that its subject meets with an event"),
    ('France "attacked" Spain.', 'Attack: nothing certain is said of it under "attacked" (ironic)'),
    ("Ukraine was condemned.", "Criticism: no actor is found who does it"),
    ("Poland sent tanks.", "Aid: no other actor is found whom it is done to, for or with"),
    ("Finland acceded to Sweden.", "Membership: no organisation is found that one can be a member of"),
    ("The French minister visited yesterday.", "Consultation: actors are found on one side of it only"),
    ("Japan met on Tuesday.", "Consultation: it takes two different actors, and fewer are found"),
    ("Hezbollah fired rockets at Israel.", "not tried: en.attack.wage_war, which fits the same word more closely"),
    ("Japan imposed sanctions on North Korea.", "part of a longer phrase, for which en.coercion.impose made a claim"),
    ("Poland signed an agreement with Norway.", "en.agreement.sign made the same claim with the verb above it"),
    (
        "Russia attacked Ukraine, and the Russian attack on Ukraine continued.",
        "en.attack.attack made the same claim in",
    ),
    ("The weather was fine.", "no word of the sentence is a trigger of a rule"),
    ("The weather was fine.", "none: no actor and no person is named"),
]


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command says where all is well."""
    assert run(["parse", *arguments]) == 0
    found = capsys.readouterr()
    assert found.err == ""
    return found.out


def test_the_whole_trace_of_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "Japan sent 101 trucks to Ukraine in March 2024.", "--lang", "en") == TRUCKS


@pytest.mark.parametrize(("text", "reason"), WHY)
def test_each_reason_in_words(text: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert reason in " ".join(told(capsys, text, "--lang", "en").split())


def test_a_claim_below_the_confidence(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "Russia attacked Ukraine.", "--lang", "en", "--min-confidence", "0.95")
    assert "Claims: 0 (2 rules considered)" in said
    assert "Attack: its confidence of 0.9 is below the 0.95 that is asked for" in " ".join(said.split())


def test_how_the_modality_came_about(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "Japan will not send trucks to Ukraine.", "--lang", "en")
    assert 'modality    actual -> committed by "will" -> denied by "not"\n' in said
    said = told(capsys, "Japan sends trucks to Ukraine on 1 May 2025.", "--lang", "en", "--date", "2024-10-17")
    assert "modality    actual -> committed, since dated after the article\n" in said


def test_earlier_sentences_are_the_context_of_later_ones(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = "Japan, Italy and Poland met in Rome.", "The three countries signed an agreement."
    said = told(capsys, first, second, "--lang", "en")
    assert "text: sentence 2 of 2, characters 38 to 78\n" in said
    assert '"signed" Agreement, actual: ' in said
    assert "[inferred]" in said
    assert "confidence  0.77 = 0.9 (rule) x 0.85 (a party is inferred)" in said
    assert "Agreement, actual" not in told(capsys, second, "--lang", "en")


def test_a_file_and_the_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "news.md"
    path.write_text("---\nlang: en\ndate: 2024-10-18\n---\nRussia attacked Ukraine on Tuesday.\n")
    said = told(capsys, str(path))
    assert said.startswith("news: sentence 1 of 1, characters 0 to 35\n")
    assert "time        2024-10-15\n" in said
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("L’Italia è in Europa.".encode())))
    assert "L’Italia è in Europa." in told(capsys, "-", "--lang", "it")


def test_json_holds_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    (article,) = json.loads(told(capsys, "Poland sent tanks to Ukraine.", "--lang", "en", "--json"))
    (sentence,) = article["sentences"]
    assert (article["lang"], sentence["text"], sentence["start"], sentence["end"]) == (
        "en",
        "Poland sent tanks to Ukraine.",
        0,
        29,
    )
    word = {"number": 2, "text": "sent", "lemma": "send", "pos": "VERB", "relation": "root", "head": 0}
    assert sentence["words"][1] == word
    made, refused, *_ = sorted(sentence["candidates"], key=lambda one: one["claim"] is None)
    assert (made["rule"], made["refused"], made["claim"]["type"]) == ("en.aid.send", None, "Aid")
    assert made["claim"]["agents"] == [{"polity": "POL", "mention": [0, 6]}]
    assert {"name": "to", "words": ["Ukraine"], "parties": [{"polity": "UKR"}]} in made["slots"]
    assert (refused["rule"], refused["claim"]) == ("en.deployment.send_troops", None)
    assert refused["refused"] == {"reason": "needs", "about": ["object"]}


def test_text_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "\x1b[2J[bold]Russia[/bold] :smile: attacked\u202e Ukraine.\x9b1m [link=x]y", "--lang", "en")
    assert not set("\x1b\x9b\u202e\r") & set(said)
    assert "?[2J[bold]Russia[/bold] :smile: attacked? Ukraine." in said
    assert "[link=x]y" in said


def test_output_is_plain_and_of_one_width(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Poland, Norway, Sweden, Finland, Denmark, Iceland and Estonia signed an agreement in Warsaw on Tuesday."
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    said = told(capsys, text, "--lang", "en")
    assert "\x1b" not in said
    assert max(map(len, said.splitlines())) <= 100
    assert all(line == line.rstrip() for line in said.splitlines())
    monkeypatch.delenv("COLUMNS")
    assert told(capsys, text, "--lang", "en") == said


@pytest.mark.parametrize(
    ("arguments", "status", "line"),
    [
        (["Text.", "--lang", "tlh"], 2, "'tlh' is not supported (supported: de, en, es, fr, it, pt)"),
        (["Text.", "--lang", "en", "--model", "en"], 2, "'en' is not LANG=NAME, as in it=it_core_news_sm"),
        (["Text.", "--lang", "en", "--model", "en=nowhere"], 1, "nowhere: no such language model"),
        (["Text.", "--lang", "en", "--date", "soon"], 1, "no such date: 'soon' (write it as 2024-10-18, 2024-10"),
        (["nowhere.md"], 1, "nowhere.md: no such file or directory (check the path)"),
        ([" "], 1, "has no text"),
        (["zq"], 1, "its language cannot be told (name it in the front matter, or by --lang)"),
        ([], 2, "Missing argument 'TEXT...'."),
    ],
)
def test_wrong_input(arguments: list[str], status: int, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", *arguments]) == status
    found = capsys.readouterr()
    assert found.out == ""
    assert len(found.err.splitlines()) == 1
    assert line in found.err
