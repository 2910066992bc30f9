"""Who may do and see what: permissions, rows, the viewer."""
