"""How a project moves: the table of transitions and its steps."""
