"""Our entries: enough of them, each said in short sentences that need no other entry."""

import re
import time
from collections.abc import Iterator
from itertools import cycle, islice

import pytest

from participation.plain_french.lexicon import Entry, Form, Kind, Lexicon
from participation.plain_french.text import Token, TokenKind, read

BASE = Lexicon.base()
LONGEST, USUAL = 20, 15
# Known to whoever meets these pages.
KNOWN = {"RSA", "CAF"}
# The list of seeds-map.md §6.2, and the notions of §6.3.
SIGLES = re.findall(
    r"\S+",
    """
CC CEP EMI EP COPIL COFIL CLI ALI AG PST CTG GT AMI GED NB SAS PTI PDI RSA rSa RMI SPIE SPE SPEP
SPRO PASIP NOTRe PIC PRAPS PRITH PDLHPD PDALHPD PLH OPAH SDUSN RGPD CNIL CV CLS FSE OI ADF DGEFP
HSP FDAJ CAOM API CMU-C APL CD CD79 CA CAN CCVH EPCI CCAS CIAS CMS MDS MDPH CDAPH PMI ASE SDI
PPI PFO CAF CNAF MSA CPAM CARSAT ARS DDCSPP DDCSP DDETS DDETSPP DIRECCTE UT-DIRECCTE DRAC DREAL
CHU PLIE MFS CSC EVS MECS PJJ CBE MIPE AIN E2C AICM CLE AIPM AISM AGC AIPEMP CORAPLIS IPSO UDAF
POE CCI CMA MEDEF MEDEF79 CPME U2P CRIA CIDFF CRIJ CDAD AGEFIPH FIPHFP CNDS INAE COORACE FAS FEI
DLA ANRU ASEI ARSEEA APF YMCA UCRM PRCP SICOVAL ADDAD ADAD ADIE BGE APREVA Solincité Sollincité
ARDIE ARI WIMOOV EMCP SIC CTA CDIAE COPASS CO’PASS Co’Pass IAE SIAE ACI AI EI ETTI ESS CER PPAE
PMSMP CUI-CAE CIE CDI CDD AIJ PACEA NEET NEETS ASPIR ASID AVIP IOD SEVE AFPR POEC GPEC VAE RQTH
BRSA ARSA AAH ASS DELD ETP TIC FLE APTIC Pix CréADE TAF MISPE RIP OC QPV ZUS IRIS RP OARSA ONAPE
DREES DARES INSEE ERIP EPS PFIDASS PASS EMIC CMP AOM IEJ
""",
)
NAMES = ["MIPE 79", "AIN 79", "CRIA 34", "ARDIE 47", "CréADE 31", "CTA IAE", "ARI Insertion"]
NOTIONS = [
    "accès aux droits", "accompagnement vers et dans l’emploi",
    "animation de la politique d’insertion", "diagnostic partagé", "emploi", "expérimentation",
    "formation", "insertion", "offre d’insertion", "orientation", "parcours sans couture",
    "publics du PTI", "référent", "territoire",
]  # fmt: skip
HOMONYMS = ["CC", "CV", "AG", "PASS", "APL", "PTI", "référent", "avis", "prescription", "MDS"]


def tokens(text: str) -> list[Token]:
    return [token for sentence in read(text).sentences for token in sentence.tokens]


def sentences(entry: Entry) -> Iterator[str]:
    for sense in entry.senses:
        for text in (sense.explanation, sense.example):
            yield from (one for one in re.split(r"(?<=[.?!])\s+", text) if one)


def word_count(sentence: str) -> int:
    return len([one for one in tokens(sentence) if one.kind in (TokenKind.WORD, TokenKind.NUMBER)])


def met(text: str) -> set[str]:
    return {match.entry.term for match in BASE.match(tokens(text))}


def test_there_are_enough_entries() -> None:
    assert len(BASE) >= 1700
    for kind, least in ((Kind.SIGLE, 280), (Kind.WORD, 500), (Kind.PHRASE, 350)):
        assert len([one for one in BASE if one.kind is kind]) >= least


@pytest.mark.parametrize("written", [*SIGLES, *NAMES])
def test_each_sigle_of_the_five_documents_is_explained(written: str) -> None:
    assert met(f"Il parle de {written} ici."), written


@pytest.mark.parametrize("notion", NOTIONS)
def test_each_notion_of_the_shared_glossary_is_explained(notion: str) -> None:
    assert BASE.find(notion)
    assert notion in met(f"Voici : {notion}.")


@pytest.mark.parametrize("term", HOMONYMS)
def test_a_homonym_has_a_sense_for_each_use(term: str) -> None:
    entry = BASE.find(term)
    assert entry is not None
    assert len(entry.senses) > 1


def test_an_entry_is_met_where_its_term_stands() -> None:
    assert not [one.term for one in BASE if one.term not in met(f"On lit : {one.term}.")]


def test_an_explanation_is_short() -> None:
    said = [sentence for entry in BASE for sentence in sentences(entry)]
    assert not [one for one in said if word_count(one) > LONGEST]
    assert not [one for one in said if not one.endswith((".", "?"))]


def test_an_entry_says_its_subject_and_where_it_comes_from() -> None:
    senses = [sense for entry in BASE for sense in entry.senses]
    assert all(sense.explanation and sense.domain for sense in senses)
    assert all(entry.source for entry in BASE)


def unexplained_words(entry: Entry, text: str) -> Iterator[str]:
    """Yield what another entry has to explain, a part of the term itself left out."""
    for match in BASE.match(tokens(text)):
        other = match.entry
        if other.term in KNOWN or not (other.hard or other.kind is Kind.SIGLE):
            continue
        if other.folded not in entry.folded and entry.folded not in other.folded:
            yield f"{entry.term}: “{other.term}” in “{text}”"


def test_an_explanation_needs_no_other() -> None:
    """No sigle and no hard word stands in it."""
    faults = [one for entry in BASE for said in sentences(entry)
              for one in unexplained_words(entry, said)]  # fmt: skip
    assert not faults, "\n".join(faults)


def test_a_replacement_is_no_hard_word() -> None:
    simple = {
        (entry, form.replacement)
        for entry in BASE
        for form in (Form(entry.term, entry.replacement), *entry.forms)
        if form.replacement
    }
    faults = [one for entry, words in simple for one in unexplained_words(entry, words)]
    assert not faults, "\n".join(faults)


def test_entries_are_typeset() -> None:
    for entry in BASE:
        said = " ".join([entry.term, entry.replacement or "", *sentences(entry)])
        assert "'" not in said
        assert not re.search(r"« | [:;!?»]", said)  # no plain space beside them
        assert "convoqué" not in said.lower()


def test_explanations_are_mostly_very_short() -> None:
    counts = [len(one.split()) for entry in BASE for one in sentences(entry)]
    assert sum(count > USUAL for count in counts) / len(counts) <= 0.05


def test_twenty_thousand_words_are_read_in_half_a_second() -> None:
    text = (
        "Le service diligente un contrôle sur pièces avant de notifier la décision. "
        "Vous percevez le RSA et une prime d’activité, sous réserve de vos ressources. "
        "Les habitants se réunissent le mardi 3 décembre dans la salle de la mairie. "
    )
    many = list(islice(cycle(tokens(text)), 20_000))
    BASE.match(many[:10])
    start = time.perf_counter()
    found = BASE.match(many)
    assert time.perf_counter() - start < 0.5
    assert len(found) > 1000
