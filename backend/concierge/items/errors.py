"""Facts about service items that stop a change."""

from backend.kernel.errors import Problem


class ItemExists(Problem):
    """The code is taken."""

    slug, status = "item-exists", 409


class NoDraft(Problem):
    """There is no draft to publish or discard."""

    slug, status = "item-no-draft", 409


class CodeIsFixed(Problem):
    """A draft names another code or kind than its item's."""

    slug, status = "item-code-fixed", 422
