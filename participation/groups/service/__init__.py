"""Writing groups: one module an act."""

from participation.groups.inputs import (
    Agreement,
    BriefInput,
    CadreInput,
    GroupChange,
    GroupInput,
    KindInput,
    ProtocolInput,
)
from participation.groups.service.frame import write_brief, write_cadre, write_protocol
from participation.groups.service.kinds import (
    archive_kind,
    create_kind,
    create_preset_kinds,
    edit_kind,
    restore_kind,
)
from participation.groups.service.life import change_status
from participation.groups.service.lineage import Ending, check_merge, check_split, merge, split
from participation.groups.service.writing import create_group, edit_group

__all__ = [
    "Agreement",
    "BriefInput",
    "CadreInput",
    "Ending",
    "GroupChange",
    "GroupInput",
    "KindInput",
    "ProtocolInput",
    "archive_kind",
    "change_status",
    "check_merge",
    "check_split",
    "create_group",
    "create_kind",
    "create_preset_kinds",
    "edit_group",
    "edit_kind",
    "merge",
    "restore_kind",
    "split",
    "write_brief",
    "write_cadre",
    "write_protocol",
]
