"""Who does it to whom: voice, relative clauses, control, coordination, nouns of events, light verbs."""

import pytest
from tests.extract.reading import lines

ENGLISH: list[tuple[str, set[str]]] = [
    # voice
    ("Russia attacked Ukraine.", {"Attack actual RUS > UKR"}),
    ("Ukraine was attacked by Russia.", {"Attack actual RUS > UKR"}),
    ("Iran was condemned by Britain, France and Germany.", {"Criticism actual DEU + FRA + GBR > IRN"}),
    ("NATO was joined by Sweden.", {"Membership actual SWE > NATO"}),
    ("Sanctions were imposed on Russia by Norway.", {"Coercion actual NOR > RUS"}),
    ("Polish troops were stationed in Lithuania.", {"Deployment actual POL > LTU"}),
    ("A treaty between France, Italy and Spain was signed.", {"Agreement actual ESP + FRA + ITA"}),
    ("Ukraine was condemned.", set()),
    # relative clauses and participles
    # control
    ("Poland asked Norway to send tanks to Ukraine.", {"Appeal actual POL > NOR", "Aid proposed NOR > UKR"}),
    ("Poland urged Norway to condemn Russia.", {"Appeal actual POL > NOR", "Criticism proposed NOR > RUS"}),
    ("Poland promised Norway to send tanks to Ukraine.", {"Aid committed POL > UKR"}),
    # coordination
    ("Poland and Norway sent tanks and trucks to Ukraine and Moldova.", {"Aid actual NOR + POL > MDA + UKR"}),
    ("Poland condemned Russia and praised Norway.", {"Criticism actual POL > RUS", "Endorsement actual POL > NOR"}),
    ("Britain, France and Germany condemned Iran.", {"Criticism actual DEU + FRA + GBR > IRN"}),
    ("Norway sent tanks to Ukraine and trucks to Moldova.", {"Aid actual NOR > MDA + UKR"}),
    ("Poland is ready and will send tanks to Ukraine.", {"Aid committed POL > UKR"}),
    # objects and obliques
    ("France provided Ukraine with tanks.", {"Aid actual FRA > UKR"}),
    ("Ukraine received tanks from France.", {"Aid actual FRA > UKR"}),
    ("The United States sold jets to Poland.", {"ArmsTransfer actual USA > POL"}),
    ("Poland bought jets from the United States.", {"ArmsTransfer actual USA > POL"}),
    ("The United States withdrew its troops from Syria.", {"Withdrawal actual USA > SYR"}),
    ("Japan expelled a Russian diplomat.", {"Coercion actual JPN > RUS"}),
    ("China conducted drills around Taiwan.", {"ShowOfForce actual CHN > TWN"}),
    ("North Korea fired a missile.", {"ShowOfForce actual PRK"}),
    ("Iran threatened Israel.", {"Threat actual IRN > ISR"}),
    ("Japan and the United Kingdom are developing a fighter jet.", {"JointProgramme actual GBR + JPN"}),
    # who holds what is hit, and who is asked in a clause
    ("Israel bombed a tunnel used by Hamas.", {"Attack actual ISR > Hamas"}),
    ("Israel bombed a tunnel attacked by Hamas.", set()),
    ("Israel demanded that Hezbollah withdraw.", {"Appeal actual ISR > Hezbollah"}),
    ("Ukraine demanded that Russia be condemned.", set()),
    # guests alone do not meet each other
    ("Talks with Poland and Estonia took place in Berlin.", set()),
    ("Germany held talks with Poland and Estonia.", {"Consultation actual DEU + EST + POL"}),
    # institutions stand for their polity
    ("The army of Rwanda attacked Uganda.", {"Attack actual RWA > UGA"}),
    ("The French government condemned Iran.", {"Criticism actual FRA > IRN"}),
    ("Israel's military struck Lebanon.", {"Attack actual ISR > LBN"}),
    ("Moscow attacked Kyiv.", {"Attack actual RUS > UKR"}),
    # nouns of events
    ("Russia's invasion of Ukraine continued.", {"Attack actual RUS > UKR"}),
    ("The invasion of Ukraine by Russia continued.", {"Attack actual RUS > UKR"}),
    ("The Russian invasion of Ukraine continued.", {"Attack actual RUS > UKR"}),
    ("Talks between France and Italy began.", {"Consultation actual FRA + ITA"}),
    ("China's threat to Taiwan grows.", {"Threat actual CHN > TWN"}),
    # light verbs
    ("Russia launched an attack on Ukraine.", {"Attack actual RUS > UKR"}),
    ("The EU imposed sanctions on Russia.", {"Coercion actual EU > RUS"}),
    ("France held talks with Italy.", {"Consultation actual FRA + ITA"}),
    ("France deepened its cooperation with Italy.", {"Cooperation actual FRA + ITA"}),
    ("Russia and Belarus conducted a joint exercise.", {"JointExercise actual BLR + RUS"}),
    # what is no fact
    ("The French president criticised the French parliament.", set()),
    ("Norway and Sweden share a border.", set()),
    ("Italy beat France in the final.", set()),
    ("Poland sent its regards to Ukraine.", set()),
    ("The film about Russia won a prize in Italy.", set()),
    ("Ukraine, which Russia attacked, thanked Poland.", {"Attack actual RUS > UKR", "Endorsement actual UKR > POL"}),
    ("Poland, attacked by Russia, thanked Norway.", {"Attack actual RUS > POL", "Endorsement actual POL > NOR"}),
    ("Russia, which attacked Ukraine, condemned Poland.", {"Attack actual RUS > UKR", "Criticism actual RUS > POL"}),
    ("Poland accused Russia of attacking Ukraine.", {"Criticism actual POL > RUS", "Attack actual RUS > UKR"}),
]
ITALIAN: list[tuple[str, set[str]]] = [
    ("Israele ha bombardato un tunnel usato da Hamas.", {"Attack actual ISR > Hamas"}),
    ("Israele chiede che Hezbollah si ritiri.", {"Appeal actual ISR > Hezbollah"}),
    # a headline opens with where it is about
    ("Libano, colpita la base francese: feriti quattro soldati", set()),
    ("La Polonia è pronta e invierà carri armati all'Ucraina.", {"Aid committed POL > UKR"}),
    # voce
    ("La Russia ha attaccato l'Ucraina.", {"Attack actual RUS > UKR"}),
    ("L'Ucraina è stata attaccata dalla Russia.", {"Attack actual RUS > UKR"}),
    ("L'Iran è stato condannato da Francia e Germania.", {"Criticism actual DEU + FRA > IRN"}),
    ("Si è tenuto un vertice tra Francia e Italia.", {"Consultation actual FRA + ITA"}),
    ("La Francia e l'Italia si sono accordate.", {"Agreement actual FRA + ITA"}),
    # relative
    (
        "La Russia, che ha attaccato Kiev, ha condannato Oslo.",
        {"Attack actual RUS > UKR", "Criticism actual RUS > NOR"},
    ),
    # controllo
    (
        "La Polonia ha chiesto alla Norvegia di inviare armi a Kiev.",
        {"Appeal actual POL > NOR", "Aid proposed NOR > UKR"},
    ),
    ("La Polonia ha accusato Mosca di aver attaccato Kiev.", {"Criticism actual POL > RUS", "Attack actual RUS > UKR"}),
    # coordinazione
    ("La Polonia e la Norvegia hanno inviato armi all'Ucraina e alla Moldavia.", {"Aid actual NOR + POL > MDA + UKR"}),
    (
        "La Polonia ha condannato Mosca e ha elogiato Oslo.",
        {"Criticism actual POL > RUS", "Endorsement actual POL > NOR"},
    ),
    ("La Francia, la Spagna e la Germania hanno condannato l'Iran.", {"Criticism actual DEU + ESP + FRA > IRN"}),
    # oggetti
    ("La Francia ha fornito carri armati all'Ucraina.", {"Aid actual FRA > UKR"}),
    ("L'Ucraina ha ricevuto carri armati dalla Francia.", {"Aid actual FRA > UKR"}),
    ("La Germania ha schierato truppe in Lituania.", {"Deployment actual DEU > LTU"}),
    ("Gli Stati Uniti hanno ritirato le truppe dalla Siria.", {"Withdrawal actual USA > SYR"}),
    ("Il Giappone ha espulso un diplomatico russo.", {"Coercion actual JPN > RUS"}),
    ("La Cina ha condotto esercitazioni attorno a Taiwan.", {"ShowOfForce actual CHN > TWN"}),
    ("La Corea del Nord ha lanciato un missile.", {"ShowOfForce actual PRK"}),
    ("L'Iran ha minacciato Israele.", {"Threat actual IRN > ISR"}),
    ("Il Giappone e il Regno Unito sviluppano un caccia.", {"JointProgramme actual GBR + JPN"}),
    # istituzioni
    ("L'esercito del Ruanda ha attaccato l'Uganda.", {"Attack actual RWA > UGA"}),
    ("Il governo francese ha condannato l'Iran.", {"Criticism actual FRA > IRN"}),
    ("Mosca ha attaccato Kiev.", {"Attack actual RUS > UKR"}),
    # nomi d'evento
    ("L'invasione dell'Ucraina da parte della Russia continua.", {"Attack actual RUS > UKR"}),
    ("L'invasione russa dell'Ucraina continua.", {"Attack actual RUS > UKR"}),
    ("I colloqui tra Francia e Italia sono cominciati.", {"Consultation actual FRA + ITA"}),
    # verbi supporto
    ("La Russia ha lanciato un attacco contro l'Ucraina.", {"Attack actual RUS > UKR"}),
    ("La Norvegia ha imposto sanzioni alla Russia.", {"Coercion actual NOR > RUS"}),
    ("La Francia ha tenuto colloqui con l'Italia.", {"Consultation actual FRA + ITA"}),
    ("La Francia ha rafforzato la cooperazione con l'Italia.", {"Cooperation actual FRA + ITA"}),
    ("La Russia e la Bielorussia hanno condotto un'esercitazione congiunta.", {"JointExercise actual BLR + RUS"}),
    # niente
    ("Il presidente francese ha criticato il parlamento francese.", set()),
    ("L'Italia ha battuto la Francia in finale.", set()),
    ("La Norvegia e la Svezia hanno un confine comune.", set()),
    ("La Polonia ha promesso alla Norvegia di inviare armi a Kiev.", {"Aid committed POL > UKR"}),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: set[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(("text", "expected"), ITALIAN)
def test_italian(text: str, expected: set[str]) -> None:
    assert lines(text, "it") == expected
