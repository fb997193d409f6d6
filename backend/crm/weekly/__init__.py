"""The weekly report of a unit on the road (驻点组周报), made of what it logged and of nothing else."""
