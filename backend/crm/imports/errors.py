"""What can stand in the way of an import."""

from backend.kernel.errors import Problem


class WorkbookUnreadable(Problem):
    """The file holds no list that can be read."""

    slug, status = "workbook-unreadable", 422


class SheetTooLarge(Problem):
    """The sheet has more rows or columns than we take in."""

    slug, status = "sheet-too-large", 422


class ImportNotPossible(Problem):
    """The batch is in a state in which this step does not exist; `state` names it."""

    slug, status = "import-not-possible", 409


class NameNotMapped(Problem):
    """No column holds the enterprises' names."""

    slug, status = "name-not-mapped", 409
