"""The services as processes of their own: what the gateway lets through, what a part that is away costs, what a role may read."""
