"""Processes of `director run slack` that are forked from one which has loaded the code already: each is a process of its own, with its own
connections, threads and store, and dies like one. Only the half minute of loading is shared, so that fifty kills are told in minutes.

A line on standard input starts one; its pid is printed, and its exit code once it is gone.
"""

import os
import sys
import threading

from bot.__main__ import main
from bot.slack.serve import warm
from studio.search.embedder import best_embedder
from tools.shelves import template_shelf


def run() -> None:
    warm()
    template_shelf().index(best_embedder())
    assert threading.active_count() == 1, "a fork takes one thread along"
    for _ in sys.stdin:
        pid = os.fork()
        if not pid:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(2, 1)
            os._exit(main(["run", "slack"]))
        print(pid, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


if __name__ == "__main__":
    run()
