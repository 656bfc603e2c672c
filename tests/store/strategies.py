"""Hostile but possible readings, for property tests: any Unicode text in any field."""

from hypothesis import strategies as st

from pactgraph.model import (
    Article,
    Claim,
    FactType,
    Ground,
    Modality,
    OfficeClaim,
    OpenName,
    Party,
    Quantity,
    Reading,
    Record,
    Resolution,
    Span,
    Time,
    Verdict,
)

HOSTILE = (
    "\"'`'''\"\"\"",
    "line\nline\r\n\ttab\x00\x0b\x85\u2028",
    '" } } ; DROP ALL ; INSERT DATA { <a:a> <a:b> "',
    "\\u0022 . } ; CLEAR ALL #",
    "{{ x }} {% y %} <script>alert(1)</script> [bold]",
    "https://w3id.org/pactgraph/ontology#Claim",
    "<urn:x> %s {0} $1",
    "REG:Europe",
    "\U0001f1fa\U0001f1e6 e\u0301 \ufeff\u202e",
)

texts = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
dates = st.one_of(
    st.none(),
    st.sampled_from(["2024", "2024-10", "2024-10-17", "0001-01-01", "2024-02-30", "yesterday", "", "٢٠٢٤"]),
)
spans = st.builds(Span, st.integers(0, 10**6), st.integers(0, 10**6))
names = st.sets(texts, max_size=2).map(lambda found: tuple(sorted(found)))
resolutions = st.builds(Resolution, names, st.sampled_from(Ground), names, st.none() | texts)
parties = st.builds(Party, texts, st.none() | texts, st.none() | spans, st.none() | resolutions)
times = st.builds(Time, dates, dates, st.sampled_from(["text", "published"]))
quantities = st.builds(
    Quantity, st.floats(allow_nan=False, allow_infinity=False), texts, st.sampled_from(["exact", "about", "min", "max"])
)
claims = st.builds(
    Claim,
    article=st.just("stem"),
    type=st.sampled_from(FactType),
    modality=st.sampled_from(Modality),
    agents=st.lists(parties, max_size=3).map(tuple),
    counterparts=st.lists(parties, max_size=2).map(tuple),
    quote=texts,
    span=spans,
    trigger=spans,
    rule=texts,
    confidence=st.floats(0, 1),
    time=st.none() | times,
    place=st.none() | texts,
    quantity=st.none() | quantities,
    topics=st.lists(texts, max_size=2).map(tuple),
    attributed_to=st.none() | parties,
)
records = st.builds(Record, texts, st.sampled_from(Verdict), names, names, dates, dates)
offices = st.builds(
    OfficeClaim,
    st.just("stem"),
    texts,
    texts,
    texts,
    st.booleans(),
    texts,
    spans,
    texts,
    st.none() | texts,
    st.none() | records,
)
articles = st.builds(
    Article,
    stem=st.just("stem"),
    text=texts,
    lang=st.sampled_from(["it", "en"]),
    title=st.none() | texts,
    published=dates,
    source=st.none() | texts,
    url=st.none() | texts,
)
open_names = st.builds(OpenName, spans, names)
readings = st.builds(
    Reading,
    articles,
    st.lists(claims, max_size=3).map(tuple),
    st.lists(offices, max_size=2).map(tuple),
    st.lists(open_names, max_size=2).map(tuple),
)
