"""`pactgraph query` on a real folder and a real endpoint."""

import json
from pathlib import Path

import pytest
from tests.factory import aid_report, article, claim, reading
from tests.store.servers import oxigraph

from pactgraph import iris
from pactgraph.cli import run
from pactgraph.store import open_store
from pactgraph.store.export import nquads
from pactgraph.store.questions import questions

WHO_WHOM = "SELECT ?who ?whom { ?c pact:factType pact:Aid ; pact:agent ?who ; pact:counterpart ?whom } ORDER BY ?who"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_store(tmp_path / "store") as store:
        store.put(aid_report())
    return tmp_path


def test_a_table_has_short_iris(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(folder), WHO_WHOM]) == 0
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "who       ┃ whom",
        "━━━━━━━━━━╇━━━━━━━━━━",
        "actor:FRA │ actor:UKR",
        "actor:JPN │ actor:UKR",
        "2 rows",
    ]


def test_csv_is_exact(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(folder), WHO_WHOM, "--format", "csv"]) == 0
    fra, jpn, ukr = (iris.actor(code) for code in ("FRA", "JPN", "UKR"))
    assert capsys.readouterr().out == f"who,whom\n{fra},{ukr}\n{jpn},{ukr}\n"


def test_json_is_exact(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(folder), "SELECT ?q { ?e pact:quote ?q ; pact:start 0 }", "-f", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["results"]["bindings"]
    assert found == [{"q": {"type": "literal", "value": "Japan sent 101 trucks to Ukraine in 2024.", "xml:lang": "en"}}]


def test_a_file_and_a_question(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "mine.rq"
    path.write_text(WHO_WHOM)
    assert run(["query", str(folder), str(path), "-f", "csv"]) == 0
    from_file = capsys.readouterr().out
    assert run(["query", str(folder), WHO_WHOM, "-f", "csv"]) == 0
    assert capsys.readouterr().out == from_file
    assert run(["query", str(folder), "attributed-claims", "-f", "csv"]) == 0
    assert "Mark Rutte said Russia had attacked Ukraine." in capsys.readouterr().out


def test_ask_and_construct(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(folder), "ASK { ?c a pact:Claim }"]) == 0
    assert run(["query", str(folder), "ASK { ?c a pact:Event }", "-f", "csv"]) == 0
    assert capsys.readouterr().out == "yes\nfalse\n"
    query = "CONSTRUCT { actor:JPN pact:agent ?whom } { ?c pact:agent actor:JPN ; pact:counterpart ?whom }"
    assert run(["query", str(folder), query, "-f", "csv"]) == 0
    jpn, ukr = iris.actor("JPN"), iris.actor("UKR")
    assert capsys.readouterr().out == f"subject,predicate,object\n{jpn},{iris.TERMS}agent,{ukr}\n"


def test_without_a_query_the_questions_are_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["query", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines() == [f"{question.name}: {question.words}" for question in questions()]


def test_article_text_cannot_steer_the_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "\x1b[2J[bold]Boo[/bold]\x9b1m\u202egnp."
    with open_store(folder / "store") as store:
        store.put(reading(article(text, "evil"), [claim(text, text, "Aid", "PRK", "RUS")]))
    assert run(["query", str(folder), "SELECT ?q { ?c pact:agent actor:PRK ; pact:evidence/pact:quote ?q }"]) == 0
    assert "?[2J[bold]Boo[/bold]?1m?gnp." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["{folder}", "SELECT ?x { ?x "], 1, "line 1, column 16: malformed SPARQL"),
        (["{folder}", "DROP ALL {}"], 1, "DROP would change the graph"),
        (["{folder}", "no-such-question"], 1, "no-such-question: this is no file, no SPARQL and no question"),
        (["{folder}/none", "ASK {}"], 1, "there is no such folder"),
        (["{folder}/empty", "ASK {}"], 1, "there is no store here"),
        (["{folder}", "SELECT", "?x"], 2, "put quotes around SPARQL"),
        (["--endpoint", "file:///etc/passwd", "ASK {}"], 1, "an endpoint is an http or https URL"),
        (["{folder}", "ASK {}", "--format", "xml"], 2, "'xml'"),
    ],
)
def test_wrong_use_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, said: str
) -> None:
    (folder / "empty").mkdir()
    filled = [argument.replace("{folder}", str(folder)) for argument in arguments]
    assert run(["query", *filled]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


def test_an_endpoint(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_store(folder / "store") as store:
        content = nquads(store)
    assert run(["query", str(folder), WHO_WHOM, "-f", "csv"]) == 0
    here = capsys.readouterr().out
    with oxigraph(content) as url:
        assert run(["query", "--endpoint", url, WHO_WHOM, "-f", "csv"]) == 0
    assert capsys.readouterr().out == here
