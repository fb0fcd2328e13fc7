"""The command line: `director`, or `python -m bot`. Nothing heavy is imported until a command needs it."""

import argparse
import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. 0 when it worked, 1 when the set-up is broken, 2 for bad input; errors are one sentence on standard error."""
    from studio.errors import BadInput, NotFound, Refused, StudioError, TooNew

    given = _parser().parse_args(argv)
    if given.verb != "docs":
        os.umask(0o077)  # films, backups and exports are for whoever runs this, and for no other user of the machine
    try:
        return given.run(given) or 0
    except (BadInput, NotFound, Refused, TooNew) as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    except StudioError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    from bot.cli import backup, eval, experiment, jobs, money, report, search, stacks, teach, training

    parser = argparse.ArgumentParser(
        prog="director", description="Bedroom Director: talk and pictures in, a film and paste-ready prompts out."
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="COMMAND")
    _run(verbs.add_parser("run", help="serve a platform; the local console needs no key"))
    _read(verbs.add_parser("read", help="read film talk, one text per line on standard input, into slots and deltas"))
    _compile(verbs.add_parser("compile", help="compile a scene of an exported film for a tool"))
    _recommend(verbs.add_parser("recommend", help="which tool can say a scene with the fewest losses"))
    _translate(verbs.add_parser("translate", help="read a prompt written for one tool and compile its shot for another"))
    _targets(verbs.add_parser("targets", help="list the tools that can be compiled for"))
    _export(verbs.add_parser("export", help="write a film as JSON"))
    _import(verbs.add_parser("import", help="read a film from JSON into the database"))
    money.add(verbs)
    _doctor(verbs.add_parser("doctor", help="is everything set up, and what mends it"))
    search.add(verbs)
    training.add(verbs)
    experiment.add(verbs)
    report.add(verbs)
    eval.add(verbs)
    stacks.add(verbs)
    teach.add(verbs)
    jobs.add(verbs)
    backup.add(verbs)
    _docs(verbs.add_parser("docs", help="write the pages that are made from the code: schemas, commands, targets"))
    return parser


def _run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("platform", nargs="?", default="console", choices=["console", "discord", "slack", "all"])
    parser.add_argument("--http", action="store_true", help="slack: a signed HTTP door in place of Socket Mode")

    parser.add_argument("--tier", choices=["local", "free", "pro", "premium"], help="console: the tier that it is held to (DIRECTOR_TIER)")

    def run(given: argparse.Namespace) -> int:
        # A sentence's vector is too little work to share: more threads wait for each other.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        from bot.serve import serve_all, serve_console, serve_discord, serve_slack

        if given.tier:
            os.environ["DIRECTOR_TIER"] = given.tier
        if given.platform == "all":
            return serve_all()
        if given.platform == "slack":
            return serve_slack(http=given.http)
        return serve_discord() if given.platform == "discord" else serve_console()

    parser.set_defaults(run=run)


def _read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object per line")
    parser.add_argument("--explain", action="store_true", help="say which words gave which slot, by which rule")

    def run(given: argparse.Namespace) -> int:
        from bot.doors import read_texts

        return read_texts(sys.stdin.buffer, sys.stdout, explain=given.explain, as_json=given.json)

    parser.set_defaults(run=run)


def _compile(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT.json", help="an exported film or its minimal form; - reads standard input")
    scenes = parser.add_mutually_exclusive_group(required=True)
    scenes.add_argument("--scene", type=int, help="number of the scene")
    scenes.add_argument("--scenes", help="a range of scenes, such as 2-4, as one prompt where the target can")
    parser.add_argument("--target", required=True, help="id of the target, or all, or live")
    parser.add_argument("--json", action="store_true", help="the whole compiled object")

    def run(given: argparse.Namespace) -> int:
        from bot.doors import compile_film

        return compile_film(given.project, given.scene, given.scenes, given.target, sys.stdout, as_json=given.json)

    parser.set_defaults(run=run)


def _recommend(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT.json", help="an exported film or its minimal form; - reads standard input")
    parser.add_argument("--scene", type=int, required=True, help="number of the scene")
    parser.add_argument("--kind", default="video", choices=["video", "image", "voice", "music", "post"], help="kind of tool")
    parser.add_argument("--json", action="store_true", help="every tool with all that it leaves out or changes")

    def run(given: argparse.Namespace) -> int:
        from bot.doors import recommend_for

        return recommend_for(given.project, given.scene, given.kind, sys.stdout, as_json=given.json)

    parser.set_defaults(run=run)


def _translate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="source", required=True, metavar="ID", help="id of the tool that the prompt on standard input is for"
    )
    parser.add_argument("--to", dest="target", required=True, metavar="ID", help="id of the tool to compile for")
    parser.add_argument("--json", action="store_true", help="the whole compiled object, with what was read")

    def run(given: argparse.Namespace) -> int:
        from bot.doors import translate_prompt

        return translate_prompt(given.source, given.target, sys.stdin.buffer, sys.stdout, as_json=given.json)

    parser.set_defaults(run=run)


def _targets(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="every field")

    def run(given: argparse.Namespace) -> int:
        from bot.doors import list_targets

        return list_targets(sys.stdout, as_json=given.json)

    parser.set_defaults(run=run)


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("film", nargs="?", help="title or id; the one changed last when left out")
    parser.add_argument("--out", help="file to write; standard output when left out")

    def run(given: argparse.Namespace) -> int:
        from bot.doors import export_film

        return export_film(given.film, given.out, sys.stdout.buffer)

    parser.set_defaults(run=run)


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="a film written by director export")

    def run(given: argparse.Namespace) -> int:
        from bot.doors import import_film

        return import_film(given.file, sys.stdout)

    parser.set_defaults(run=run)


def _doctor(parser: argparse.ArgumentParser) -> None:
    def run(_given: argparse.Namespace) -> int:
        import asyncio

        from bot.doctor import report
        from bot.settings import read_settings

        return asyncio.run(report(read_settings(), sys.stdout))

    parser.set_defaults(run=run)


def _docs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", default="docs")

    def run(given: argparse.Namespace) -> int:
        from bot.doors import write_docs

        return write_docs(given.folder)

    parser.set_defaults(run=run)


if __name__ == "__main__":
    sys.exit(main())
