"""What was found, as a list to read and as an object for programs; and the file of words that must not leave."""

import json

from survival_surgery.anonymise.protect import Listed, listed
from survival_surgery.anonymise.review import as_json, as_list
from survival_surgery.anonymise.text import veiled
from tests.anonymise.test_text import finding


def test_a_list_says_where_why_and_how_often_and_an_object_holds_every_span() -> None:
    text = "x\r\nyes, Priya\r\nPriya and Ada"
    wanted = ("Priya", "name", "veil", "somebody"), ("Ada", "name", "ask", "somebody")
    done = veiled(text, find=finding(*wanted))

    assert as_list(text, done).splitlines() == [
        "Veiled: 1",
        "  2:6  Priya  → [somebody]  (veil; because; 2 times)",
        "",
        "In question, left as written: 1",
        "  3:11  Ada  → [somebody]  (ask; because; once)",
        "",
    ]
    held = json.loads(as_json(done))
    assert held["text"] == done.text
    assert [(s["strength"], text[s["start"] : s["end"]]) for s in held["spans"]] == [
        ("veil", "Priya"),
        ("veil", "Priya"),
        ("ask", "Ada"),
    ]


def test_a_file_of_words_lists_names_places_and_stand_ins() -> None:
    assert listed(
        ["\ufeff# ours", "", "Priya Sharma", " Ward 7 = a ward ", "Oak Unit", "Kev = our Kevin|x", "Kev"]
    ) == (
        Listed("Priya Sharma"),
        Listed("Ward 7", "word", "a ward"),
        Listed("Oak Unit", "word"),
        Listed("Kev"),
    )
