"""What is said against a colleague, by one person or of somebody by name is noticed; the rest is left in peace."""

import pytest

from survival_surgery.session.wording import alone, blamed, noticed, together, unnamed

BLAME = """
My colleague never helps with the lifts
One of the porters is always late
She is lazy
he's useless on nights
A colleague of mine leaves all the notes to us
Our team leader shouts at people
The night staff leave everything for us
Agency staff don't care
She never listens
He can't be bothered to answer
The new starters won't pull their weight
Another nurse keeps going off sick
Some people just sit around
Our supervisor picks on the young ones
The day shift never cleans up
The other shift dumps the mess on us
That new one is out of her depth
A certain colleague always gets her own way
Our receptionist is so rude
The older staff gossip
One colleague bullies the trainees
Some of the carers are simply lazy
He is a bully
Our shift leader is a control freak
It is all Petra's fault
It's her own fault
The lads on the late shift never turn up
She keeps moaning
My co-worker talks down to me
Two colleagues refuse to help
One person doesn't do their share
If she just did her job
Colleagues who hide in the office
some of us are not up to the job
he is always on his phone
The bank staff are hopeless
our manager who never replies is a bully, and he shouts at us
""".strip().splitlines()

NO_BLAME = """
Too many people on each list and no cover
Notes done at home until late
My worker changed three times
Told that it is our time management
Agency staff get no supervision
The drop-in was moved, I will not go there
No breaks on duty days
People are blamed for what the rota does
We are blamed when the list is late
She was shouted at by customers
Nobody gets a break
Nobody answers the bell
A colleague was injured
A colleague was left alone on the ward
My colleague covers for three people
New staff get no induction
The night staff have no food
Agency staff are paid more
Young people leave after a year
He was told to drink less
She had to pay for her own uniform
The other shift has two more people
Our team leader has no time
Somebody was bullied and nobody knows whom to ask
The machine is always late
The system is useless
The lift never works
Management never listens
They never answer our letters
Some people get no sick pay
One carer for thirty people
People who use the service wait for weeks
Bullying is not dealt with
The rota is always late
One of us was attacked
Our drivers get shouted at by passengers
People are afraid to speak
The last person to leave locks up alone
I cannot finish on time
A woman I care for waited six hours
Some of the cleaners have two jobs
The young nurses cry in the toilet
The worker who answers the phone is alone
We leave everything to the last minute because of the forms
It is not her fault that nobody came
""".strip().splitlines()


@pytest.mark.parametrize("words", BLAME)
def test_a_sentence_that_finds_the_fault_with_a_colleague_is_noticed(words: str) -> None:
    assert blamed(words)


@pytest.mark.parametrize("words", NO_BLAME)
def test_a_sentence_about_the_work_is_left_in_peace(words: str) -> None:
    assert not blamed(words)


def test_somebody_by_name_is_blamed_only_where_the_name_is_known() -> None:
    assert not blamed("Kasia never helps")
    assert blamed("Kasia never helps", ["kasia"])
    assert not blamed("Kasia never gets help", ["kasia"])


ALONE = [
    ("I have no breaks", "We have no breaks"),
    ("i'm never asked", "We are never asked"),
    ("My worker changed three times", "Our worker changed three times"),
    ("Nobody asks me, and I am tired", "Nobody asks us, and we are tired"),
    ("It was said. I was there by myself", "It was said. We were there by ourselves"),
    ("I\N{RIGHT SINGLE QUOTATION MARK}ve had enough", "We have had enough"),
    ("The fault is mine", "The fault is ours"),
]


@pytest.mark.parametrize(("words", "ours"), ALONE)
def test_what_one_person_says_is_offered_as_we(words: str, ours: str) -> None:
    assert alone(words)
    assert together(words) == ours
    assert not alone(ours)


@pytest.mark.parametrize(
    "words",
    [
        "We have no breaks",
        "Pay at Band I",
        "“I am tired” is what people say",
        'They say "it is my budget"',
        "Some lists, i.e. the long ones",
        "Mines and quarries",
        "An e-mail to me-too groups",
    ],
)
def test_what_nobody_says_alone_is_left_in_peace(words: str) -> None:
    assert not alone(words)


def test_what_is_quoted_stays_as_it_is() -> None:
    assert together("I was told “it is my budget”") == "We were told “it is my budget”"


def test_a_gap_stands_for_whoever_is_named() -> None:
    assert unnamed("Kasia must ask kasia's boss, not Kasianova", ["Kasia"]) == "… must ask …'s boss, not Kasianova"


def test_in_a_theme_blame_is_asked_about_before_a_name_and_a_name_before_one_voice() -> None:
    people = ["Kasia"]

    assert [found.sort for words in ("Kasia never helps me", "Kasia cut my hours", "my hours are cut")
            if (found := noticed(words, people))] == ["blame", "named", "alone"]  # fmt: skip
    assert noticed("hours are cut", people) is None


def test_a_contribution_may_be_one_persons_and_only_blame_is_asked_about() -> None:
    assert noticed("Kasia cut my hours", ["Kasia"], heard=True) is None
    found = noticed("Kasia never helps me", ["Kasia"], heard=True)
    assert found is not None
    assert found.sort == "blame"
    assert "Kasia" not in found.offered


def test_what_is_offered_is_not_noticed_again() -> None:
    for words in ("Kasia never helps me", "Kasia cut my hours", "my hours are cut"):
        found = noticed(words, ["Kasia"])
        assert found is not None
        assert noticed(found.offered, ["Kasia"]) is None
