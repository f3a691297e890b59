"""The command line: one file a command. The only place that prints and exits."""

from __future__ import annotations

import os
import sys

ONE_THREAD = "OPENBLAS_NUM_THREADS"
"""Setting of numpy's linear algebra. Its matrices are small here: more threads than one only spin, and take a core from the parser."""


def main() -> None:
    """Entry point of ``riftline``. Exit 0 done, 1 failed or partly failed, 2 misuse."""
    os.environ.setdefault(ONE_THREAD, "1")
    from riftline.cli.app import app
    from riftline.cli.terminal import complain, speak_utf8
    from riftline.errors import Misuse, RiftlineError

    speak_utf8()
    try:
        app()
    except Misuse as error:
        complain(str(error))
        sys.exit(2)
    except RiftlineError as error:
        complain(str(error))
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except KeyboardInterrupt:
        complain("Stopped. What was already added is kept.")
        sys.exit(1)
