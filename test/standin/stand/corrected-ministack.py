"""MiniStack with its corrections."""

import corrections  # noqa: F401  importing them makes them
import rights_corrections  # noqa: F401
import stack_corrections  # noqa: F401
from ministack import app

app.main()
