-- SPDX-License-Identifier: Apache-2.0
create schema portal;
comment on schema portal is 'The public side: each agency''s public page, and what hangs at which place (places are those of documents.place).';
grant usage on schema portal to namro_app;

create table portal.public_page (
  agency_id uuid primary key references organisation.agency,
  is_open boolean not null,
  desk text not null,
  hours text not null,
  phone text not null,
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint public_page_changed_by foreign key (agency_id, changed_by) references organisation.person (agency_id, id),
  constraint public_page_words check (char_length(desk) <= 300 and char_length(hours) <= 300 and char_length(phone) <= 100)
);
comment on table portal.public_page is 'Trang công khai: whether an agency shows its procedures in force to everybody, and where citizens go. No row: not shown.';
comment on column portal.public_page.desk is 'Where dossiers are handed in, as citizens read it.';

create table portal.posting (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  place_id uuid not null,
  procedure_id uuid,
  revision_id uuid,
  code text,
  name text not null,
  issue_no integer,
  list_hash text,
  hung_on date not null,
  hung_by uuid not null,
  taken_down_on date,
  taken_down_by uuid,
  reason text,
  version integer not null default 1,
  constraint posting_of_place foreign key (agency_id, place_id) references documents.place (agency_id, id),
  constraint posting_of_procedure foreign key (agency_id, procedure_id) references procedures.procedure (agency_id, id),
  constraint posting_of_revision foreign key (agency_id, revision_id) references procedures.revision (agency_id, id),
  constraint posting_hung_by foreign key (agency_id, hung_by) references organisation.person (agency_id, id),
  constraint posting_taken_down_by foreign key (agency_id, taken_down_by) references organisation.person (agency_id, id),
  constraint posting_list_or_procedure check ((procedure_id is null and revision_id is null and code is null and issue_no is null and list_hash is not null) or (procedure_id is not null and revision_id is not null and code is not null and issue_no is not null and list_hash is null)),
  constraint posting_taken_down_whole check ((taken_down_on is null and taken_down_by is null and reason is null) or (taken_down_on >= hung_on and taken_down_by is not null and char_length(reason) between 1 and 500))
);
comment on table portal.posting is 'Tờ niêm yết: what hangs or hung at a place, which issue of it, by whom, and why it came down. One paper of a kind hangs at a place at a time.';
comment on column portal.posting.list_hash is 'For the list of all procedures: the hash of the issues that were in force when it was hung.';
create unique index posting_procedure_once on portal.posting (agency_id, place_id, procedure_id) where taken_down_on is null and procedure_id is not null;
create unique index posting_list_once on portal.posting (agency_id, place_id) where taken_down_on is null and procedure_id is null;
create index posting_by_age on portal.posting (agency_id, taken_down_on, hung_on);

create table portal.event (
  seq bigint generated always as identity primary key,
  agency_id uuid not null references organisation.agency,
  person_id uuid not null,
  at timestamptz not null,
  event jsonb not null,
  constraint event_person_of_agency foreign key (agency_id, person_id) references organisation.person (agency_id, id)
);
comment on table portal.event is 'What happened to the public page and to what hangs. Rows are added, never changed or removed.';
create index event_newest on portal.event (agency_id, seq);

create function portal.find_open_page(wanted text) returns uuid language sql stable security definer set search_path = portal, organisation, pg_temp as $$
  select p.agency_id from organisation.agency a join portal.public_page p on p.agency_id = a.id where a.code = wanted and p.is_open
$$;
comment on function portal.find_open_page is 'The agency behind the address of a public page, only while it has one: what everybody may know without signing in.';
revoke execute on function portal.find_open_page from public;
grant execute on function portal.find_open_page to namro_app;

do $$
declare t text;
begin
  foreach t in array array['public_page', 'posting', 'event'] loop
    execute format('alter table portal.%I enable row level security', t);
    execute format('create policy %I on portal.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]))', t || '_read', t);
    execute format('create policy %I on portal.%I for insert with check (agency_id = app.agency_id())', t || '_add', t);
    execute format('create policy %I on portal.%I for update using (agency_id = app.agency_id()) with check (agency_id = app.agency_id())', t || '_change', t);
  end loop;
end $$;
grant select, insert, update (is_open, desk, hours, phone, version, changed_by, changed_at) on portal.public_page to namro_app;
grant select, insert, update (taken_down_on, taken_down_by, reason, version) on portal.posting to namro_app;
grant select, insert on portal.event to namro_app;

update organisation.role set permissions = permissions || array['portal.post', 'portal.publish'] where key = 'iso-secretary' and not permissions @> array['portal.post'];
update organisation.role set permissions = permissions || array['portal.post'] where key = 'one-stop' and not permissions @> array['portal.post'];
