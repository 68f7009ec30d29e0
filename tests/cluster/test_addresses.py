"""Sources that are addresses, as fsspec's stores in memory and on disk give them."""

from __future__ import annotations

import io
import zipfile

import pytest

fsspec = pytest.importorskip("fsspec", reason="needs the extra [cloud]")

from finescan import intake  # noqa: E402
from finescan.errors import LimitError, MissingToolError, NotFoundError, UnreachableError, UnstableFileError  # noqa: E402
from finescan.intake import Input, Limits, Member, remote  # noqa: E402
from tests.archive.runs import run  # noqa: E402
from tests.cluster.scans import LETTER  # noqa: E402


@pytest.fixture
def post():
    store = fsspec.filesystem("memory")
    for name in ("b/two.txt", "b/.hidden.txt", "a.txt", "b/one.txt", "main.py", "scan"):
        store.pipe(f"/post/{name}", LETTER.format(n=1, price=len(name)).encode())
    yield store
    store.rm("/post", recursive=True)


def paths(found):
    return [item.path.removeprefix("memory://").lstrip("/") for item in found if isinstance(item, Input)]


def test_folders_are_walked_in_order_and_hidden_files_left_out(post):
    found = list(intake.walk(["memory://post"]))
    assert paths(found) == ["post/a.txt", "post/b/one.txt", "post/b/two.txt", "post/main.py", "post/scan"]
    assert all(item.about[0] == len(post.cat(item.path)) for item in found)


def test_what_has_no_name_of_a_letter_is_told_by_content(post):
    inputs = intake.find_inputs(["memory://post"])
    assert [path.rpartition("/")[2] for path in paths(inputs.items)] == ["a.txt", "one.txt", "two.txt", "scan"]


def test_one_file_is_named_as_it_was_given(post):
    (found,) = intake.walk(["memory://post/a.txt"])
    assert found.path == "memory://post/a.txt"
    assert intake.open_part(found).data.startswith(b"Gewerbeblatt")


def test_an_address_is_unchanged_until_its_content_is(post, tmp_path):
    index = tmp_path / "archive.db"
    assert len(run(index, "memory://post")[2]) == 4
    assert len(run(index, "memory://post")[2]) == 0
    post.pipe("/post/a.txt", LETTER.format(n=2, price=5).encode())
    assert len(run(index, "memory://post")[2]) == 1


def test_archives_are_opened_member_by_member(post):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("x/letter.txt", LETTER.format(n=3, price=9))
    post.pipe("/post/all.zip", packed.getvalue())
    assert intake.is_container("memory://post/all.zip")
    assert not intake.is_container("memory://post/a.txt")
    (member,) = intake.members("memory://post/all.zip")
    assert isinstance(member, Member)
    assert (member.path, member.part) == ("memory://post/all.zip", "x/letter.txt")


def test_the_limits_hold(post):
    with pytest.raises(LimitError):
        remote.read("memory://post/a.txt", Limits(max_bytes=10))


@pytest.mark.parametrize(
    ("url", "error"),
    [("memory://nothing/here", NotFoundError), ("unknown://host/file", UnreachableError)],
)
def test_what_cannot_be_fetched_is_an_input_with_its_error(url, error):
    (found,) = intake.walk([url])
    assert isinstance(found.error, error)
    assert found.path == url
    assert url in found.error.message


class Cut:
    """A file whose connection breaks."""

    def read(self, size):
        raise OSError("connection reset by peer")

    def close(self):
        """Nothing is open."""


def test_a_connection_that_breaks_is_no_damage_of_the_file(post, monkeypatch):
    post.pipe("/post/all.zip", b"PK\x05\x06" + bytes(18))
    monkeypatch.setattr(remote, "_opened", lambda place: Cut())
    with pytest.raises(UnreachableError, match="connection reset"):
        remote.read("memory://post/a.txt", Limits())
    (left,) = intake.members("memory://post/all.zip")
    assert left.reason == "unreachable"


def test_a_file_that_changes_while_it_is_fetched(post, monkeypatch):
    times = iter(range(100))
    monkeypatch.setattr(remote, "_about", lambda info: (1, next(times)))
    with pytest.raises(UnstableFileError):
        remote.read("memory://post/a.txt", Limits())


def test_an_address_within_an_address_is_not_followed(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a file of this machine")
    store = fsspec.filesystem("memory")
    with pytest.raises(NotFoundError):
        remote.read(f"memory://post/x::file://{secret}", Limits())
    assert not store.exists("/post")


def test_a_missing_package_is_named(monkeypatch):
    def without(protocol):
        raise ImportError("Install s3fs to access S3")

    monkeypatch.setattr(fsspec, "get_filesystem_class", without)
    with pytest.raises(MissingToolError, match=r"finescan\[cloud\]"):
        list(intake.walk(["s3://bucket/post"]))


def test_paths_are_no_addresses():
    assert [remote.protocol(path) for path in ("-", "a/b.pdf", "C:\\post", "C:/post", "S3://b/k")] == [
        *[None] * 4,
        "s3",
    ]
    assert remote.is_far("https://host/a.pdf")
    assert not remote.is_far("memory://a.pdf")
