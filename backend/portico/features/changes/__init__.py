"""Change requests: asked for, assessed, quoted, decided by the client, carried out."""
