-- The two logins of Wijkspoor, for a database of your own. Run once as a superuser, before the first migration:
--   psql -v app_password=… -v owner_password=… -f roles.sql
-- The owner migrates; the app owns nothing, cannot bypass row level security, and acts as app_rw.
create role app_rw nologin nobypassrls;
create role wijkspoor_owner login createrole nobypassrls password :'owner_password';
create role wijkspoor_app login nobypassrls in role app_rw password :'app_password';
grant app_rw to wijkspoor_owner with admin option;
create database wijkspoor owner wijkspoor_owner encoding 'UTF8' locale_provider icu icu_locale 'nl-NL' locale 'C.UTF-8' template template0;
revoke connect on database wijkspoor from public;
grant connect on database wijkspoor to wijkspoor_app, wijkspoor_owner;
