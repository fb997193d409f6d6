"""What can stop a set-up, one class per fact. Words: locales/<language>.json."""

from backend.kernel.errors import Problem


class NotSetUp(Problem):
    """The office has not been set up: nothing but the wizard answers."""

    slug, status = "not-set-up", 503


class SetUpCodeNeeded(Problem):
    """This browser has not shown the code from the server's console."""

    slug, status = "setup-code-needed", 401


class SetUpCodeWrong(Problem):
    """This is not the code that was printed last."""

    slug, status = "setup-code-wrong", 401


class SetUpFinished(Problem):
    """Somebody has finished the set-up: it cannot be done again."""

    slug, status = "setup-finished", 410


class SetUpIncomplete(Problem):
    """Steps are missing. Params: `steps`; the member `missing` names them."""

    slug, status = "setup-incomplete", 409
