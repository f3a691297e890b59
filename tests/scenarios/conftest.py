"""Makes the invented crisis of tests/dossier importable as `dossier.story`."""

import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[1])
if ROOT not in sys.path:
    sys.path.append(ROOT)
