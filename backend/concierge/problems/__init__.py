"""The problem ledger (清单台账): 痛点, 难点, 堵点, and what several have in common."""
