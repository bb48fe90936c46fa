#!/bin/sh
# Runs once, when the volume of the database is empty.
set -eu
psql -v ON_ERROR_STOP=1 -v app_password="$APP_PASSWORD" -v owner_password="$OWNER_PASSWORD" -U postgres -f /roles.sql
