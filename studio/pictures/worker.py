"""The child process that opens strangers' pictures: no network, no new files, little memory, little time. Speaks length-prefixed frames."""

import contextlib
import ctypes
import json
import os
import resource
import struct
import sys
from dataclasses import asdict
from typing import BinaryIO

from studio.pictures.decode import NotAPicture, Picture, open_pixels, rebuild
from studio.pictures.measure import Measures, measure
from studio.pictures.phrase import phrase_of, tags_of

MEMORY = 768 * 1024 * 1024
"""Address space of the child, bytes (facts: reliability I1)."""
CPU_SECONDS = 5
"""Processor time for one picture, seconds."""
READY = b"\x06"
FRAME = struct.Struct(">II")
"""Lengths of the two parts of an answer: JSON, then picture bytes. A question is the picture's length alone, then its bytes."""
LENGTH = struct.Struct(">I")
_NEW_NETWORK, _NEW_USER, _NO_NEW_PRIVILEGES = 0x40000000, 0x10000000, 38


def serve() -> None:
    """Answer one picture after another until the parent goes away."""
    confine()
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    answers.write(READY)
    answers.flush()
    while (data := _read(questions)) is not None:
        _allow_more_time()
        meta, picture = _answer(data)
        answers.write(FRAME.pack(len(meta), len(picture)) + meta + picture)
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


def _answer(data: bytes) -> tuple[bytes, bytes]:
    try:
        image, changes = open_pixels(data)
        measures = measure(image)
        picture = rebuild(image, changes)
    except NotAPicture as no:
        return json.dumps({"refused": no.reason}).encode(), b""
    except MemoryError:
        return b'{"refused": "greedy"}', b""
    return _meta(picture, measures), picture.data


def _meta(picture: Picture, measures: Measures) -> bytes:
    words = {"tags": tags_of(measures.palette, measures.values), "phrase": phrase_of(measures.palette, measures.values)}
    told = {"width": picture.width, "height": picture.height, "media_type": picture.media_type, "changes": picture.changes}
    return json.dumps({**told, **words, **asdict(measures)}).encode()


def command() -> list[str]:
    """How to start a child: isolated, without the parent's environment, able to import only what this one can."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
    start = f"import sys; sys.path.insert(0, {root!r}); from studio.pictures.worker import serve; serve()"
    return [sys.executable, "-I", "-c", start]


ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "LC_ALL": "C.UTF-8"}
"""All that the child knows of the outside: no key and no token reaches it."""
