"""Comments on change requests."""

from pathlib import Path

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Run the SQL file beside this one, statement by statement: writes go on meanwhile."""
    sql = Path(__file__).with_suffix(".sql").read_text()
    with op.get_context().autocommit_block():
        for statement in sql.split(";\n"):
            if statement.strip():
                op.execute(statement)
