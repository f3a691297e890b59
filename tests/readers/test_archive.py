"""ZIP archives, friendly and hostile."""

import io
import zipfile

from riftline.readers import Source, Unread, read


def archive(tmp_path, members, name="a.zip"):
    path = tmp_path / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for member, data in members:
            file.writestr(member, data)
    return str(path)


def test_members_are_read_sorted_and_hidden_ones_skipped(tmp_path):
    path = archive(tmp_path, [("b.txt", "Two."), ("a/1.txt", "One."), (".x.txt", "no"), ("__MACOSX/a/1.txt", "no")])
    assert [(found.path, found.text) for found in read(path)] == [
        (f"{path}/a/1.txt", "One."),
        (f"{path}/b.txt", "Two."),
    ]


def test_names_that_point_outside_are_refused_and_the_rest_is_read(tmp_path):
    path = archive(tmp_path, [("../evil.txt", "x"), ("/abs.txt", "x"), ("c:\\w.txt", "x"), ("good.txt", "Good.")])
    found = list(read(path))
    assert [item.text for item in found if isinstance(item, Source)] == ["Good."]
    assert all("outside the archive" in item.reason for item in found if isinstance(item, Unread))
    assert not (tmp_path.parent / "evil.txt").exists()


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    (found,) = read(archive(tmp_path, [("bomb.txt", b"\0" * 20_000_000)]))
    assert "far more than it should" in found.reason


def test_a_member_over_the_limit_is_refused(tmp_path):
    from riftline.readers import ReadOptions

    words = " ".join(str(number) for number in range(3000))
    (found,) = read(archive(tmp_path, [("long.txt", words)]), ReadOptions(max_bytes=5000))
    assert "larger than the limit" in found.reason


def test_archives_in_archives_end_somewhere(tmp_path):
    data = b"Deep."
    for level in range(4):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as file:
            file.writestr("x.txt" if level == 0 else "x.zip", data)
        data = stream.getvalue()
    (tmp_path / "deep.zip").write_bytes(data)
    (found,) = read(str(tmp_path / "deep.zip"))
    assert "too deep" in found.reason


def test_a_damaged_member_is_reported_and_the_rest_is_read(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        file.writestr("bad.txt", "Arvenia protests loudly.")
        file.writestr("good.txt", "Belmark denies.")
    path.write_bytes(path.read_bytes().replace(b"loudly", b"softly", 1))
    found = list(read(str(path)))
    assert [type(item) for item in found] == [Unread, Source]
