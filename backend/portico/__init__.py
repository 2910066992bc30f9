"""Portico: where a service firm and its clients run projects together, over one guarded graph."""
