"""Names of many origins, split once and for all into those trained on and those kept for measuring.

From the lists in `names/`, written by hand, and from Faker's. Knows no real person.
"""

import hashlib
import importlib
import random
import unicodedata
from pathlib import Path

from training.slips import chance, misspell

_FOLDER = Path(__file__).parent / "names"
_FAKER = {
    "english": ["en_GB", "en_US", "en_NZ"],
    "irish": ["en_IE", "ga_IE"],
    "south_asian": ["en_IN", "en_PK"],
    "west_african": ["en_NG", "yo_NG", "ig_NG", "ha_NG", "tw_GH"],
    "east_african": ["en_KE", "zu_ZA"],
    "polish": ["pl_PL"],
    "romanian": ["ro_RO"],
    "east_european": ["cs_CZ", "hu_HU", "lt_LT", "lv_LV", "hr_HR", "sk_SK"],
    "turkish": ["tr_TR"],
    "iberian": ["pt_BR", "pt_PT", "es_ES", "es_CO"],
    "european": ["it_IT", "fr_FR", "de_DE", "nl_NL", "sv_SE"],
    "chinese": ["vi_VN"],
}
_GIVEN = ("first_names", "first_names_male", "first_names_female")
_SURNAMES = ("last_names", "last_names_male", "last_names_female")
_LAST_LATIN = 0x24F
# How often an origin is drawn; more for those who are many in a British workplace, or hard.
_WEIGHTS = {
    "english": 3,
    "south_asian": 3,
    "west_african": 3,
    "chinese": 3,
    "caribbean": 2,
    "welsh": 2,
    "scottish": 2,
}
_USUAL_WEIGHT = 1.5
_BEGINNINGS = "b ch d f g h j k kh l m n p r s sh t th v w y z ny mb".split()  # noqa: SIM905 - read as a line
_VOWELS = "a e i o u aa ai".split()  # noqa: SIM905 - as above
_ENDINGS = ["", "", "n", "h", "k", "sh", "m"]
WORDS = "wordnames"  # the list of names that are words too; not an origin, and never kept for measuring


def is_kept(name: str) -> bool:
    """Whether this name is kept for measuring: decided by the name alone, so every list agrees."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if c.isalpha() and c.isascii())
    return hashlib.sha256(folded.encode()).digest()[0] % 6 == 0


def read_lists() -> dict[str, dict[str, list[str]]]:
    """Origin -> part (given, surname, forms) -> names, from the hand-written files."""
    found = {}
    for path in sorted(_FOLDER.glob("*.txt")):
        parts: dict[str, list[str]] = {"given": [], "surname": [], "forms": []}
        part = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                part = line.strip("[]")
            elif line.strip():
                parts[part] += [line.strip()] if part == "forms" else line.split()
        found[path.stem] = {part: list(dict.fromkeys(names)) for part, names in parts.items()}
    return found


def read_faker(origin: str) -> dict[str, list[str]]:
    """Latin-script names of the Faker locales of this origin."""
    found: dict[str, list[str]] = {"given": [], "surname": []}
    for locale in _FAKER.get(origin, []):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for part, attributes in (("given", _GIVEN), ("surname", _SURNAMES)):
            names = [name for attribute in attributes for name in getattr(provider, attribute, ()) if name]
            latin = [name for name in names if all(ord(c) <= _LAST_LATIN for c in name)]
            found[part] += [name.lower().replace(" ", "_") for name in latin]
    return {part: list(dict.fromkeys(names)) for part, names in found.items()}


class Names:
    """Draws names; with `kept` only those left out of training. Never draws what is in `avoid`."""

    def __init__(self, *, kept: bool, avoid: frozenset[str] = frozenset()) -> None:
        self._forms: dict[str, list[str]] = {}
        self._lists: dict[str, dict[str, list[list[str]]]] = {}
        for origin, parts in read_lists().items():
            more = read_faker(origin)
            self._forms[origin] = parts["forms"]
            self._lists[origin] = {}
            for part in ("given", "surname"):
                whole = [parts[part], [name for name in more[part] if name not in set(parts[part])]]
                if origin != WORDS:
                    whole = [[n for n in some if is_kept(n) == kept and n not in avoid] for some in whole]
                self._lists[origin][part] = [some for some in whole if some]
        self.origins = [origin for origin in self._lists if origin != WORDS]
        self._weights = [_WEIGHTS.get(origin, _USUAL_WEIGHT) for origin in self.origins]

    def pick(self, r: random.Random, part: str, origin: str) -> str:
        """A name as it stands in a list; more often from ours than from Faker's."""
        lists = self._lists[origin][part]
        return r.choice(lists[0] if len(lists) == 1 or chance(r, 0.65) else lists[1])

    def origin(self, r: random.Random) -> str:
        return r.choices(self.origins, self._weights)[0]

    def given(self, r: random.Random, origin: str) -> str:
        return made_up(r) if chance(r, 0.03) else dress(r, self.pick(r, "given", origin))

    def surname(self, r: random.Random, origin: str) -> str:
        if chance(r, 0.03):
            return made_up(r)
        name = dress(r, self.pick(r, "surname", origin))
        return f"{name}-{dress(r, self.pick(r, 'surname', origin))}" if chance(r, 0.04) else name

    def full(self, r: random.Random, origin: str) -> str:
        """Given name and surname in a form of the origin, at times with a name between them."""
        forms = self._forms[origin]
        if forms and chance(r, 0.3):
            form = r.choice(forms)
            while "{g}" in form:
                form = form.replace("{g}", self.given(r, origin), 1)
            return form.replace("{s}", self.surname(r, origin))
        middle = f" {self.given(r, origin)}" if chance(r, 0.08) else ""
        return f"{self.given(r, origin)}{middle} {self.surname(r, origin)}"


def made_up(r: random.Random) -> str:
    """A name that is in no list."""
    parts = [r.choice(_BEGINNINGS) + r.choice(_VOWELS) for _ in range(r.randint(2, 4))]
    return "".join(parts) + r.choice(_ENDINGS)


def dress(r: random.Random, name: str) -> str:
    """A name as somebody may write it: without accents, joined or apart, misspelt."""
    name = name.replace("_", r.choice([" ", " ", "-"]))
    if chance(r, 0.6):
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    if "'" in name and chance(r, 0.3):
        name = name.replace("'", r.choice(["", " ", "\u2019"]))
    return misspell(r, name) if chance(r, 0.1) else name
