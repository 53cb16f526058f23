"""Writes a trained stage as an eight-bit file, its vocabulary and their sums: `python -m training.export STAGE OUT`."""

import argparse
import hashlib
import shutil
import sys
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from training.network import HEADS, WIDTH, Layer, Tagger
from training.recipe import base

_AXES = {0: "rows", 1: "length"}
_OPSET = 17
_FILES = ("names.onnx", "vocab.txt")


class Joined(nn.Module):
    """A layer whose query, key and value are one multiplication, which is quicker in eight bits."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        three = (layer.query, layer.key, layer.value)
        self.three = nn.Linear(WIDTH, 3 * WIDTH)
        self.three.weight.data = torch.cat([x.weight.data for x in three])
        self.three.bias.data = torch.cat([x.bias.data for x in three])
        self.three.weight.data[:WIDTH] *= (WIDTH // HEADS) ** -0.5
        self.three.bias.data[:WIDTH] *= (WIDTH // HEADS) ** -0.5
        self.layer = layer

    def forward(self, x: torch.Tensor, mask: None) -> torch.Tensor:
        b, n, _ = x.shape
        q, k, v = self.three(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        a = torch.softmax(q @ k.transpose(2, 3), -1) @ v
        own = self.layer
        x = own.norm1(x + own.joined(a.transpose(1, 2).reshape(b, n, WIDTH)))
        return own.norm2(x + own.down(nn.functional.gelu(own.up(x))))


class Answer(nn.Module):
    """The tagger with its answer as shares that add up to one; takes the tagger's layers over."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        tagger.layers = nn.ModuleList(Joined(layer) for layer in tagger.layers)
        self.tagger = tagger

    def forward(self, pieces: torch.Tensor) -> torch.Tensor:
        return torch.softmax(self.tagger(pieces), -1)


def export(tagger: Tagger, out: Path) -> None:
    """Write the tagger in eight bits; seven of them used, because processors without VNNI overflow on eight."""
    warnings.filterwarnings("ignore")  # torch warns of its older exporter, onnxruntime of shapes it does not need
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            Answer(tagger),
            (torch.randint(5, 900, (2, 16)),),
            str(whole),
            input_names=["pieces"],
            output_names=["shares"],
            dynamic_axes={"pieces": _AXES, "shares": _AXES},
            opset_version=_OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            out,
            weight_type=QuantType.QInt8,
            reduce_range=True,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    onnx.checker.check_model(str(out))


def main() -> None:
    """Write names.onnx, vocab.txt and names.sha256."""
    ask = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    ask.add_argument(
        "stage", type=Path, metavar="STAGE", help="a file that training.recipe wrote, stage3.pt for instance"
    )
    ask.add_argument("out", type=Path, metavar="OUT_FOLDER")
    asked = ask.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    tagger = Tagger()
    tagger.load_state_dict(torch.load(asked.stage))
    tagger.eval()
    model = asked.out / "names.onnx"
    export(tagger, model)
    shutil.copy(base() / "vocab.txt", asked.out / "vocab.txt")
    sums = (f"{hashlib.sha256((asked.out / name).read_bytes()).hexdigest()}  {name}\n" for name in _FILES)
    (asked.out / "names.sha256").write_text("".join(sums), encoding="ascii", newline="\n")
    sys.stdout.write(f"{model}: {model.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
