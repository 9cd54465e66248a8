"""The columns of the glossary, of documents and of the people who read them."""

from participation.privacy.register.kept import Columns, Kept, columns

TABLES: dict[str, tuple[Columns, ...]] = {
    "glossary_terms": (
        columns(
            "id departement_id kind term folded replacement is_kept created_at changed_at "
            "hidden_at version",
            "a word as a Département explains it",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "glossary_senses": (
        columns(
            "id departement_id term_id position domain explanation example source",
            "what a word means, in simple words",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "glossary_proposals": (
        columns(
            "id departement_id origin state term folded words asked_count answer created_at "
            "answered_at version",
            "a word that people ask to explain",
            Kept.WITH_THE_SERVICE,
        ),
        columns("person_id", "whom to tell the answer", Kept.UNTIL_ANSWERED, personal=True),
    ),
    "documents": (
        columns(
            "id departement_id uid kind state title easy_title audience service group_id "
            "is_collective touches_right is_of_product main_message key_messages criteria "
            "logo_conditions contact_phone credit changed_because original_number "
            "published_number published_at review_on created_at changed_at version",
            "a text of the administration and where its easy version stands",
            Kept.WITH_THE_SERVICE,
        ),
        columns("writer_id", "who may not validate it", Kept.WITH_THE_PERSON, personal=True),
    ),
    "document_originals": (
        columns(
            "id departement_id document_id number text file_name media_type content digest "
            "created_at",
            "the original text, and the file that it came in",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "passages": (
        columns(
            "id departement_id document_id position original easy pictogram previous_original "
            "is_stale changed_at version",
            "the two texts side by side",
            Kept.WITH_THE_OBJECT,
        ),
        columns("writer_id", "who may not validate it", Kept.WITH_THE_PERSON, personal=True),
    ),
    "document_versions": (
        columns(
            "id departement_id document_id number reason easy_title passages created_at",
            "the states that the easy text went through",
            Kept.WITH_THE_OBJECT,
        ),
        columns("person_id", "who kept this version", Kept.WITH_THE_PERSON, personal=True),
    ),
    "kept_findings": (
        columns(
            "id departement_id document_id rule words motive created_at",
            "difficult words that are kept, and why",
            Kept.WITH_THE_OBJECT,
        ),
        columns("person_id", "who decided to keep them", Kept.WITH_THE_PERSON, personal=True),
    ),
    "review_rounds": (
        columns(
            "id departement_id document_id number version_id group_id is_in_meeting closes_on "
            "created_at closed_at reader_count finished_count credit_count native_reader_count "
            "original_changed version",
            "a round of reading and its figures",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "review_questions": (
        columns(
            "id departement_id round_id position words expected",
            "what is asked about the text",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "readings": (
        columns(
            "id departement_id round_id person_id label way wants_credit is_native_reader "
            "finished_at created_at",
            "who reads in an open round, so that they find their page again",
            Kept.UNTIL_THE_ROUND_CLOSES,
            personal=True,
        ),
    ),
    "review_marks": (
        columns(
            "id departement_id round_id position understanding words remark",
            "what was said of a passage: the text is tested, never the reader",
            Kept.WITH_THE_OBJECT,
        ),
        columns(
            "reading_id",
            "whose mark it is, so that it can be changed",
            Kept.UNTIL_THE_ROUND_CLOSES,
            personal=True,
        ),
    ),
    "review_answers": (
        columns(
            "id departement_id question_id words is_found",
            "what the text let its readers find",
            Kept.WITH_THE_OBJECT,
        ),
        columns(
            "reading_id",
            "whose answer it is, so that it can be changed",
            Kept.UNTIL_THE_ROUND_CLOSES,
            personal=True,
        ),
    ),
    "document_checks": (
        columns(
            "id departement_id document_id version_id kind is_right words created_at",
            "which service agreed with which version",
            Kept.WITH_THE_OBJECT,
        ),
        columns("person_id", "who agreed", Kept.WITH_THE_PERSON, personal=True),
    ),
    "document_copies": (
        columns(
            "id departement_id document_id place copies given_on feedback version",
            "where copies were left and what came back",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "document_signatories": (
        columns(
            "id departement_id document_id organisation function signed_on",
            "which organisations signed a charter",
            Kept.WITH_THE_OBJECT,
        ),
    ),
}
