"""What stands on our shelves can be taken, reads at a glance, and pushes nobody into anything."""

from pathlib import Path

import pytest

from survival_surgery.guard import BadFile
from survival_surgery.library.entries import MOST_WORDS, LibraryFile
from survival_surgery.library.shelves import check_library, shelves
from survival_surgery.session.choices import MayDo
from survival_surgery.steps.tactics.step import RUNGS
from survival_surgery.steps.tally.step import TallyStep
from survival_surgery.template.load import find, load
from tests.library.reference import BEGINS, FILES, PAGE, ours, reference

NAMED = {
    "tactics": (
        "talk-to-three two-week-tally photo-day short-survey map-on-the-wall open-letter petition group-meeting "
        "collective-grievance safety-inspection foi-request press-briefing themed-series stall meet-councillors "
        "scrutiny-committee public-meeting lobby public-question banner joint-meeting support-a-strike "
        "withdraw-goodwill ballot occupation help-plan-it pledge platform-assembly celebrate"
    ),
    "obstacles": (
        "told-not-to-tell fear-for-job compete-for-job monitored guards-and-letters union-slow two-unions "
        "passive-online carrot broken-promise naming-dispute who-employs-us silence figures-say-success silos "
        "territory one-person-does-all funder-is-target evidence-dismissed words-taken contract-lost despair"
    ),
    "hints": (
        "silence domination long-story off-topic blame manager-present staff-and-service-users despair too-big "
        "too-small words-conflict danger legal-threat running-late no-volunteer anger tears technical-trouble expert"
    ),
    "scales": "fist_to_five five_no_zero consensus consent majority temperature",
    "checklists": (
        "information organise access hidden-first-meetings hidden-money hidden-growth hidden-services hidden-formal "
        "hidden-trouble hidden-end controls before-sending shared-issue before-safety before-confidentiality "
        "before-device after-care"
    ),
    "pooled": (
        "employer contract paid-hours unpaid-hours second-job take-home caseload seen-per-day sessions-offered "
        "longest-wait job-level supervision forms targets figures-adjusted raised-conditions raised-care told-whom "
        "what-stopped years plans-to-leave su-wait su-workers su-place su-told su-out-of-hours su-keeps-well "
        "work care silence service-users"
    ),
    "vocabulary": (
        "health social-care education council retail-and-hospitality transport charity-and-peer-groups places"
    ),
}
"""Ids that templates have been promised."""

TALLY = {"id": "t", "title": "Count", "purpose": "To know.", "minutes": {"full": 5}}


@pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])
def test_every_shelf_loads_without_a_mistake(file: Path) -> None:
    check_library(file)


@pytest.mark.parametrize("shelf", NAMED)
def test_every_id_that_templates_were_promised_can_be_taken(shelf: str) -> None:
    library = shelves()

    assert [called for called in NAMED[shelf].split() if not library.taken(shelf, called)] == []


def test_every_shelf_has_entries_and_a_word_for_one_of_them() -> None:
    assert set(LibraryFile.called) == set(LibraryFile.model_fields)
    assert [shelf for shelf in LibraryFile.model_fields if not ours(shelf)] == []


def test_a_hint_card_is_read_at_a_glance() -> None:
    assert {card.id: n for card in ours("hints") if (n := len(card.words.split())) > MOST_WORDS} == {}


def test_no_card_and_no_tactic_suggests_an_occupation_unless_it_is_asked_for_by_name() -> None:
    library = shelves()
    [occupation] = library.taken("tactics", "occupation") or []
    offered = library.taken("tactics", "all") or []

    assert occupation["by_name_only"] == "yes"
    assert "occupation" not in [tactic["id"] for tactic in offered]
    assert len(offered) == len(ours("tactics")) - 1


def test_every_rung_of_the_ladder_has_a_tactic() -> None:
    assert {tactic.rung for tactic in ours("tactics")} == set(range(len(RUNGS)))


def test_what_staff_could_be_punished_for_is_not_offered_as_anybodys() -> None:
    alone = {tactic.id for tactic in ours("tactics") if tactic.may_do == (MayDo.ANYONE,) and tactic.risk > 2}
    first = {tactic.id: tactic.may_do[0] for tactic in ours("tactics")}

    assert alone == set()
    assert first["withdraw-goodwill"] == first["occupation"] == MayDo.ASK_FIRST
    assert first["ballot"] == MayDo.STAFF
    assert first["banner"] == MayDo.SERVICE_USERS


def test_a_question_of_a_checklist_ends_in_a_question_mark_and_stands_there_once() -> None:
    for checklist in ours("checklists"):
        assert [question for question in checklist.questions if not question.endswith("?")] == []
        assert len(set(checklist.questions)) == len(checklist.questions)


def test_a_pooled_question_leaves_not_knowing_and_not_saying_to_the_step() -> None:
    answers = {option.casefold() for question in ours("pooled") for option in question.options}

    assert answers & {"don't know", "rather not say", "rather not"} == set()


def test_a_tally_step_asks_every_pooled_question_as_it_stands_on_the_shelf() -> None:
    for question in shelves().taken("pooled", "all") or []:
        asked = TallyStep.model_validate(TALLY | {"questions": [question]}).questions[0]
        assert (asked.id, asked.options[0]) == (question["id"], question["options"][0])


def test_a_checklist_is_taken_as_its_questions_and_a_set_as_the_questions_in_it() -> None:
    library = shelves()

    assert (library.taken("checklists", "organise") or [])[0] == "Is it shared by more than one of us?"
    assert [question["id"] for question in library.taken("pooled", "silence") or []] == [
        "raised-conditions",
        "raised-care",
        "told-whom",
        "what-stopped",
    ]


def test_what_is_taken_can_be_changed_without_changing_the_library() -> None:
    library = shelves()
    [entry] = library.taken("tactics", "petition") or []
    entry["words"] = "Something else."
    entry["may_do"].append("allies")

    [again] = library.taken("tactics", "petition") or []

    assert again["words"].startswith("Gather names")
    assert again["may_do"] == ["anyone"]


def test_the_words_of_a_workplace_come_without_an_id_so_that_sets_can_be_put_together() -> None:
    [words] = shelves().taken("vocabulary", "social-care") or []

    assert set(words) == {"roles", "places"}


@pytest.mark.parametrize(
    ("shelf", "called", "sentence"),
    [
        ("tactics", "petitoin", "there is no tactic 'petitoin' in the library. Did you mean 'petition'?"),
        (
            "pooled",
            "servce-users",
            "there is no pooled question 'servce-users' in the library. Did you mean 'service-users'?",
        ),
        (
            "scales",
            "fist to five",
            "there is no decision scale 'fist to five' in the library. Did you mean 'fist_to_five'?",
        ),
        (
            "vocabulary",
            "zoo",
            (
                "there is no set of words 'zoo' in the library. There are: charity-and-peer-groups, council, "
                "education, health, places, retail-and-hospitality, social-care, transport."
            ),
        ),
    ],
)
def test_an_id_that_is_not_there_is_told_with_the_nearest_that_is(shelf: str, called: str, sentence: str) -> None:
    library = shelves()

    assert library.taken(shelf, called) is None
    assert library.unknown(shelf, called) == sentence


def test_the_scale_of_the_shipped_template_is_the_one_on_the_shelf() -> None:
    [fist] = [scale for scale in ours("scales") if scale.id == "fist_to_five"]

    assert load(find("survival-surgery")).decision_scale == fist


def test_the_page_says_what_stands_on_the_shelves() -> None:
    _, mark, written = PAGE.read_text("utf-8").partition(BEGINS)

    assert mark + written == reference(), "run: python -m tests.library.reference"


def test_the_examples_of_the_page_do_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _, example, *_ = PAGE.read_text("utf-8").split("```yaml\n")[1:]
    text = example.split("```")[0]
    spoilt = text.replace("Open the window.", "Open the window. " + "Wait. " * 32).replace("[anyone]", "[anybody]")
    told = PAGE.read_text("utf-8").split("```text\n")[1].split("```")[0].strip()

    file = Path("our-words.yaml")
    file.write_text(spoilt, encoding="utf-8")
    with pytest.raises(BadFile) as caught:
        check_library(file)

    assert str(caught.value) == told
