"""The profile that LibreOffice gets: settings, stand-ins, fonts; and what it does with them."""

from pathlib import Path

from lxml import etree

from planner.office.profile import make_profile

OOR = "{http://openoffice.org/2001/registry}"


def settings(folder: Path) -> etree._Element:
    return etree.parse(folder / "user" / "registrymodifications.xcu").getroot()


def values(folder: Path) -> dict[str, str]:
    return {
        prop.get(f"{OOR}name"): prop.findtext("value")
        for prop in settings(folder).iterfind("item/prop")
    }


def test_lines_of_chinese_end_and_begin_as_in_word(tmp_path: Path) -> None:
    make_profile(tmp_path, {}, [])
    (lists,) = settings(tmp_path).iterfind("item/node")
    assert lists.get(f"{OOR}name") == "zh-CN"
    first, last = (prop.findtext("value") for prop in lists)
    assert set("，。、）”%\u2060") <= set(first)
    assert set("（“《$\u2060") <= set(last)


def test_no_macro_runs_and_no_link_is_followed(tmp_path: Path) -> None:
    make_profile(tmp_path, {}, [])
    assert values(tmp_path) == {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "BlockUntrustedRefererLinks": "true",
        "Link": "0",
        "Enable": "false",
        "Replacement": "true",
    }


def test_fonts_are_replaced_always_and_not_only_on_screen(tmp_path: Path) -> None:
    make_profile(tmp_path, {"仿宋 <&>": "Noto"}, [])
    (pair,) = settings(tmp_path).iterfind("item/node[@oor:name='_0']", {"oor": OOR[1:-1]})
    assert {prop.get(f"{OOR}name"): prop.findtext("value") for prop in pair} == {
        "ReplaceFont": "仿宋 <&>",
        "SubstituteFont": "Noto",
        "Always": "true",
        "OnScreenOnly": "false",
    }


def test_fonts_that_are_lent_stand_in_the_profile(tmp_path: Path) -> None:
    font = tmp_path / "a b.otf"
    font.write_bytes(b"font")
    make_profile(tmp_path / "profile", {}, [font])
    assert (tmp_path / "profile/user/fonts/a b.otf").read_bytes() == b"font"
