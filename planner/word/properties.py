"""What the Word file says about itself: the core and the extended properties."""

from datetime import date

from planner.compose.document import Properties
from planner.word.wml import DECLARATION, escape

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_EXTENDED = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"'
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
