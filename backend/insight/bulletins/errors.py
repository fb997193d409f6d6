"""What can stand in the way of a bulletin or its template, one class per fact; words in `locales/`."""

from backend.kernel.errors import Problem


class BulletinPublished(Problem):
    """It is published: nothing of it changes any more."""

    slug, status = "bulletin-published", 409


class BulletinNotPublished(Problem):
    """There is nothing printed yet, or it was taken back already."""

    slug, status = "bulletin-not-published", 409


class TemplateUnreadable(Problem):
    """Word cannot have written this, or its tags do not make sense; `reason` says where."""

    slug, status = "template-unreadable", 422


class TemplateUnknownNames(Problem):
    """The template names what no bulletin has; `names` lists them."""

    slug, status = "template-unknown-names", 422


class TemplateNotAllowed(Problem):
    """The template uses more of the template language than a document needs; `reason` names it."""

    slug, status = "template-not-allowed", 422


class TemplateTooLarge(Problem):
    """What the template prints is larger than anybody could send."""

    slug, status = "template-too-large", 422
