-- SPDX-License-Identifier: Apache-2.0
create schema procedures;
comment on schema procedures is 'Procedures (quy trình) with their issues: the step table of each, its way from draft to withdrawal, who holds which role.';
grant usage on schema procedures to namro_app;

create table procedures.procedure (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  code text not null,
  name text not null,
  field text,
  search text generated always as (app.fold(code || ' ' || name)) stored,
  created_at timestamptz not null,
  constraint procedure_code unique (agency_id, code),
  constraint procedure_code_length check (char_length(code) between 1 and 80)
);
comment on table procedures.procedure is 'Quy trình: what all its issues have in common. The name is that of the newest issue.';
create index procedure_search on procedures.procedure using gin (search gin_trgm_ops);

create table procedures.revision (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  procedure_id uuid not null references procedures.procedure,
  issue_no integer not null,
  status text not null,
  content jsonb not null,
  drafted_by uuid not null references organisation.person,
  reviewed_by uuid references organisation.person,
  approved_by uuid references organisation.person,
  rejection_reason text,
  effective_from date,
  withdrawn_from date,
  content_hash text,
  source_file text,
  source_name text,
  reading jsonb,
  version integer not null default 1,
  changed_at timestamptz not null,
  constraint revision_issue_no unique (procedure_id, issue_no),
  constraint revision_status check (status in ('draft', 'in-review', 'in-approval', 'approved', 'issued', 'withdrawn')),
  constraint revision_three_people check (drafted_by is distinct from reviewed_by and drafted_by is distinct from approved_by and (reviewed_by is distinct from approved_by or reviewed_by is null)),
  constraint revision_issued_whole check (status not in ('issued', 'withdrawn') or (effective_from is not null and content_hash is not null and reviewed_by is not null and approved_by is not null)),
  constraint revision_dates check (withdrawn_from is null or withdrawn_from >= effective_from)
);
comment on table procedures.revision is 'Lần ban hành: one issue of a procedure. Content can change in draft only (see trigger); issue numbers are never used again.';
comment on column procedures.revision.reading is 'What was read from the Word file and what could not be, as shown on the review screen.';
comment on column procedures.revision.source_file is 'SHA-256 of the imported file in the file store.';
create index revision_of_procedure on procedures.revision (agency_id, procedure_id, status);

create function procedures.keep_issued() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft' and (new.content is distinct from old.content or new.source_file is distinct from old.source_file) then
    raise exception 'the content of an issue that left draft cannot change' using errcode = 'restrict_violation', constraint = 'revision_content_frozen';
  end if;
  return new;
end $$;
create trigger revision_content_frozen before update on procedures.revision for each row execute function procedures.keep_issued();

create table procedures.revision_tthc (
  revision_id uuid not null references procedures.revision,
  agency_id uuid not null references organisation.agency,
  tthc_code text not null,
  primary key (revision_id, tthc_code)
);
comment on table procedures.revision_tthc is 'The administrative procedures (TTHC) that an issue serves; similar ones may share a procedure (TT 26/2014 Đ41.6).';
create index revision_tthc_code on procedures.revision_tthc (agency_id, tthc_code);

create table procedures.role_holder (
  agency_id uuid not null references organisation.agency,
  role_fold text not null,
  role_name text not null,
  post_id uuid not null references organisation.post,
  primary key (agency_id, role_fold, post_id)
);
comment on table procedures.role_holder is 'Which posts of the agency stand for a role named in procedures ("Công chức Tư pháp - Hộ tịch").';

create table procedures.event (
  seq bigint generated always as identity primary key,
  agency_id uuid not null references organisation.agency,
  revision_id uuid not null references procedures.revision,
  event jsonb not null
);
comment on table procedures.event is 'What happened to each issue, in order. Rows are added, never changed or removed.';
create index event_of_revision on procedures.event (revision_id, seq);

do $$
declare t text;
begin
  foreach t in array array['procedure', 'revision', 'revision_tthc', 'role_holder', 'event'] loop
    execute format('alter table procedures.%I enable row level security', t);
    execute format('create policy %I on procedures.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]))', t || '_read', t);
    execute format('create policy %I on procedures.%I for insert with check (agency_id = app.agency_id())', t || '_add', t);
    execute format('create policy %I on procedures.%I for update using (agency_id = app.agency_id())', t || '_change', t);
    execute format('create policy %I on procedures.%I for delete using (agency_id = app.agency_id())', t || '_remove', t);
  end loop;
end $$;
grant select, insert, update (code, name, field) on procedures.procedure to namro_app;
grant select, insert, update (status, content, drafted_by, reviewed_by, approved_by, rejection_reason, effective_from, withdrawn_from, content_hash, version, changed_at) on procedures.revision to namro_app;
grant select, insert, delete on procedures.revision_tthc to namro_app;
grant select, insert, delete on procedures.role_holder to namro_app;
grant select, insert on procedures.event to namro_app;
