"""The package: parts, relationships, and a zip that is the same every time."""

import io
import zipfile

from planner.word.package import Part, Relationships, pack


def archive(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def test_content_types_stand_first_and_name_every_part() -> None:
    packed = archive(pack([Part("word/a.xml", "x/y", "<a/>")], {"_rels/.rels": Relationships()}))
    assert packed.namelist() == ["[Content_Types].xml", "_rels/.rels", "word/a.xml"]
    assert '<Override PartName="/word/a.xml" ContentType="x/y"/>' in (
        packed.read("[Content_Types].xml").decode()
    )
    assert packed.read("word/a.xml") == b"<a/>"


def test_entries_carry_no_time_and_no_system() -> None:
    for entry in archive(pack([Part("a.xml", "x/y", "<a/>")], {})).infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert entry.create_system == 0


def test_one_target_has_one_id() -> None:
    relationships = Relationships()
    assert relationships.add("kind", "a.xml") == "rId1"
    assert relationships.add("kind", "b.xml") == "rId2"
    assert relationships.add("kind", "a.xml") == "rId1"


def test_target_outside_says_so() -> None:
    relationships = Relationships()
    relationships.add("kind", "https://example.org/?a&b", external=True)
    relationships.add("kind", "a.xml")
    assert (
        '<Relationship Id="rId1" Type="kind" Target="https://example.org/?a&amp;b"'
        ' TargetMode="External"/><Relationship Id="rId2" Type="kind" Target="a.xml"/>'
    ) in relationships.xml()
