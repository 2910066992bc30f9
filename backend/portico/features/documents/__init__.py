"""Documents: folders, versions, and files on their way to become one."""
