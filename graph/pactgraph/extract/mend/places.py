"""Words in another's place: governors taken for auxiliaries, nouns for names, articles for subjects."""

from pactgraph.extract.lexicon import Lexicon
from pactgraph.extract.mend.known import events, lemmas_of, listed, nouns, respelt, things, verb_of
from pactgraph.extract.mend.word import NOUNS, PHRASES, Word, children, is_cased


def take_first(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A known noun that opens the sentence with a capital is no name ("Tropas británicas ...")."""
    if (
        word.i
        or word.pos not in {"PROPN", "PRON", "X", "ADJ"}
        or word.dep == "amod"
        or not listed(lexicon.lang, "adjectives")
    ):
        return
    known = next((each for each in respelt(word, lexicon.lang, "NOUN") if each in nouns(lexicon)), None)
    named = any(other.head == 0 and other.pos == "PROPN" and other.i == 1 for other in words)
    if known is not None and not named:
        word.pos, word.lemma = "NOUN", known


def free_article(word: Word) -> None:
    """An article is never a subject of the noun right behind it ("Un dron ...")."""
    if word.pos == "DET" and word.dep.startswith("nsubj") and word.head == word.i + 1:
        word.dep = "det"


def take_governor(words: list[Word], word: Word, lexicon: Lexicon) -> None:
    """A verb that was taken for an auxiliary though it tells how real the rest is ("prometió suministrar ...")."""
    verb = words[word.head]
    between = words[word.i + 1 : verb.i]
    perfect = bool(between) and all(other.pos == "AUX" and not other.finite for other in between)
    if word.dep != "aux" or word.pos != "VERB" or not (perfect or (not between and not verb.participle)):
        return
    forms = lemmas_of(word, lexicon.lang)
    if forms & set(lexicon.auxiliaries) or not forms & set(lexicon.governors):
        return
    word.head, word.dep = (word.i, "ROOT") if verb.head == verb.i else (verb.head, verb.dep)
    for child in children(words, verb.i):
        if child.i < word.i or child.dep == "punct":
            child.head = word.i
    verb.head, verb.dep = word.i, "xcomp"


def seat_event(words: list[Word], noun: Word, lexicon: Lexicon) -> None:
    """An event that was hung on its own participle: "los aranceles impuestos por Estados Unidos a China"."""
    host = words[noun.head]
    if (
        noun.dep != "amod"
        or host.i != noun.i + 1
        or host.lemma in nouns(lexicon)
        or not listed(lexicon.lang, "adjectives")
    ):
        return
    event = next((each for each in respelt(noun, lexicon.lang, "NOUN") if each in events(lexicon)), None)
    verb = verb_of(host, lexicon)
    if event is None or verb is None:
        return
    noun.head, noun.dep = (noun.i, "ROOT") if host.head == host.i else (host.head, host.dep)
    for child in children(words, host.i):
        child.head = noun.i if child.i < noun.i else host.i
        child.dep = "obl" if child.dep == "nmod" and child.i > host.i else child.dep
    noun.pos, noun.lemma = "NOUN", event
    host.head, host.dep, host.pos, host.lemma, host.participle = noun.i, "acl", "VERB", verb, True


def hang_clause(words: list[Word], verb: Word) -> None:
    """A noun has no adverbial clause ("la intención de firmar"), an infinitive no subject ("tiene que enviar")."""
    if verb.pos != "VERB" or verb.dep not in {"ccomp", "advcl"}:
        return
    host = words[verb.head]
    inner = children(words, verb.i)
    told = verb.finite or any(child.finite for child in inner if child.dep.startswith(("aux", "cop")))
    if verb.dep == "ccomp" and not told and not any(c.dep.startswith("nsubj") for c in inner):
        verb.dep = "xcomp"
    if verb.dep == "advcl" and host.pos == "NOUN" and not verb.participle:
        below = children(words, host.i)
        if not any(child.dep in {"cop", "aux", "aux:pass"} or child.dep.startswith("nsubj") for child in below):
            verb.dep = "acl"


def take_passive(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """A reflexive verb whose subject is a deed or thing tells what is done to it ("se firmó un acuerdo")."""
    if verb.pos != "VERB":
        return
    below = children(words, verb.i)
    reflexive = [child for child in below if child.pos == "PRON" and child.dep.startswith(("expl", "compound"))]
    if not reflexive:
        return
    things_done = [child for child in below if child.dep == "obj"]
    if things_done:
        _take_behind(words, verb, things_done[0], lexicon)
        return
    forms = {lexicon.reflexive(each) for each in lemmas_of(verb, lexicon.lang)}
    done = events(lexicon) | things(lexicon)
    for subject in [child for child in below if child.dep == "nsubj"]:
        acts = subject.lemma in lexicon.stands_for and (subject.i < verb.i or subject.lemma not in things(lexicon))
        if (
            subject.pos == "NOUN"
            and subject.lemma in done
            and not acts
            and not forms & listed(lexicon.lang, "intransitive")
        ):
            subject.dep, reflexive[0].dep = "nsubj:pass", "expl:pass"


def _take_behind(words: list[Word], verb: Word, deed: Word, lexicon: Lexicon) -> None:
    """An event behind a reflexive verb that only tells that it happens ("ya que se está librando una guerra")."""
    named = any(child.dep.startswith("nsubj") for child in children(words, verb.i))
    bare = deed.i > verb.i and deed.pos == "NOUN" and not is_cased(words, deed)
    if bare and not named and deed.lemma in events(lexicon) and lemmas_of(verb, lexicon.lang) & lexicon.light:
        deed.dep = "nsubj:pass"


def unhang(words: list[Word], word: Word) -> None:
    """A phrase with an adposition and no conjunction is no second member ("maniobras ... alrededor de Taiwán")."""
    if word.dep != "conj" or word.pos != "PROPN":
        return
    below = {child.dep for child in children(words, word.i)}
    if "case" in below and "cc" not in below:
        host = words[word.head]
        between = words[host.i + 1 : word.i]
        if not any(other.dep in {"cc", "punct"} for other in between):
            word.dep = "nmod" if host.pos in {"NOUN", "PROPN"} else "obl"


def join_compounds(words: list[Word], lexicon: Lexicon) -> None:
    """Nouns of several words that a language lists ("alto el fuego"): the first one carries them."""
    for phrase in sorted(listed(lexicon.lang, "compounds")):
        parts = phrase.split()
        for at in range(len(words) - len(parts) + 1):
            if [word.lower for word in words[at : at + len(parts)]] == parts:
                _join(words, words[at : at + len(parts)])


def _join(words: list[Word], parts: list[Word]) -> None:
    first, inside = parts[0], {part.i for part in parts}
    top = next((part for part in parts if part.head == part.i or part.head not in inside), first)
    if top.head in inside and top.head != top.i:
        return
    head, relation = (first.i, "ROOT") if top.head == top.i else (top.head, top.dep)
    for word in words:
        if word.head in inside and word.i not in inside:
            word.head = first.i
    for part in parts[1:]:
        part.head, part.dep = first.i, "det" if part.pos == "DET" else "nmod"
    first.head, first.dep, first.pos, first.lemma = head, relation, "NOUN", first.lower


def join_company(words: list[Word], name: Word, lexicon: Lexicon) -> None:
    """Who acts along with the subject acts: "España, junto con Portugal, firmó ...", "Insieme a Parigi, Roma ..."."""
    if name.dep not in PHRASES:
        return
    mark = next((child for child in children(words, name.i) if child.dep == "case"), None)
    if mark is None:
        return
    host = words[name.head]
    verb = words[host.head] if host.dep.startswith("nsubj") else host
    if name.i > verb.i:
        return
    spelt = " ".join([mark.lower, *(part.lower for part in children(words, mark.i) if part.dep == "fixed")])
    subject = next((c for c in children(words, verb.i) if c.dep.startswith("nsubj") and c.i < verb.i), None)
    if "and" in lexicon.functions(spelt) and subject is not None:
        name.head, name.dep = subject.i, "conj"


def take_participle(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """An adjective with an agent is a participle ("las sanciones impuestas por la UE")."""
    if verb.pos != "ADJ" or verb.dep != "amod":
        return
    known = verb_of(verb, lexicon)
    acted = any(child.dep == "obl:agent" for child in children(words, verb.i))
    if acted and known is not None:
        verb.pos, verb.dep, verb.lemma, verb.participle = "VERB", "acl", known, True


def join_participle(words: list[Word], verb: Word) -> None:
    """A bare participle after "and" goes on with the one that has the auxiliary ("a dit que ... et mis en garde")."""
    clause = words[verb.head]
    above = words[clause.head]
    if verb.dep != "conj" or not verb.participle or clause.participle:
        return
    if clause.pos in NOUNS:
        above = _above(words, clause) if verb.small and words[verb.i - 1].pos == "CCONJ" else clause
    elif clause.dep not in {"ccomp", "advcl", "xcomp"}:
        return
    bare = not any(
        child.dep in {"aux", "aux:pass", "cop"} or child.dep.startswith("nsubj") for child in children(words, verb.i)
    )
    perfect = above.participle and any(child.dep == "aux" for child in children(words, above.i))
    if bare and perfect and verb.pos == "VERB":
        verb.head = above.i
        for child in children(words, verb.i):
            if child.dep == "nmod":
                child.dep = "obl" if is_cased(words, child) else "obj"


def _above(words: list[Word], noun: Word) -> Word:
    """The verb before a noun that the noun stands below."""
    above = noun
    while above.pos in NOUNS and words[above.head].i < above.i:
        above = words[above.head]
    return above


def free_charge(words: list[Word], charge: Word, lexicon: Lexicon) -> None:
    """A deed that somebody is charged or threatened with, hung on his name ("menacé l'Égypte de sanctions")."""
    name = words[charge.head]
    verb = words[name.head]
    if name.pos != "PROPN" or name.dep != "obj" or verb.pos != "VERB" or charge.lemma not in nouns(lexicon):
        return
    marked = any("of" in lexicon.functions(c.lemma.lower()) for c in children(words, charge.i) if c.dep == "case")
    if marked and listed(lexicon.lang, "charging") & lemmas_of(verb, lexicon.lang):
        charge.head, charge.dep = verb.i, "obl"


def free_complement(words: list[Word], verb: Word, lexicon: Lexicon) -> None:
    """What somebody is asked or accused of, hung on his name ("acusa a Moscú de haber atacado ...")."""
    name = words[verb.head]
    while name.dep == "conj" and words[name.head].pos == "PROPN":
        name = words[name.head]
    above = words[name.head]
    if verb.dep not in {"advcl", "acl", "nmod"} or verb.pos != "VERB" or verb.finite:
        return
    if name.pos != "PROPN" or name.i > verb.i:
        return
    marked = any(child.dep in {"mark", "case"} and child.i < verb.i for child in children(words, verb.i))
    controls = lexicon.object_control & lemmas_of(above, lexicon.lang)
    if marked and controls and name.dep in {"obj", "obl", "iobj"} and above.pos == "VERB":
        verb.head, verb.dep = above.i, "xcomp"
