"""Files, in one bucket of an object store that speaks S3."""

from portico.storage.s3 import (
    MOST_PARTS,
    PART_BYTES,
    Part,
    PendingUpload,
    Storage,
    StorageBusyError,
    StorageError,
    StorageMissingError,
    StorageRefusedError,
    StoredObject,
)

__all__ = [
    "MOST_PARTS",
    "PART_BYTES",
    "Part",
    "PendingUpload",
    "Storage",
    "StorageBusyError",
    "StorageError",
    "StorageMissingError",
    "StorageRefusedError",
    "StoredObject",
]
