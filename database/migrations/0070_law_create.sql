-- SPDX-License-Identifier: Apache-2.0
create schema law;
comment on schema law is 'The register of legal documents (danh mục văn bản pháp luật) that agencies keep: what holds from when to when, and what each does to others.';
grant usage on schema law to namro_app;

create table law.instrument (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  number text not null,
  number_key text not null,
  kind text not null,
  issuer text not null,
  title text not null,
  issued_on date,
  effective_on date,
  expires_on date,
  source text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null,
  constraint instrument_within_agency unique (agency_id, id),
  constraint instrument_once unique nulls not distinct (agency_id, number_key, issued_on),
  constraint instrument_number check (char_length(number) between 1 and 100 and char_length(number_key) between 1 and 100),
  constraint instrument_title check (char_length(title) between 1 and 2000),
  constraint instrument_issuer check (char_length(issuer) between 1 and 300),
  constraint instrument_kind check (kind in ('constitution', 'code', 'law', 'ordinance', 'resolution', 'decree', 'decision', 'circular', 'joint-circular', 'directive', 'consolidated', 'official-letter', 'guidance', 'plan', 'notice', 'standard', 'other')),
  constraint instrument_dates check (expires_on is null or expires_on >= coalesce(effective_on, issued_on, expires_on)),
  constraint instrument_effect check (effective_on is null or issued_on is null or effective_on >= issued_on)
);
comment on table law.instrument is 'Văn bản pháp luật in the register of an agency; those below it read it too.';
comment on column law.instrument.number_key is 'The number as it is compared: normal form, without diacritics, in lower case.';
comment on column law.instrument.expires_on is 'The first day on which it no longer holds by its own words; an end by another document stands in relation.';

create table law.relation (
  agency_id uuid not null,
  instrument_id uuid not null,
  place integer not null,
  kind text not null,
  number text not null,
  number_key text not null,
  issued_on date,
  part text,
  effective_on date,
  primary key (instrument_id, place),
  constraint relation_of_instrument foreign key (agency_id, instrument_id) references law.instrument (agency_id, id),
  constraint relation_kind check (kind in ('replaces', 'amends', 'repeals', 'guides')),
  constraint relation_number check (char_length(number) between 1 and 100),
  constraint relation_part check (part is null or char_length(part) between 1 and 1000)
);
comment on table law.relation is 'What a document does to another one, named by its number: the other one need not stand in any register. What was removed or changed stays in event.';
comment on column law.relation.part is 'Which part of the other document; null: all of it.';
comment on column law.relation.effective_on is 'From which day; null: from the day on which the document takes effect.';
create index relation_of_number on law.relation (agency_id, number_key);

create table law.event (
  seq bigint generated always as identity primary key,
  agency_id uuid not null,
  instrument_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  event jsonb not null,
  constraint event_of_instrument foreign key (agency_id, instrument_id) references law.instrument (agency_id, id),
  constraint event_person_of_own_agency foreign key (agency_id, person_id) references organisation.person (agency_id, id),
  constraint event_shape check (jsonb_typeof(event -> 'type') = 'string')
);
comment on table law.event is 'What was written of each document, by whom, in order. Rows are added, never changed or removed.';
create index event_of_instrument on law.event (agency_id, instrument_id, seq);

create table law.register_import (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  file_name text not null,
  file_sha256 text not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  rejected jsonb not null,
  constraint register_import_person_of_own_agency foreign key (agency_id, imported_by) references organisation.person (agency_id, id),
  constraint register_import_file_name check (char_length(file_name) between 1 and 300),
  constraint register_import_file_hash check (file_sha256 ~ '^[0-9a-f]{64}$'),
  constraint register_import_counts check (added >= 0 and changed >= 0 and unchanged >= 0),
  constraint register_import_rejected check (jsonb_typeof(rejected) = 'array')
);
comment on table law.register_import is 'Each file of documents that was taken in: what it changed and the lines that were rejected with their reasons. Rows are added, never changed or removed.';
create index register_import_newest on law.register_import (agency_id, imported_at desc);

-- A register is read by its agency, by those below it (they are bound by it) and by those above within their reach; by nobody else.
do $$
declare t text;
begin
  foreach t in array array['instrument', 'relation'] loop
    execute format('alter table law.%I enable row level security', t);
    execute format('create policy %I on law.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]) or agency_id = any ((select organisation.superiors(app.agency_id()))::uuid[]))', t || '_read', t);
    execute format('create policy %I on law.%I for insert with check (agency_id = app.agency_id())', t || '_add', t);
    execute format('create policy %I on law.%I for update using (agency_id = app.agency_id()) with check (agency_id = app.agency_id())', t || '_change', t);
    execute format('create policy %I on law.%I for delete using (agency_id = app.agency_id())', t || '_remove', t);
  end loop;
  foreach t in array array['event', 'register_import'] loop
    execute format('alter table law.%I enable row level security', t);
    execute format('create policy %I on law.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]))', t || '_read', t);
    execute format('create policy %I on law.%I for insert with check (agency_id = app.agency_id())', t || '_add', t);
  end loop;
end $$;
grant select, insert, update (number, number_key, kind, issuer, title, issued_on, effective_on, expires_on, source, version, changed_at) on law.instrument to namro_app;
grant select, insert, delete on law.relation to namro_app;
grant select, insert on law.event to namro_app;
grant select, insert on law.register_import to namro_app;


-- Agencies that were there before have their roles already: everybody reads the register, secretaries and the province keep it.
update organisation.role set permissions = permissions || array['law.read'] where key in ('one-stop', 'specialist', 'head', 'iso-secretary', 'auditor', 'province') and not permissions @> array['law.read'];
update organisation.role set permissions = permissions || array['law.manage'] where key in ('iso-secretary', 'province') and not permissions @> array['law.manage'];
