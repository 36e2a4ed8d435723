"""What the Word file says about itself: core, extended and custom properties."""

from datetime import date

from planner import __version__
from planner.compose.document import Properties
from planner.trust.origin import Origin
from planner.trust.properties import PropertyName
from planner.word.wml import DECLARATION, escape

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_EXTENDED = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"'
_CUSTOM = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)
_CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set of what users define
_FIRST_CUSTOM = 2  # 0 and 1 have a meaning of their own in it
_APPLICATION = "Planner"


def core(properties: Properties) -> str:
    """Give the core properties; both dates are the day of issue, if it has come."""
    texts = {
        "dc:identifier": properties.identifier,
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.creator,
        "dc:language": "zh-CN",
        "cp:lastModifiedBy": properties.creator,
        "cp:version": properties.version,
        "cp:contentStatus": properties.status,
    }
    entries = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in texts.items())
    return (
        f"{DECLARATION}<cp:coreProperties {_CORE}>{entries}{_dates(properties.issued)}"
        "</cp:coreProperties>"
    )


def _dates(issued: date | None) -> str:
    if issued is None:
        return ""
    return "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{issued.isoformat()}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
    )


def extended(properties: Properties) -> str:
    """Give the extended properties: the program, and the organ that issues the plan."""
    return (
        f"{DECLARATION}<Properties {_EXTENDED}><Application>{_APPLICATION}</Application>"
        f"<Company>{escape(properties.creator)}</Company></Properties>"
    )


def custom(properties: Properties, text: str, source: Origin | None) -> str:
    """Give the custom properties: which plan and edition this is, its source, and its text.

    `text` is the digest of the text.
    """
    values: dict[PropertyName, str] = {
        "PlannerPlan": properties.identifier,
        "PlannerVersion": properties.version,
        "PlannerEdition": properties.edition,
        "PlannerText": text,
        "PlannerTool": __version__,
    }
    if source:
        values |= {"PlannerSource": source.commit, "PlannerPath": source.path}
    entries = "".join(
        f'<property fmtid="{_CUSTOM_SET}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), start=_FIRST_CUSTOM)
    )
    return f"{DECLARATION}<Properties {_CUSTOM}>{entries}</Properties>"
