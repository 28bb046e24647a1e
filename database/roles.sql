-- SPDX-License-Identifier: Apache-2.0
-- The role the application connects as. Run at every start by the owner (or by a superuser), and harmless when run again.
-- On a server where the owner may not create roles, a DBA runs this file once, gives the role a password
-- (alter role namro_app password '…') and the operator sets DATABASE_APP_URL.
do $$
begin
  if not exists (select from pg_roles where rolname = 'namro_app') then
    create role namro_app login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls;
    comment on role namro_app is 'Năm Rõ: what the application connects as. Owns nothing; row-level security binds it.';
  end if;
exception
  -- Two nodes may start at the same moment on one server.
  when duplicate_object or unique_violation then null;
end
$$;
