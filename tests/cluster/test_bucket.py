"""Letters in a bucket, served by moto's server as S3 would."""

from __future__ import annotations

import mailbox
import subprocess
import sys
import zipfile
from email.message import EmailMessage

import pytest

from tests.cluster.loopback import Loopback
from tests.cluster.scans import LETTER, by_path, scan, write_letters

pytest.importorskip("s3fs", reason="needs the extra [cloud]")
pytest.importorskip("moto.server", reason='needs moto: pip install "moto[server]"')
pytestmark = pytest.mark.slow

SERVER = """
import contextlib, sys
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
with contextlib.redirect_stdout(sys.stderr):
    server.start()
print(server.get_host_and_port()[1], flush=True)
input()
"""
BROKEN = b"%PDF-1.7 broken"


@pytest.fixture(scope="module")
def access():
    """How programs reach the server, as they reach S3: by their environment."""
    command = [sys.executable, "-W", "ignore", "-c", SERVER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        port = int(server.stdout.readline())
        yield {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
            "AWS_ACCESS_KEY_ID": "office",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_DEFAULT_REGION": "eu-central-1",
        }
        server.kill()


@pytest.fixture(scope="module")
def letters(tmp_path_factory):
    """A folder with letters, a mailbox and an archive."""
    folder = write_letters(tmp_path_factory.mktemp("letters"), 8)
    (folder / "2001" / "broken.pdf").write_bytes(BROKEN)
    with zipfile.ZipFile(folder / "packed.zip", "w") as packed:
        for n in (20, 21):
            packed.writestr(f"in/letter-{n}.txt", LETTER.format(n=n, price=n))
    box = mailbox.mbox(folder / "box.mbox")
    for n in (30, 31):
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "sales@example.org", "office@example.org", f"Nummer {n}"
        mail.set_content(LETTER.format(n=n, price=n))
        box.add(mail)
    box.close()
    return folder


@pytest.fixture(scope="module")
def bucket(access, letters):
    """The same in a bucket."""
    import s3fs

    store = s3fs.S3FileSystem(
        endpoint_url=access["AWS_ENDPOINT_URL"], key="office", secret="secret", skip_instance_cache=True
    )
    store.mkdir("post")
    for file in sorted(letters.rglob("*.*")):
        store.pipe(f"post/archive/{file.relative_to(letters).as_posix()}", file.read_bytes())
    return store


def in_place(found, root):
    """What was found, by the place below the root, without what tells where the root is."""
    return {
        (letter["source"]["path"].removeprefix(root), letter["source"]["part"]): (
            letter["verdict"],
            letter["offer"],
            [error["code"] for error in letter["errors"]],
        )
        for letter in found
    }


def test_a_bucket_is_read_like_a_folder_and_only_what_changed_is_fetched_again(access, bucket, letters, tmp_path):
    _, expected, _ = scan(letters, "--jobs", 1)
    code, found, said = scan("s3://post/archive", "--index", tmp_path / "a.db", "--jobs", 1, **access)
    assert code == 3, said
    assert in_place(found, "s3://post/archive") == in_place(expected, str(letters))
    bucket.pipe("post/archive/2000/new.txt", LETTER.format(n=99, price=99).encode())
    try:
        code, found, said = scan("s3://post/archive", "--index", tmp_path / "a.db", "--new", "--jobs", 1, **access)
    finally:
        bucket.rm("post/archive/2000/new.txt")
    assert "1 scanned" in said
    assert {letter["source"]["path"] for letter in found if not letter["errors"]} == {"s3://post/archive/2000/new.txt"}


def test_workers_of_a_cluster_fetch_from_the_bucket_themselves(access, bucket, letters, tmp_path):
    pytest.importorskip("distributed", reason="needs the extra [cluster]")
    loopback = Loopback(tmp_path, environment=access)
    try:
        code, found, said = scan("s3://post/archive/2000/", "--cluster", loopback.start(1), **access)
    finally:
        loopback.stop()
    assert code == 0, said
    assert sorted(by_path(found)) == ["s3://post/archive/2000/letter-000.txt", "s3://post/archive/2000/letter-004.txt"]


@pytest.mark.parametrize(
    ("url", "code"),
    [("s3://post/archive/no/such.pdf", "not-found"), ("s3://no-such-bucket/", "not-found")],
)
def test_what_is_not_there_is_told(access, bucket, url, code):
    ended, found, _ = scan(url, "--jobs", 1, **access)
    assert ended == 3
    assert [error["code"] for letter in found for error in letter["errors"]] == [code]


def test_a_store_that_does_not_answer_is_told(access):
    nobody = {**access, "AWS_ENDPOINT_URL": "http://127.0.0.1:9", "AWS_MAX_ATTEMPTS": "1"}
    ended, found, _ = scan("s3://post/archive", "--jobs", 1, **nobody)
    assert ended == 3
    assert [error["code"] for letter in found for error in letter["errors"]] == ["unreachable"]
    assert "cannot be fetched" in found[0]["errors"][0]["message"]


def test_a_page_of_the_web_is_read_only_if_it_is_named(access, bucket):
    bucket.pipe("post/public.txt", LETTER.format(n=40, price=40).encode(), ACL="public-read")
    url = f"{access['AWS_ENDPOINT_URL']}/post/public.txt"
    code, found, said = scan(url, "--jobs", 1)
    assert code == 0, said
    assert [letter["source"]["path"] for letter in found] == [url]
