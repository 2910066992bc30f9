"""Files on their way: received by the object store, checked by the worker, then a version of a document."""
