"""The command for any text as it is where the name model cannot run: `python without_model.py anonymise …`."""

import sys

from survival_surgery.cli import main

if __name__ == "__main__":
    # What is None here cannot be imported, as on a platform for which there is no onnxruntime.
    sys.modules["onnxruntime"] = None  # type: ignore[assignment]  # the way that Python documents
    main()
