"""What the workers of the pool tests do; in a module of its own, for workers import it by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from finescan.errors import BrokenFileError


def work(task):
    name, _, rest = task.partition(":")
    if name == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    elif name == "die-once":
        mark = Path(rest)
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    elif name == "exit":
        os._exit(0)
    elif name == "hang":
        time.sleep(600)
    elif name == "memory":
        return len(bytearray(8 * 1024**3))
    elif name == "refuse":
        raise BrokenFileError("no letter")
    elif name == "bug":
        raise ZeroDivisionError("oops")
    return task.upper()
