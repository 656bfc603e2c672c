"""French frames of agencies: openings, days, modals above events, receivers behind a make, and what is no such fact."""

import pytest
from tests.extract.reading import lines

OPENINGS = [
    ("Vendus par la Corée du Sud au Pérou, les blindés ont été livrés à Lima.", "ArmsTransfer actual KOR > PER"),
    (
        "Reçue mardi à Tokyo par le Premier ministre japonais, la ministre indienne a souri.",
        "Consultation actual IND + JPN",
    ),
    ("Invité par Oslo à parler, le président géorgien n'a pas répondu.", "Appeal actual NOR > GEO"),
    ("Attaqué par l'Érythrée, Djibouti pourrait riposter.", "Attack actual ERI > DJI"),
]
DAYS = [
    ("Lima et La Paz ont scellé jeudi un accord.", "Agreement actual BOL + PER"),
    ("L'Inde et le Népal organisent chaque année des manœuvres au Cachemire.", "JointExercise actual IND + NPL"),
    ("La Norvège s'est félicitée mardi de la décision de la Moldavie.", "Endorsement actual NOR > MDA"),
    ("La Suède doit déployer d'ici à 2028 un bataillon en Lettonie.", "Deployment committed SWE > LVA"),
]
MODALS = [
    ("Les pourparlers entre le Soudan et l'Éthiopie doivent reprendre mardi.", "Consultation committed ETH + SDN"),
    ("Une rencontre entre le Maroc et l'Algérie pourrait avoir lieu.", "Consultation possible DZA + MAR"),
    ("Une réunion est prévue à Oslo entre la Serbie et le Kosovo.", "Consultation committed SRB + XKX"),
    ("Le Kenya a pu livrer des vivres à la Somalie.", "Aid actual KEN > SOM"),
    ("Le Kenya n'a pas pu livrer de vivres à la Somalie.", "Aid denied KEN > SOM"),
]
THINGS = [
    ("La Norvège a fourni six canons Archer à l'Ukraine.", "Aid actual NOR > UKR"),
    ("L'Éthiopie maintient quelque 4 000 soldats en Somalie.", "Deployment actual ETH > SOM"),
    ("Des Rafale grecs ont intercepté un avion russe.", "ShowOfForce actual GRC > RUS"),
    ("Des avions israéliens ont largué des bombes sur une base en Syrie.", "Attack actual ISR > SYR"),
    ("La coopération entre la police kényane et le FBI a permis un succès.", "Cooperation actual KEN + USA"),
    ("Le ministre finlandais est attendu lundi à Riga.", "Consultation committed FIN + LVA"),
    ("La Lituanie est visée par des sanctions de la Biélorussie.", "Coercion actual BLR > LTU"),
]
GIVEN = [
    ("Le président letton a remercié l'Italie d'avoir livré des drones.", "Aid actual ITA > LVA"),
    ("La Moldavie a remercié la Roumanie pour la livraison de munitions.", "Aid actual ROU > MDA"),
    ("Oman a averti qu'il répondrait à toute provocation du Yémen.", "Threat actual OMN > YEM"),
    ("La Bulgarie doit signer un accord avec la Grèce.", "Agreement committed BGR + GRC"),
    ("Livrés lundi à l'armée malienne par Pékin, vingt blindés ont défilé.", "Aid actual CHN > MLI"),
]
PAIRS = [
    ("Le Bénin a mis fin à des alliances avec le Togo.", "Withdrawal actual BEN > TGO"),
    ("Le rappel de l'ambassadeur togolais au Bénin a surpris.", "Coercion actual TGO > BEN"),
    ("Le traité sur les zones entre le Chili et le Pérou a été signé.", "Agreement actual CHL + PER"),
    ("L'envoi par le Chili de vivres à Haïti a été salué.", "Aid actual CHL > HTI"),
    (
        "Le détachement belge a réalisé lundi, au nord de l'Estonie, une interception d'un avion russe.",
        "ShowOfForce actual BEL > RUS",
    ),
    ("Le Chili a qualifié de regrettable la décision du Pérou.", "Criticism actual CHL > PER"),
]
NEVER = [
    ("Le président chilien a ordonné la fermeture de l'ambassade de son pays à Quito.", "Appeal"),
    ("La dénonciation de l'accord entre le Bénin et le Togo a surpris.", "Criticism"),
    ("Le Bénin a mis fin à des alliances avec le Togo.", "Rejection"),
    ("La visite témoigne du solide partenariat bilatéral entre le Chili et le Pérou.", "Consultation"),
    ("Le Tchad a boycotté la réunion de l'Union africaine.", "Coercion"),
    ("Le sommet Trump-Kim de Hanoï s'est tenu en 2019.", "Consultation actual USA + VNM"),
    ("La Bulgarie doit livrer des vivres à la Grèce.", "Aid committed"),
    ("L'Italie a remercié le Premier ministre grec d'avoir été clair.", "Aid"),
    ("Oman a averti que toute pluie serait dangereuse.", "Threat"),
    ("L'Espagne a évacué des blessés de la bande de Gaza.", "Withdrawal"),
    ("Un tir de drone israélien sur une école de Gaza a fait trois morts.", "ShowOfForce"),
    ("Une patrouille turque a été prise pour cible par le PKK.", "ShowOfForce"),
    ("Le Portugal s'est doté de missiles de la Corée du Sud.", "Rejection"),
    ("Invité par Oslo à parler, le président géorgien n'a pas répondu.", "Appeal denied"),
    ("Les Etats-Unis ont ciblé trente sites des Houthis.", "Coercion"),
    ("Le mardi de la semaine dernière, la Norvège a reçu la Suède.", "Endorsement"),
]


@pytest.mark.parametrize(("text", "expected"), [*OPENINGS, *DAYS, *MODALS, *THINGS, *GIVEN, *PAIRS])
def test_frame(text: str, expected: str) -> None:
    assert expected in lines(text, "fr")


@pytest.mark.parametrize(("text", "kind"), NEVER)
def test_none(text: str, kind: str) -> None:
    assert [line for line in lines(text, "fr") if line.startswith(kind)] == []
