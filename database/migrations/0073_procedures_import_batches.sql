-- SPDX-License-Identifier: Apache-2.0
-- Many files dropped at once: what became of each is kept, so that a reload or a lost line costs nothing; and the own names of roles, remembered for the next file.

create table procedures.import_batch (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  started_by uuid not null,
  started_at timestamptz not null,
  closed_at timestamptz,
  constraint import_batch_within_agency unique (agency_id, id),
  constraint import_batch_starter_of_own_agency foreign key (agency_id, started_by) references organisation.person (agency_id, id)
);
comment on table procedures.import_batch is 'Lần nhập: the files that one person dropped together; open until that person has done with them.';
create index import_batch_open on procedures.import_batch (agency_id, started_by, started_at desc) where closed_at is null;

create table procedures.import_file (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  batch_id uuid not null,
  place integer not null,
  name text not null,
  size integer not null,
  state text not null default 'waiting',
  sha256 text,
  reading jsonb,
  why jsonb,
  procedures integer not null default 0,
  listed integer not null default 0,
  read_at timestamptz,
  constraint import_file_place unique (batch_id, place),
  constraint import_file_state check (state in ('waiting', 'read', 'failed')),
  constraint import_file_read_whole check (state = 'waiting' or read_at is not null),
  constraint import_file_of_own_agency foreign key (agency_id, batch_id) references procedures.import_batch (agency_id, id)
);
comment on table procedures.import_file is 'One file of a drop: waiting to be sent, read, or why it could not be. The reading goes when the drop is closed; the file itself lies in the file store.';
comment on column procedures.import_file.sha256 is 'SHA-256 of the file in the file store, once it was sent.';
create index import_file_of_batch on procedures.import_file (agency_id, batch_id, place);

create table procedures.role_name (
  agency_id uuid not null references organisation.agency,
  read_fold text not null,
  read_name text not null,
  own_name text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (agency_id, read_fold),
  constraint role_name_setter_of_own_agency foreign key (agency_id, set_by) references organisation.person (agency_id, id),
  constraint role_name_length check (char_length(read_name) between 1 and 1000 and char_length(own_name) between 1 and 1000)
);
comment on table procedures.role_name is 'What the agency calls a role that papers name otherwise: used when the next file is read, said there, and taken back at will.';

do $$
declare t text;
begin
  foreach t in array array['import_batch', 'import_file', 'role_name'] loop
    execute format('alter table procedures.%I enable row level security', t);
    execute format('create policy %I on procedures.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]))', t || '_read', t);
    execute format('create policy %I on procedures.%I for insert with check (agency_id = app.agency_id())', t || '_add', t);
    execute format('create policy %I on procedures.%I for update using (agency_id = app.agency_id())', t || '_change', t);
    execute format('create policy %I on procedures.%I for delete using (agency_id = app.agency_id())', t || '_remove', t);
  end loop;
end $$;
grant select, insert, update (closed_at) on procedures.import_batch to namro_app;
grant select, insert, update (state, sha256, reading, why, procedures, listed, read_at) on procedures.import_file to namro_app;
grant select, insert, update (read_name, own_name, set_by, set_at), delete on procedures.role_name to namro_app;
