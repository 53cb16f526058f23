"""How many questions the meetings raise: what is asked about in the same words is asked about once a meeting."""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from survival_surgery.anonymise.finders.folding import folded
from survival_surgery.anonymise.protect import Listed
from survival_surgery.anonymise.text import spans_of


def asked_of(files: Iterable[str]) -> float:
    """Distinct questions per thousand words, over all meetings of these files."""
    asked: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    words = 0
    for file in files:
        for line in Path(file).read_text("utf-8").splitlines():
            record = json.loads(line)
            text, meta = record["text"], record["meta"]
            words += len(text.split())
            known = [Listed(each) for each in meta.get("roster", ())]
            known += [Listed(each, "word") for each in meta.get("terms", ())]
            for span in spans_of(text, known, "ask"):
                if span.strength == "ask":
                    asked[meta["meeting"]].add((span.kind, folded(text[span.start : span.end])))
    return 1000 * sum(map(len, asked.values())) / max(1, words)
