-- The database roles of Portico, for any Postgres from 15 on. Safe to run again. The embedded server runs this same file.
--
--   psql "$ADMIN_URL" -X -v ON_ERROR_STOP=1 -v database=portico \
--        -v owner_password=… -v app_password=… -v backup_password=… -f infra/deploy/roles.sql
--
-- and then, for Portico itself:
--
--   PORTICO_OWNER_DATABASE_URL=postgresql://portico_owner:…@HOST/portico   (migrations)
--   PORTICO_DATABASE_URL=postgresql://portico_app:…@HOST/portico           (the application)
--
-- portico_owner owns every table and is used for migrations alone. portico_app is what the application signs in as: it owns
-- nothing and inherits nothing. Its rights come from the one group role it starts each connection with, the viewer's reach:
-- portico_one (one client), portico_several (a list of clients), portico_all (staff whose role reaches every client).
-- infra/decisions/0002-roles-and-reach.md says why. portico_backup may read everything and write nothing.

\set ON_ERROR_STOP on
\set QUIET on
SET client_min_messages = warning;

SELECT format('CREATE ROLE %I NOLOGIN', name)
FROM unnest(ARRAY['portico_one', 'portico_several', 'portico_all']) AS wanted(name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec

SELECT format('CREATE ROLE %I LOGIN', name)
FROM unnest(ARRAY['portico_owner', 'portico_app', 'portico_backup']) AS wanted(name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec

-- The attributes are set each time: a role that was made by hand, or changed since, is put right.
ALTER ROLE portico_owner INHERIT NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
ALTER ROLE portico_app NOINHERIT NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
ALTER ROLE portico_backup INHERIT NOCREATEDB NOCREATEROLE PASSWORD :'backup_password';

SELECT rolsuper AS is_superuser, current_setting('server_version_num')::int >= 160000 AS has_grant_options
FROM pg_roles WHERE rolname = current_user
\gset

\if :is_superuser
  -- Only a superuser may speak of these two attributes. Elsewhere new roles are born without both.
  ALTER ROLE portico_owner NOSUPERUSER NOBYPASSRLS;
  ALTER ROLE portico_app NOSUPERUSER NOBYPASSRLS;
  -- Row level security is forced on every table of a client; a backup must read past it, and may do nothing else.
  ALTER ROLE portico_backup NOSUPERUSER BYPASSRLS;
  GRANT pg_read_all_data TO portico_backup;
\else
  -- A managed service's administrator must be a member of the owner to give it a database.
  GRANT portico_owner TO CURRENT_USER;
  \echo 'Not a superuser: portico_backup can read nothing yet. Give it pg_read_all_data and BYPASSRLS by the means of your provider, or dump as the administrator.'
\endif

\if :has_grant_options
  GRANT portico_one, portico_several, portico_all TO portico_app WITH INHERIT FALSE, SET TRUE;
\else
  -- Before 16 the role's own NOINHERIT says the same.
  GRANT portico_one, portico_several, portico_all TO portico_app;
\endif

SELECT format('CREATE DATABASE %I OWNER portico_owner', :'database')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database')
\gexec

-- One that was there already becomes the owner's, too: who owns a database may create in its schema public.
ALTER DATABASE :"database" OWNER TO portico_owner;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO portico_app, portico_backup;
