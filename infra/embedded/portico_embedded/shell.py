"""`make shell`: psql as the owner of the database, the embedded one unless PORTICO_OWNER_DATABASE_URL names another."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from portico_embedded import postgres
from portico_embedded.binaries import DatabaseFailed, psql


def main() -> int:
    external = os.environ.get("PORTICO_OWNER_DATABASE_URL")
    if external:
        return subprocess.call([psql(), external])
    home = Path(os.environ.get("PORTICO_HOME", ".portico")).expanduser()
    try:
        with postgres.running(home) as cluster:
            # The password goes by the environment: arguments can be read by every user of the machine.
            where = {"PGHOST": "127.0.0.1", "PGPORT": str(cluster.port), "PGDATABASE": postgres.DATABASE}
            who = {"PGUSER": "portico_owner", "PGPASSWORD": cluster.passwords["portico_owner"]}
            return subprocess.call([psql()], env={**os.environ, **where, **who})
    except DatabaseFailed as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
