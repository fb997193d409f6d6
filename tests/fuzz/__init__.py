"""Operations called with what nobody would send."""
