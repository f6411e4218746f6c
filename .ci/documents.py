#!/usr/bin/env python3
"""Runs the commands of documents and compares what they print with what the documents say.

The documents are taken in the order in which they are given, and for an `index.md` the pages that it links to, in
its order. All ask the one program that a page starts; each page has a scratch directory of its own.

A fenced block in the language `sh` is a command. The word after the language says what is done with it:

    sh             run in the page's scratch directory; it has to end with 0
    sh background  started in the root of the project, stopped when all is done; what follows is run once the
                   register says that it is ready
    sh tests       not run here; `--print tests` gives it

If the next block is in the language text, json or csv, it is what the command prints. There `…` means any
text within a line, and a line that is nothing but `…` for any number of lines.
"""

import argparse
import dataclasses
import difflib
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
SERVER = "http://localhost:8080"
READY = "/q/health/ready"
OUTPUT = {"text", "json", "csv"}
START_SECONDS = 600
COMMAND_SECONDS = 60
STOP_SECONDS = 20
POLL_SECONDS = 0.2
LINK = re.compile(r"\]\((?!\.\./)([^)#:]+\.md)\)")
FENCE = re.compile(r"^```\s*(\S*)\s*(.*?)\s*$")


@dataclasses.dataclass
class Block:
    line: int
    language: str
    word: str
    text: str


@dataclasses.dataclass
class Command:
    line: int
    word: str
    text: str
    expected: "str | None"


def blocks(text):
    found, opened = [], None
    for number, line in enumerate(text.splitlines(), 1):
        fence = FENCE.match(line)
        if opened is None and fence:
            opened = Block(number, fence.group(1), fence.group(2), "")
        elif opened is not None and line.rstrip() == "```":
            found.append(opened)
            opened = None
        elif opened is not None:
            opened.text += line + "\n"
    if opened is not None:
        raise SystemExit(f"line {opened.line}: the block has no end")
    return found


def commands(text):
    all_blocks = blocks(text)
    for block, after in zip(all_blocks, all_blocks[1:] + [None]):
        if block.language == "sh":
            if block.word not in ("", "background", "tests"):
                raise SystemExit(f"line {block.line}: no block is marked '{block.word}'")
            shown = after is not None and after.language in OUTPUT
            yield Command(block.line, block.word, block.text, after.text if shown else None)


def tidy(text):
    return "".join(line.rstrip() + "\n" for line in text.rstrip().splitlines())


def pattern(expected):
    parts = []
    for line in tidy(expected).splitlines():
        if line.strip() == "…":
            parts.append(r"(?:[^\n]*\n)*?")
        else:
            parts.append("[^\n]*?".join(re.escape(part) for part in line.split("…")) + "\n")
    return re.compile("".join(parts))


def run(command, directory, server):
    """What is wrong with what a command prints; nothing if all is well."""
    try:
        ended = subprocess.run(
            ["bash", "-e", "-c", command.text.replace(SERVER, server)],
            cwd=directory,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=COMMAND_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return f"did not end within {COMMAND_SECONDS} seconds"
    printed = ended.stdout.decode("utf-8", "replace").replace(server, SERVER)
    if ended.returncode != 0:
        return f"ended with {ended.returncode}\n{printed}{ended.stderr.decode('utf-8', 'replace')}"
    if command.expected is None or pattern(command.expected).fullmatch(tidy(printed)):
        return None
    return "".join(
        difflib.unified_diff(
            tidy(command.expected).splitlines(True), tidy(printed).splitlines(True), "the document", "printed"
        )
    )


def answers(server):
    """Whether the register is ready; None where nothing listens."""
    try:
        with urllib.request.urlopen(server + READY, timeout=5) as answer:
            return answer.status == 200
    except urllib.error.HTTPError:
        return False
    except OSError:
        return None


class Program:
    """The program that a page starts, with all processes that it starts in turn."""

    def __init__(self, command, directory, log):
        self.command = command
        self.log = log
        if answers(SERVER) is not None:
            raise SystemExit(f"something else answers at {SERVER} already")
        with open(log, "wb") as out:
            self.process = subprocess.Popen(
                ["bash", "-e", "-c", command.text],
                cwd=directory,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def await_ready(self):
        """What is wrong with the start; nothing if the program is ready."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if answers(SERVER):
                return None
            if self.process.poll() is not None:
                return f"ended with {self.process.returncode}\n{self.tail()}"
            time.sleep(POLL_SECONDS)
        return f"was not ready after {START_SECONDS} seconds\n{self.tail()}"

    def tail(self):
        return "\n".join(pathlib.Path(self.log).read_text("utf-8", "replace").splitlines()[-40:])

    def stop(self):
        for number, seconds in ((signal.SIGTERM, STOP_SECONDS), (signal.SIGKILL, STOP_SECONDS)):
            try:
                os.killpg(self.process.pid, number)
            except ProcessLookupError:
                break
            until = time.monotonic() + seconds
            while time.monotonic() < until and self.lives():
                time.sleep(POLL_SECONDS)

    def lives(self):
        self.process.poll()
        try:
            os.killpg(self.process.pid, 0)
            return True
        except ProcessLookupError:
            return False


def pages(documents):
    """The documents themselves; in the place of an index, the pages below it that it links to."""
    for document in documents:
        yield document
        if document.name == "index.md":
            yield from (document.parent / link for link in LINK.findall(document.read_text("utf-8")))


class Check:
    """Runs every command of one page after the other."""

    def __init__(self, server, scratch):
        self.server = server
        self.scratch = scratch
        self.passed = 0
        self.failed = 0
        self.program = None

    def page(self, page):
        """Whether the pages after this one can be run: not if the program did not start."""
        directory = tempfile.mkdtemp(dir=self.scratch)
        # the packaged program is where a reader in the clone has it
        os.symlink(ROOT / "target", os.path.join(directory, "target"))
        for command in commands(page.read_text("utf-8")):
            if command.word == "tests" or (command.word == "background" and self.server != SERVER):
                continue
            if command.word == "background":
                self.program = Program(command, ROOT, os.path.join(self.scratch, "program.log"))
                wrong = self.program.await_ready()
            else:
                wrong = run(command, directory, self.server)
            if wrong is None:
                self.passed += 1
                continue
            self.failed += 1
            print(f"{page.resolve().relative_to(ROOT)}, line {command.line}:\n{command.text}{wrong}\n")
            if command.word == "background":
                return False
        return True


def main():
    parser = argparse.ArgumentParser(description="Runs the commands of documents.")
    parser.add_argument("--print", dest="word", help="print the commands that are marked so, and run none")
    parser.add_argument("--at", default=SERVER, help="a register that runs already, in the place of the documents'")
    parser.add_argument("document", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()
    in_order = list(pages(arguments.document))
    if arguments.word:
        for page in in_order:
            for command in commands(page.read_text("utf-8")):
                if command.word == arguments.word:
                    print(command.text, end="")
        return 0
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory() as scratch:
        check = Check(arguments.at.rstrip("/"), scratch)
        try:
            all(check.page(page) for page in in_order)
        finally:
            if check.program is not None:
                check.program.stop()
    print(f"documents: {check.passed} passed, {check.failed} failed, on {len(in_order)} pages")
    return 1 if check.failed or not check.passed else 0


if __name__ == "__main__":
    sys.exit(main())
