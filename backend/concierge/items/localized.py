"""Text in the three languages of the house."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Language = Literal["zh", "en", "ru"]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class DefinitionPart(BaseModel):
    """Base of every part of a definition: closed, and unchangeable once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class LocalizedText(DefinitionPart):
    """One text in all three languages; none may be missing or blank."""

    zh: Prose
    en: Prose
    ru: Prose

    def in_language(self, language: Language) -> str:
        """The text for a reader of ``language``."""
        return {"zh": self.zh, "en": self.en, "ru": self.ru}[language]
