"""How workers are started: never by a plain fork, which copies locks and threads of a living process."""

from __future__ import annotations

import multiprocessing
import os
import sys
from multiprocessing.context import BaseContext


def context(modules: tuple[str, ...]) -> BaseContext:
    """On Linux a fork server imports the modules once; elsewhere system libraries do not bear it."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    if not sys.platform.startswith("linux"):
        return multiprocessing.get_context("spawn")
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(list(modules))
    return server
