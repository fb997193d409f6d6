"""The first set-up of an office: who may do it, what was answered so far, and what it becomes."""
