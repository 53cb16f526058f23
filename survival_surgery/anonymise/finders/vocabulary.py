"""Words that several families need, as data: numbers, months, weekdays, jobs, kinds of people. No word is a name here.

The lists are short on purpose. A job that is missing is added in the plural as well where that is more than an "s".
"""

# fmt: off
UNITS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "thirtieth",
)
NUMBER_WORDS = frozenset((*UNITS, *TENS))

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_WEEKDAYS = ("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun")

JOBS = frozenset({
    "accountant", "administrator", "admin", "adviser", "advisor", "analyst", "apprentice", "architect", "assistant",
    "barista", "bricklayer", "builder", "bursar", "butcher", "buyer", "caretaker", "carer", "carpenter", "cashier",
    "caseworker", "chaplain", "chargehand", "chef", "chemist", "cleaner", "clerk", "clinician", "coach", "conductor",
    "consultant", "cook", "coordinator", "co-ordinator", "counsellor", "courier", "dentist", "designer", "developer",
    "dietitian", "dietician", "dispatcher", "doctor", "dresser", "driver", "editor", "electrician", "engineer",
    "fitter", "firefighter", "gardener", "gp", "guard", "hca", "hcsw", "healthcare assistant", "hygienist",
    "inspector", "instructor", "intern", "interpreter", "janitor", "joiner", "journalist", "judge", "labourer",
    "lawyer", "lecturer", "librarian", "locum", "machinist", "matron", "mechanic", "mentor", "midwife", "miner",
    "nurse", "nurse associate", "nursery nurse", "odp", "officer", "operative", "operator", "optometrist", "ot",
    "packer", "painter", "paramedic", "pharmacist", "phlebotomist", "physician", "physio", "physiotherapist",
    "picker", "pilot", "planner", "plasterer", "plumber", "police officer", "porter", "postman", "practitioner",
    "printer", "producer", "professor", "programmer", "psychiatrist", "psychologist", "radiographer", "receptionist",
    "recruiter", "registrar", "rep", "reporter", "researcher", "sales assistant", "salesman", "scientist", "secretary",
    "security guard", "signaller", "social worker", "solicitor", "sonographer", "steward", "student nurse", "surgeon",
    "surveyor", "tailor", "teacher", "teaching assistant", "technician", "technologist", "therapist", "trainee",
    "trainer", "translator", "tutor", "underwriter", "waiter", "waitress", "warden", "watchman", "welder", "worker",
    "support worker", "writer",
})
"""What somebody does. Those who lead are in `LEADERS`."""

LEADERS = frozenset({
    "boss", "ceo", "chief", "chief exec", "chief executive", "clinical lead", "deputy", "director", "foreman",
    "forewoman", "head", "headteacher", "head teacher", "lead", "line manager", "manager", "matron", "nurse in charge",
    "principal", "sister", "supervisor", "team leader", "team lead", "shift leader", "charge nurse", "gaffer",
})

SOMEONE = frozenset({
    "bloke", "boy", "chap", "colleague", "fella", "fellow", "female", "girl", "guy", "lad", "lady", "lass", "male",
    "man", "member", "mother", "mum", "father", "dad", "parent", "one", "person", "rep", "speaker", "starter", "temp",
    "volunteer", "woman", "wheelchair user", "member of staff", "staff member", "employee", "applicant", "graduate",
})
"""Somebody, without a job."""

GROUPS = frozenset({
    "people", "staff", "men", "women", "lads", "lasses", "girls", "guys", "blokes", "members", "colleagues", "reps",
    "patients", "residents", "clients", "service users", "children", "pupils", "students", "volunteers", "starters",
    "leavers", "temps", "agency", "agency staff", "bank staff", "permanents", "employees", "vacancies", "redundancies",
    "resignations", "trainees", "apprentices", "nationals", "persons", "others", "posts", "qualified", "hcas", "ots",
    "midwives", "waitresses", "foremen", "watchmen", "secretaries", "part timers", "part-timers", "full timers",
    "men and women", "ftes", "fte", "wte", "managers", "supervisors", "team leaders", "headteachers", "directors",
})
"""Several people, or as many jobs."""
# fmt: on


def many(jobs: frozenset[str]) -> frozenset[str]:
    """The plain plural of each."""
    return frozenset(f"{job}s" for job in jobs)


_VALUES = {word: value for value, word in enumerate(UNITS, 1)} | {word: 20 + 10 * at for at, word in enumerate(TENS)}


def value_of(words: str) -> int:
    """The number that digits or words ("thirty-four") stand for; 0 where they are no number."""
    digits = words.replace(",", "")
    if digits.isascii() and digits.isdigit():
        return int(digits[:9])
    return sum(_VALUES.get(word, 0) for word in words.replace("-", " ").split())
