"""One open round for each audience: the firm's own does not delay the client's."""

from pathlib import Path

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Run the SQL file beside this one, statement by statement: while an index is made, reviews go on."""
    sql = Path(__file__).with_suffix(".sql").read_text()
    with op.get_context().autocommit_block():
        for statement in sql.split(";\n"):
            if statement.strip():
                op.execute(statement)
