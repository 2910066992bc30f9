"""Small pictures of images and PDFs, drawn in a process that a hostile file may bring down."""

from portico.thumbnails.drawing import MEDIA_TYPE, MOST_BYTES, PREFIX, draw

__all__ = ["MEDIA_TYPE", "MOST_BYTES", "PREFIX", "draw"]
