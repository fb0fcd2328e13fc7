"""The child process that opens strangers' pictures: no network, no new files, little memory, little time. Speaks length-prefixed frames."""

import contextlib
import ctypes
import json
import os
import resource
import struct
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import BinaryIO

from studio.pictures.decode import NotAPicture, open_pixels, rebuild, take_heic
from studio.pictures.measure import Measures, measure

MEMORY = 768 * 1024 * 1024
"""Address space of the child, bytes (facts: reliability I1)."""
CPU_SECONDS = 5
"""Processor time for one picture, seconds."""
READY = b"\x06"
LENGTH = struct.Struct(">I")
"""Stands before every part. A question is picture bytes; an answer is JSON as soon as all is measured, then the rebuilt picture's bytes."""
_NEW_NETWORK, _NEW_USER, _NO_NEW_PRIVILEGES = 0x40000000, 0x10000000, 38


def serve() -> None:
    """Answer one picture after another until the parent goes away."""
    take_heic()
    confine()
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    answers.write(READY)
    answers.flush()
    while (data := _read(questions)) is not None:
        _allow_more_time()
        for part in _answer(data):
            answers.write(LENGTH.pack(len(part)) + part)
            answers.flush()


def confine() -> None:
    """Give up what a decoder never needs. What the system cannot do (no namespaces, no such limit) is skipped: the rest still holds."""
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        if libc.unshare(_NEW_NETWORK) != 0:
            libc.unshare(_NEW_USER | _NEW_NETWORK)
    for limit, value in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NOFILE, 16)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, value))


def _allow_more_time() -> None:
    """The processor limit counts from the start of the process: move it on for the next picture."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + CPU_SECONDS
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _read(questions: BinaryIO) -> bytes | None:
    head = questions.read(LENGTH.size)
    return questions.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else None


def _refused(reason: str) -> bytes:
    return json.dumps({"refused": reason}).encode()


_GREEDY = _refused("greedy")


def _answer(data: bytes) -> Iterator[bytes]:
    """What was measured, then the picture rebuilt; in the place of either a refusal, after which there is nothing more to say."""
    try:
        image, changes = open_pixels(data)
        told = _told(measure(image), image.width, image.height, changes)
    except (NotAPicture, MemoryError) as no:
        reason = no.reason if isinstance(no, NotAPicture) else "greedy"
        yield from (_refused(reason), b"")
        return
    yield told
    try:
        picture = rebuild(image, changes).data
    except MemoryError:
        picture = _GREEDY
    yield picture


def _told(measures: Measures, width: int, height: int, changes: tuple[str, ...]) -> bytes:
    return json.dumps({"width": width, "height": height, "changes": changes, **asdict(measures)}).encode()


def command() -> list[str]:
    """How to start a child: isolated, without the parent's environment, able to import only what this one can."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
    start = f"import sys; sys.path.insert(0, {root!r}); from studio.pictures.worker import serve; serve()"
    return [sys.executable, "-I", "-c", start]


ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "LC_ALL": "C.UTF-8"}
"""All that the child knows of the outside: no key and no token reaches it."""
