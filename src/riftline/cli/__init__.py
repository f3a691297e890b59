"""The command line: one file a command. The only place that prints and exits."""

from __future__ import annotations

import sys


def main() -> None:
    """Entry point of ``riftline``. Exit 0 done, 1 failed or partly failed, 2 misuse."""
    from riftline.settings import spare_threads

    spare_threads()
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
