"""Imports tasks from CSV files of another system, told by a mapping file. See docs/import.md."""

from portico.importer.mapping import MappingError, read_mapping
from portico.importer.run import ImportRefusedError, import_tasks
from portico.importer.summary import ImportSummary, RowRemark

__all__ = ["ImportRefusedError", "ImportSummary", "MappingError", "RowRemark", "import_tasks", "read_mapping"]
