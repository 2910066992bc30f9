"""One contact for each address at a client."""

from pathlib import Path

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Run the SQL file beside this one, statement by statement: while an index is made, writes go on."""
    sql = Path(__file__).with_suffix(".sql").read_text()
    with op.get_context().autocommit_block():
        for statement in sql.split(";\n"):
            if statement.strip():
                op.execute(statement)
