-- SPDX-License-Identifier: Apache-2.0
create schema catalogue;
comment on schema catalogue is 'The lists of administrative procedures (danh mục TTHC) that agencies keep, their dated versions, and which of them each agency performs.';
grant usage on schema catalogue to namro_app;

create table catalogue.list_import (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  file_name text not null,
  file_sha256 text not null,
  as_of date not null,
  effective_on date not null,
  imported_by uuid references organisation.person,
  imported_at timestamptz not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  withdrawn integer not null,
  rejected jsonb not null,
  constraint list_import_file_name check (char_length(file_name) between 1 and 300),
  constraint list_import_file_hash check (file_sha256 ~ '^[0-9a-f]{64}$'),
  constraint list_import_counts check (added >= 0 and changed >= 0 and unchanged >= 0 and withdrawn >= 0),
  constraint list_import_rejected check (jsonb_typeof(rejected) = 'array'),
  constraint list_import_of_agency unique (agency_id, id)
);
comment on table catalogue.list_import is 'Each list that was taken in: the file, what it changed and the lines that were rejected with their reasons. Rows are added, never changed or removed.';
comment on column catalogue.list_import.as_of is 'The day on which levels of government were judged.';
comment on column catalogue.list_import.effective_on is 'The day from which what the list says holds.';
comment on column catalogue.list_import.imported_by is 'Null when the console imported it.';
create index list_import_newest on catalogue.list_import (agency_id, imported_at desc);

create table catalogue.admin_procedure (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  code text not null,
  name text not null,
  field text,
  levels text[] not null,
  limits jsonb not null,
  time_limit_text text,
  fee text,
  legal_basis_text text,
  decision text,
  decision_on date,
  version integer not null default 1,
  valid_from date not null,
  withdrawn_on date,
  search text generated always as (app.fold(code || ' ' || name || ' ' || coalesce(field, ''))) stored,
  constraint admin_procedure_code unique (agency_id, code),
  constraint admin_procedure_of_agency unique (agency_id, id),
  constraint admin_procedure_code_shape check (code ~ '^[0-9]\.[0-9]{6}$'),
  constraint admin_procedure_name check (char_length(name) between 1 and 2000),
  constraint admin_procedure_levels check (levels <@ array['ministry', 'province', 'district', 'commune', 'other']),
  constraint admin_procedure_limits check (jsonb_typeof(limits) = 'array'),
  constraint admin_procedure_version check (version >= 1)
);
comment on table catalogue.admin_procedure is 'Thủ tục hành chính in the list that an agency keeps, as its newest version says. The national code is unique in each list.';
comment on column catalogue.admin_procedure.limits is 'Published limits, one per channel, case and amount, with units; what was printed stands in time_limit_text.';
comment on column catalogue.admin_procedure.valid_from is 'The day from which the newest version holds.';
comment on column catalogue.admin_procedure.withdrawn_on is 'The first day on which the procedure is no longer listed; null while it is.';
comment on column catalogue.admin_procedure.search is 'Code, name and field as people type them: without diacritics, in lower case.';
create index admin_procedure_search on catalogue.admin_procedure using gin (search gin_trgm_ops);
create index admin_procedure_field on catalogue.admin_procedure (agency_id, field);

create table catalogue.admin_procedure_version (
  agency_id uuid not null,
  admin_procedure_id uuid not null,
  version integer not null,
  valid_from date not null,
  change text not null,
  facts jsonb not null,
  import_id uuid,
  recorded_by uuid references organisation.person,
  recorded_at timestamptz not null,
  primary key (admin_procedure_id, version),
  constraint admin_procedure_version_of_procedure foreign key (agency_id, admin_procedure_id) references catalogue.admin_procedure (agency_id, id),
  constraint admin_procedure_version_of_import foreign key (agency_id, import_id) references catalogue.list_import (agency_id, id),
  constraint admin_procedure_version_change check (change in ('added', 'changed', 'withdrawn', 'listed-again')),
  constraint admin_procedure_version_facts check (jsonb_typeof(facts) = 'object')
);
comment on table catalogue.admin_procedure_version is 'Every dated version of a procedure, whole. Rows are added, never changed or removed.';

create table catalogue.scope (
  agency_id uuid not null,
  admin_procedure_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (admin_procedure_id, valid_from),
  constraint scope_of_procedure foreign key (agency_id, admin_procedure_id) references catalogue.admin_procedure (agency_id, id),
  constraint scope_order check (valid_to is null or valid_to >= valid_from),
  constraint scope_once exclude using gist (admin_procedure_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table catalogue.scope is 'Which procedures of its list the agency itself performs, from when to when (valid_to is the first day on which it no longer does): the denominator of coverage.';
create index scope_of_agency on catalogue.scope (agency_id, valid_from);

do $$
declare t text;
begin
  foreach t in array array['list_import', 'admin_procedure', 'admin_procedure_version', 'scope'] loop
    execute format('alter table catalogue.%I enable row level security', t);
    execute format('create policy %I on catalogue.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]))', t || '_read', t);
    execute format('create policy %I on catalogue.%I for insert with check (agency_id = app.agency_id())', t || '_add', t);
  end loop;
end $$;
create policy admin_procedure_change on catalogue.admin_procedure for update using (agency_id = app.agency_id()) with check (agency_id = app.agency_id());
create policy scope_change on catalogue.scope for update using (agency_id = app.agency_id()) with check (agency_id = app.agency_id());

grant select, insert on catalogue.list_import to namro_app;
grant select, insert, update (name, field, levels, limits, time_limit_text, fee, legal_basis_text, decision, decision_on, version, valid_from, withdrawn_on) on catalogue.admin_procedure to namro_app;
grant select, insert on catalogue.admin_procedure_version to namro_app;
grant select, insert, update (valid_to) on catalogue.scope to namro_app;
