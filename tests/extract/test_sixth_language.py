"""A sixth language is data alone: Portuguese, with a pipeline trained here on sentences written for this test.

No model of the language is shipped. The treebank is a toy, and so is the pipeline: it shows that the recipe of
`docs/adding-a-language.md` works from end to end, not how well Portuguese could be read.
"""

import re
from pathlib import Path

import pytest
from tests.extract.test_lexicon import shown
from thinc.api import Config

from pactgraph.cli import run
from pactgraph.extract import Extractor
from pactgraph.extract.entries import Example, Trigger
from pactgraph.extract.lexicon import lexicon
from pactgraph.extract.topics import topics
from pactgraph.model import Article, FactType
from pactgraph.parse import Parser
from pactgraph.parse.training import find, train
from pactgraph.read.language import language
from pactgraph.resources import folder

LANG = "pt"
TREEBANK = Path(__file__).parent / "treebank"
CODE = Path(__file__).resolve().parents[2] / "graph"
CASES = [
    pytest.param(trigger, example, id=f"{trigger.rule}-{number}")
    for trigger in lexicon(LANG).triggers
    for number, example in enumerate(trigger.examples)
]
TRAPS = [pytest.param(trigger, text, id=trigger.rule) for trigger in lexicon(LANG).triggers for text in trigger.never]
ARTICLE = "O Japão enviou 40 caminhões à Ucrânia em março de 2024. A Polônia condenou a Rússia.\n"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline of the project's own recipe, smaller and shorter: some twenty seconds."""
    root = tmp_path_factory.mktemp("sixth")
    config = Config().from_disk(folder("models") / "pipeline.cfg", interpolate=False)
    words = config["components"]["tok2vec"]["model"]
    words["embed"]["rows"] = [2000, 500, 1000, 500]
    words["encode"] |= {"width": 64, "depth": 2}
    config["components"]["parser"]["min_action_freq"] = 1
    config["components"]["parser"]["model"]["hidden_width"] = 64
    config["training"]["batcher"]["size"] |= {"start": 300, "stop": 300}
    config["training"]["optimizer"]["learn_rate"] |= {"warmup_steps": 20, "initial_rate": 0.005}
    config.to_disk(root / "small.cfg")
    train(LANG, find(TREEBANK, LANG), root / "small.cfg", root / "model", 120)
    return root / "model"


@pytest.fixture(scope="module")
def extractor(model: Path) -> Extractor:
    return Extractor(parser=Parser({LANG: str(model)}), min_confidence=0.0)


@pytest.mark.parametrize(("trigger", "example"), CASES)
def test_example(extractor: Extractor, trigger: Trigger, example: Example) -> None:
    wanted = (trigger.type.value, example.modality.value, sorted(example.agents), sorted(example.counterparts))
    found = [shown(claim) for claim in extractor.read(Article("example", example.text, LANG)).claims]
    assert wanted in found, f"{example.text}\n  wanted {wanted}\n  found  {found}"


@pytest.mark.parametrize(("trigger", "text"), TRAPS)
def test_trap(extractor: Extractor, trigger: Trigger, text: str) -> None:
    claims = extractor.read(Article("example", text, LANG)).claims
    assert [shown(claim) for claim in claims if claim.type is trigger.type] == []


def test_the_lexicon_has_the_size_that_the_recipe_asks_for() -> None:
    triggers = lexicon(LANG).triggers
    assert len({trigger.type for trigger in triggers} & set(FactType)) >= 10
    assert len(CASES) >= 40
    assert all(trigger.examples for trigger in triggers)
    assert TRAPS


def test_no_training_sentence_is_an_example() -> None:
    text = (TREEBANK / LANG / "train.conllu").read_text(encoding="utf-8")
    trained = set(re.findall(r"(?m)^# text = (.*)$", text))
    assert trained & {case.values[1].text for case in CASES if isinstance(case.values[1], Example)} == set()


def test_number_date_and_topic(extractor: Extractor) -> None:
    claim = extractor.read(Article("note", "O Japão enviou 40 tanques à Ucrânia em março de 2024.", LANG)).claims[0]
    assert claim.quantity is not None
    assert (claim.quantity.value, claim.quantity.unit) == (40, "tank")
    assert claim.time is not None
    assert (claim.time.start, claim.time.end) == ("2024-03", "2024-03")
    assert topics("Lisboa enviou ajuda militar à Ucrânia e duas fragatas.", LANG) == (
        "maritime-security",
        "ukraine-support",
    )


def test_the_text_itself_tells_the_language() -> None:
    assert language("O ministro da Defesa reuniu-se em Roma com o seu homólogo.", None, None) == LANG


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "nota.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "in" / "note.txt").write_text("Sweden sent ten tanks to Ukraine on 3 May 2024.\n", encoding="utf-8")
    return tmp_path


def test_without_a_model_one_line_says_what_to_do(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(articles / "in"), "-o", str(articles / "out")]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("1 article read, 1 failed\n")
    (line,) = [line for line in err.splitlines() if "nota" in line]
    assert re.fullmatch(
        r"pactgraph: .*nota.*: no language model for 'pt' \(shipped are .*; "
        r"name any UD pipeline with --model pt=NAME, or train one\)",
        line,
    )
    assert '"article": "note"' in (articles / "out" / "facts.jsonl").read_text(encoding="utf-8")


def test_with_a_named_model_the_article_is_built(
    articles: Path, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["build", str(articles / "in"), "-o", str(articles / "out"), "--model", f"{LANG}={model}"]
    assert run(arguments) == 0, capsys.readouterr().err
    facts = (articles / "out" / "facts.jsonl").read_text(encoding="utf-8")
    assert '"rule": "pt.aid.enviar"' in facts
    assert '"rule": "pt.criticism.condenar"' in facts


def test_no_code_mentions_the_language() -> None:
    said = re.compile(r"""["']pt["']|portugu""", re.IGNORECASE)
    files = [path for path in CODE.rglob("*.*") if path.suffix in {".py", ".js", ".html"}]
    assert len(files) > 50
    assert [path.name for path in files if said.search(path.read_text(encoding="utf-8"))] == []
