-- SPDX-License-Identifier: Apache-2.0
-- Model packs: a superior agency issues procedures in versions, agencies below adopt them and follow or keep their own.

create table procedures.pack (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  name text not null,
  about text not null default '',
  created_at timestamptz not null,
  version integer not null default 1,
  constraint pack_within_agency unique (agency_id, id),
  constraint pack_name_once unique (agency_id, name),
  constraint pack_name check (char_length(name) between 1 and 300),
  constraint pack_about check (char_length(about) <= 4000)
);
comment on table procedures.pack is 'Bộ quy trình mẫu of the agency that issues it; read by the agencies below once a version is issued.';

create table procedures.pack_version (
  id uuid primary key,
  agency_id uuid not null,
  pack_id uuid not null,
  version_no integer not null,
  status text not null,
  notes text not null default '',
  issued_at timestamptz,
  issued_by uuid,
  content_hash text,
  constraint pack_version_within_agency unique (agency_id, id),
  constraint pack_version_once unique (pack_id, version_no),
  constraint pack_version_of_pack foreign key (agency_id, pack_id) references procedures.pack (agency_id, id),
  constraint pack_version_issuer_of_own_agency foreign key (agency_id, issued_by) references organisation.person (agency_id, id),
  constraint pack_version_status check (status in ('draft', 'issued')),
  constraint pack_version_notes check (char_length(notes) <= 4000),
  constraint pack_version_issued_whole check ((status = 'issued') = (issued_at is not null and issued_by is not null and content_hash is not null))
);
comment on table procedures.pack_version is 'Bản of a pack: one draft at most, then frozen when it is issued; numbers are never used again.';
create unique index pack_version_one_draft on procedures.pack_version (pack_id) where status = 'draft';
create index pack_version_of_agency on procedures.pack_version (agency_id, pack_id, version_no desc);

create table procedures.pack_item (
  version_id uuid not null,
  agency_id uuid not null,
  item_id uuid not null,
  place integer not null,
  code text not null,
  content jsonb not null,
  content_hash text not null,
  procedure_id uuid,
  primary key (version_id, item_id),
  constraint pack_item_of_version foreign key (agency_id, version_id) references procedures.pack_version (agency_id, id),
  constraint pack_item_procedure_of_own_agency foreign key (agency_id, procedure_id) references procedures.procedure (agency_id, id),
  constraint pack_item_code check (char_length(code) between 1 and 80)
);
comment on table procedures.pack_item is 'A model procedure in one version of a pack. The same item keeps its id through all versions.';
comment on column procedures.pack_item.procedure_id is 'The own procedure of the issuing agency from which the content was taken; null when it came from a file.';
create unique index pack_item_code_once on procedures.pack_item (version_id, code);

create function procedures.keep_pack_version() returns trigger language plpgsql as $$
begin
  if old.status = 'issued' then
    raise exception 'an issued version of a pack cannot change' using errcode = 'restrict_violation', constraint = 'pack_version_frozen';
  end if;
  return coalesce(new, old);
end $$;
create trigger pack_version_frozen before update or delete on procedures.pack_version for each row execute function procedures.keep_pack_version();

create function procedures.keep_pack_item() returns trigger language plpgsql as $$
begin
  if exists (select from procedures.pack_version v where v.id = coalesce(new.version_id, old.version_id) and v.status = 'issued') then
    raise exception 'the content of an issued version of a pack cannot change' using errcode = 'restrict_violation', constraint = 'pack_item_frozen';
  end if;
  return coalesce(new, old);
end $$;
create trigger pack_item_frozen before insert or update or delete on procedures.pack_item for each row execute function procedures.keep_pack_item();

create table procedures.pack_mapping (
  agency_id uuid not null references organisation.agency,
  issuer_id uuid not null,
  pack_id uuid not null,
  mapping jsonb not null,
  version integer not null default 1,
  primary key (agency_id, pack_id),
  constraint pack_mapping_of_pack foreign key (issuer_id, pack_id) references procedures.pack (agency_id, id)
);
comment on table procedures.pack_mapping is 'How an agency reads a pack: its own names for roles, its pattern of codes, its retention times. Applied again to every new version.';

create table procedures.pack_adoption (
  agency_id uuid not null references organisation.agency,
  item_id uuid not null,
  issuer_id uuid not null,
  pack_id uuid not null,
  procedure_id uuid not null,
  base_version_id uuid not null,
  decided_version_id uuid not null,
  kept_own_reason text,
  base_mapping jsonb not null,
  taken_hashes text[] not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (agency_id, item_id),
  constraint pack_adoption_of_pack foreign key (issuer_id, pack_id) references procedures.pack (agency_id, id),
  constraint pack_adoption_base foreign key (issuer_id, base_version_id) references procedures.pack_version (agency_id, id),
  constraint pack_adoption_decided foreign key (issuer_id, decided_version_id) references procedures.pack_version (agency_id, id),
  constraint pack_adoption_procedure_of_own_agency foreign key (agency_id, procedure_id) references procedures.procedure (agency_id, id),
  constraint pack_adoption_procedure_once unique (agency_id, procedure_id),
  constraint pack_adoption_reason check (kept_own_reason is null or char_length(kept_own_reason) between 1 and 2000)
);
comment on table procedures.pack_adoption is 'A model procedure that an agency adopted: the version it follows, the one it decided on last, and why it kept its own.';
comment on column procedures.pack_adoption.base_mapping is 'The mapping by which the followed version was put into the words of the agency.';
comment on column procedures.pack_adoption.taken_hashes is 'Hashes of the versions followed so far in the words of the agency: an issue that hashes otherwise has changes of its own.';
create index pack_adoption_of_pack on procedures.pack_adoption (pack_id, agency_id);

create table procedures.pack_event (
  seq bigint generated always as identity primary key,
  agency_id uuid not null references organisation.agency,
  pack_id uuid not null,
  item_id uuid,
  at timestamptz not null,
  person_id uuid not null,
  event jsonb not null,
  constraint pack_event_person_of_own_agency foreign key (agency_id, person_id) references organisation.person (agency_id, id),
  constraint pack_event_shape check (jsonb_typeof(event -> 'type') = 'string')
);
comment on table procedures.pack_event is 'What was done with packs: drafted, issued, adopted, taken over, kept own, in order. Rows are added, never changed or removed.';
create index pack_event_of_pack on procedures.pack_event (agency_id, pack_id, seq);

-- A pack is read by its agency, by those below it once a version is issued, and by those above within their reach; by nobody else.
do $$
declare t text;
begin
  foreach t in array array['pack', 'pack_version', 'pack_item', 'pack_mapping', 'pack_adoption', 'pack_event'] loop
    execute format('alter table procedures.%I enable row level security', t);
    execute format('create policy %I on procedures.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]))', t || '_read', t);
    execute format('create policy %I on procedures.%I for insert with check (agency_id = app.agency_id())', t || '_add', t);
  end loop;
  foreach t in array array['pack', 'pack_version', 'pack_item', 'pack_mapping', 'pack_adoption'] loop
    execute format('create policy %I on procedures.%I for update using (agency_id = app.agency_id()) with check (agency_id = app.agency_id())', t || '_change', t);
  end loop;
end $$;
create policy pack_item_remove on procedures.pack_item for delete using (agency_id = app.agency_id());
create policy pack_version_from_above on procedures.pack_version for select using (status = 'issued' and agency_id = any ((select organisation.superiors(app.agency_id()))::uuid[]));
create policy pack_from_above on procedures.pack for select using (agency_id = any ((select organisation.superiors(app.agency_id()))::uuid[]) and exists (select from procedures.pack_version v where v.pack_id = pack.id and v.status = 'issued'));
create policy pack_item_from_above on procedures.pack_item for select using (agency_id = any ((select organisation.superiors(app.agency_id()))::uuid[]) and exists (select from procedures.pack_version v where v.id = pack_item.version_id and v.status = 'issued'));

grant select, insert, update (name, about, version) on procedures.pack to namro_app;
grant select, insert, update (status, notes, issued_at, issued_by, content_hash) on procedures.pack_version to namro_app;
grant select, insert, update (place, code, content, content_hash, procedure_id), delete on procedures.pack_item to namro_app;
grant select, insert, update (mapping, version) on procedures.pack_mapping to namro_app;
grant select, insert, update (base_version_id, decided_version_id, kept_own_reason, base_mapping, taken_hashes, changed_at, version) on procedures.pack_adoption to namro_app;
grant select, insert on procedures.pack_event to namro_app;

-- Agencies that were there before have their roles already.
update organisation.role set permissions = permissions || array['procedures.pack', 'procedures.draft'] where key = 'province' and not permissions @> array['procedures.pack'];
