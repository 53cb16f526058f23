"""docs/templates.md leads somebody who does what it says to a template that is right, and shows what they will see."""

import re
from collections.abc import Iterator

import pytest
from click.testing import CliRunner
from pydantic import TypeAdapter

from survival_surgery.cli import main
from survival_surgery.guard import read_text
from survival_surgery.steps import AnyStep
from survival_surgery.store.places import HOME_VARIABLE
from survival_surgery.template.load import load
from tests.cli.calling import called
from tests.template.guide import PAGE, Reader, as_shown, read_in

WRITTEN = PAGE.read_text("utf-8")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """Somebody who has read the page to its end. Nobody writes anything after that."""
    home = tmp_path_factory.mktemp("you") / "home"
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv(HOME_VARIABLE, str(home))
        monkeypatch.chdir(home.parent)
        yield read_in(home)


def test_the_program_says_what_the_page_shows(reader: Reader) -> None:
    told = [(block.words, as_shown(block.words, said)) for block, said in reader.shown]

    assert [shown for shown, _ in told] == [said for _, said in told], "run: python -m tests.template.guide"


def test_the_template_of_the_page_is_right_and_leaves_nothing_to_advise(reader: Reader) -> None:
    done = called("template", "check", "--strict", "handover.yaml", "groups/stand-up.yaml", "../library/nights.yaml")

    assert done.exit_code == 0, done.output


def test_the_template_has_what_the_page_teaches(reader: Reader) -> None:
    template = load(reader.folder / "handover.yaml", reader.folder)

    kinds = {step.kind for step in template.steps}
    assert {"guide", "harvest", "themes", "gather", "causes", "tactics", "tally", "decision", "actions"} <= kinds
    assert template.variants.there == ("full", "lunch")
    assert template.decision_scale.title == "a round of consent"
    assert any(hint.id == "called-away" for step in template.steps for hint in step.hints)
    assert [step.id for step in template.steps if step.when] == ["listen.missing"]


def test_a_step_that_is_only_shown_is_a_step(reader: Reader) -> None:
    assert reader.alone
    for typed in reader.alone:
        TypeAdapter[AnyStep](AnyStep).validate_python(read_text(typed, "the page").data)


def test_every_slip_is_told_where_it_was_made(reader: Reader) -> None:
    slips = [said for block, said in reader.shown if re.search(r"[^/]+\.yaml:\d+:\d+: ", block.words)]

    assert len(slips) > 15
    assert all(re.search(r"^handover\.yaml:\d+:\d+: \S", said) for said in slips)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"survival-surgery ((?:template|schema) [a-z]+)", WRITTEN))))
def test_every_command_of_the_page_is_there(command: str) -> None:
    assert CliRunner().invoke(main, [*command.split(), "--help"]).exit_code == 0


def test_every_page_that_a_template_points_to_is_there() -> None:
    root = PAGE.parent.parent
    places = [*(root / "session_templates").rglob("*.yaml"), *(root / "survival_surgery" / "commands").rglob("*.yaml")]
    named = {page for place in places for page in re.findall(r"docs/[a-z-]+\.md", place.read_text("utf-8"))}

    assert named
    assert [page for page in named if not (root / page).exists()] == []


@pytest.mark.parametrize("page", ["templates.md", "template-fields.md", "library.md", "glossary.md"])
def test_every_link_of_the_pages_for_authors_leads_somewhere(page: str) -> None:
    text = (PAGE.parent / page).read_text("utf-8")
    links = re.findall(r"\]\(([^)#:]*)(?:#([^)]*))?\)", text)

    for name, heading in links:
        target = PAGE.parent / (name or page)
        assert target.exists(), name
        there = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE) if heading else []
        slugs = {re.sub(r"[^\w -]", "", one).strip().replace(" ", "-").lower() for one in there}
        assert not heading or heading in slugs, f"{name}#{heading}"
