"""A watch reads what is whole, tries again what failed, and does what it was told to."""

from __future__ import annotations

import os
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Event, Thread

import pytest

from finescan import api
from finescan.api.scanning import opened
from finescan.archive import alerts
from finescan.archive.watch import DELAYS, Done, Patience, Watch
from finescan.errors import UsageError
from finescan.intake import Input
from finescan.model import Verdict
from finescan.runner.run import _scan_input
from tests.archive.runs import LETTER, Here


class Looks(Event):
    """Ends a watch after so many looks; `between` is called before each but the first."""

    def __init__(self, looks, between):
        super().__init__()
        self.left, self.between = looks, between

    def wait(self, timeout=None):
        self.left -= 1
        self.between(self.left)
        if not self.left:
            self.set()
        return self.is_set()


def watched(tmp_path, looks, between=lambda left: None, work=None):
    how = api.options()
    with opened(tmp_path / "w.db", how, lambda kept: Here(work or (lambda locator: _scan_input(kept, locator)))) as (
        index,
        kept,
        reader,
    ):
        watch = Watch(index, kept, reader, 0, Looks(looks, between))
        return list(watch.events([str(tmp_path / "in")])), watch


@pytest.fixture
def post(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(LETTER.format(price="480,00"), "utf-8")
    return tmp_path / "in"


def test_a_letter_is_read_at_the_second_look_and_once(tmp_path, post):
    events, _ = watched(tmp_path, 4)
    (letter, done) = events
    assert letter.result.source.path == str(post / "a.txt")
    assert done == Done(str(post / "a.txt"), letter.result.verdict)


def test_a_file_that_grows_waits(tmp_path, post):
    def grow(left):
        if left > 2:
            with (post / "a.txt").open("a") as file:
                file.write("Noch eine Zeile.\n")

    events, _ = watched(tmp_path, 5, grow)
    assert len([event for event in events if isinstance(event, Done)]) == 1
    assert (post / "a.txt").read_text().count("Noch eine Zeile") == 2


def test_what_is_there_already_is_known_to_the_next_watch(tmp_path, post):
    watched(tmp_path, 2)
    assert watched(tmp_path, 3)[0] == []


def test_a_letter_that_arrives_once_more_is_told_and_done_with(tmp_path, post):
    (post / "copy.txt").write_bytes((post / "a.txt").read_bytes())
    events, _ = watched(tmp_path, 3)
    assert [event.path for event in events if isinstance(event, Done)] == [str(post / "a.txt"), str(post / "copy.txt")]
    assert len(events) == 4


def test_a_name_that_is_no_utf8_is_found_again(tmp_path, post):
    odd = os.fsdecode(os.fsencode(post) + b"/\xe4.txt")
    (post / "a.txt").rename(odd)
    (_, done), _ = watched(tmp_path, 3)
    assert done.path == odd


def test_a_bad_file_does_not_end_the_watch_and_is_not_tried_for_ever(tmp_path, post):
    (post / "bad.pdf").write_bytes(b"%PDF-1.4 nothing")
    events, watch = watched(tmp_path, 5)
    assert sorted(event.path for event in events if isinstance(event, Done)) == [
        str(post / "a.txt"), str(post / "bad.pdf"),
    ]  # fmt: skip
    assert watch.tally.scanned == 1


def test_reports_among_the_letters_are_no_letters(tmp_path, post):
    (post / "a.txt-1234.finescan.html").write_text("<html>no letter</html>")
    events, _ = watched(tmp_path, 3)
    assert len(events) == 2


def test_a_failure_that_may_pass_is_tried_again_later_and_later():
    now = [0.0]
    patience = Patience(lambda: now[0])
    found = Input("a.pdf", about=(1, 1))
    for delay in (*DELAYS, DELAYS[-1]):
        for _ in range(2):
            patience.look()
            ready = patience.ready(found)
        assert ready
        patience.failed("a.pdf")
        patience.look()
        assert not patience.ready(found)
        now[0] += delay
    patience.look()
    assert patience.ready(found)
    patience.look()
    assert not patience.ready(found._replace(about=(2, 2)))


def test_files_are_sorted_without_loss(tmp_path, post):
    (tmp_path / "out" / "scam").mkdir(parents=True)
    (tmp_path / "out" / "scam" / "a.txt").write_text("another one")
    place = alerts.sort_into(tmp_path / "out", post / "a.txt", Verdict.SCAM)
    assert place == tmp_path / "out" / "scam" / "a-2.txt"
    assert (tmp_path / "out" / "scam" / "a.txt").read_text() == "another one"
    assert not (post / "a.txt").exists()


@pytest.fixture
def result(post):
    (found,) = api.scan(post / "a.txt")
    return found


def test_a_command_gets_the_letter_on_its_input(tmp_path, result):
    target = tmp_path / "got.json"
    script = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    assert alerts.run((sys.executable, "-c", script, str(target)), result) is None
    assert target.read_bytes() == result.to_json()
    assert "ended with 3" in alerts.run((sys.executable, "-c", "raise SystemExit(3)"), result)


def test_no_shell_reads_the_command():
    assert alerts.arguments(f"{sys.executable} -c 'print(1); print(2)'")[1:] == ("-c", "print(1); print(2)")
    with pytest.raises(UsageError, match="no such program"):
        alerts.arguments("no-such-program-here --now")
    with pytest.raises(UsageError, match="command"):
        alerts.arguments("tee 'open")


def test_a_letter_is_posted_only_to_the_web(result):
    got = []

    class Server(BaseHTTPRequestHandler):
        def do_POST(self):
            got.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Server) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        assert alerts.post(f"http://127.0.0.1:{server.server_port}/", result) is None
        server.shutdown()
        thread.join()
    assert got == [result.to_json()]
    assert alerts.post("http://127.0.0.1:9/", result)
    with pytest.raises(UsageError):
        alerts.checked_url("file:///etc/passwd")
