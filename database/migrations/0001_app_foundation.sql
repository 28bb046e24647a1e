-- SPDX-License-Identifier: Apache-2.0
-- What every area stands on: who is asking, Vietnamese text, commands that act once, events that travel up.

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

comment on schema app is 'What no business area owns: who is asking, text folding, repeated commands, the outbox, the ledger of migrations.';
grant usage on schema app to namro_app;

-- The ledger belongs to the owner; the application may read which release made the database.
grant select on app.migration to namro_app;

-- After a transaction that set it, a setting reads as the empty string: nobody, not a broken uuid.
create function app.agency_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.agency', true), '')::uuid;
comment on function app.agency_id is 'The agency for which this transaction acts; null when nobody is set, and then no row of any agency is visible.';

create function app.person_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
comment on function app.person_id is 'The person for whom this transaction acts; null when nobody is set.';

-- unaccent(text) looks its dictionary up in the search path and is therefore only stable; naming the dictionary makes it fit for indexes.
create function app.fold(written text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(written, nfc)));
comment on function app.fold is 'Text without diacritics and in lower case, đ as d: how people type when they search.';

create text search configuration app.vn (copy = pg_catalog.simple);
alter text search configuration app.vn
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with public.unaccent, pg_catalog.simple;
comment on text search configuration app.vn is 'Full-text search in Vietnamese typed with or without diacritics.';

create table app.command (
  agency_id uuid not null,
  person_id uuid not null,
  path text not null check (length(path) between 1 and 200),
  command_id text not null check (length(command_id) between 1 and 100),
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  answer jsonb not null,
  at timestamptz not null,
  constraint command_once primary key (person_id, path, command_id)
);
comment on table app.command is 'The first answer of each command, under the id its caller chose: pressing twice does nothing twice.';
comment on column app.command.path is 'The path of the endpoint.';
comment on column app.command.input_hash is 'SHA-256 of everything that was sent; the same id with other content is refused.';
create index command_by_age on app.command (at);
comment on index app.command_by_age is 'For removing answers that nobody will ask for again.';
alter table app.command enable row level security;
create policy own_agency on app.command using (agency_id = app.agency_id()) with check (agency_id = app.agency_id() and person_id = app.person_id());
grant select, insert on app.command to namro_app;

create table app.outbox (
  number bigint generated always as identity primary key,
  agency_id uuid not null,
  area text not null check (area ~ '^[a-z][a-z-]*$'),
  event jsonb not null check (jsonb_typeof(event -> 'type') = 'string'),
  at timestamptz not null,
  written_by xid8 not null default pg_current_xact_id()
);
comment on table app.outbox is 'What happened in one area, for the areas above it. Rows are added in the transaction of the change itself, never changed or removed.';
comment on column app.outbox.area is 'The area that tells; areas above subscribe to it.';
comment on column app.outbox.event is 'The event as the area publishes it, with its type.';
comment on column app.outbox.written_by is 'The writing transaction. A reader takes only rows below pg_snapshot_xmin(pg_current_snapshot()): numbers are given before commit, so a lower one may still appear later.';
alter table app.outbox enable row level security;
create policy own_agency on app.outbox using (agency_id = app.agency_id()) with check (agency_id = app.agency_id());
grant select, insert (agency_id, area, event, at) on app.outbox to namro_app;
