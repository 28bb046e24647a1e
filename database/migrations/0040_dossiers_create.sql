-- SPDX-License-Identifier: Apache-2.0
create schema dossiers;
comment on schema dossiers is 'Dossiers (hồ sơ) moving along the steps of a procedure: state, history, tallies.';
grant usage on schema dossiers to namro_app;

create table dossiers.dossier (
  agency_id uuid not null references organisation.agency,
  year smallint not null,
  id uuid not null,
  code text not null,
  mode text not null,
  procedure_id uuid not null,
  revision_id uuid not null,
  case_key text not null,
  procedure_name text not null,
  field text,
  tthc_code text,
  applicant_name text not null,
  search text not null,
  status text not null,
  step_order integer,
  holder_id uuid,
  received_at timestamptz not null,
  original_due_at timestamptz,
  current_due_at timestamptz,
  finished_at timestamptz,
  punctuality text,
  handed_out_at timestamptz,
  used_minutes integer,
  limit_minutes integer,
  state jsonb not null,
  version integer not null,
  primary key (agency_id, year, id),
  constraint dossier_code unique (agency_id, year, code),
  constraint dossier_mode check (mode in ('run', 'observed')),
  constraint dossier_status check (status in ('in-progress', 'paused', 'awaiting-supplement', 'result-at-desk', 'handed-out', 'refused', 'stopped')),
  constraint dossier_punctuality check (punctuality in ('early', 'onTime', 'late')),
  constraint dossier_finished check ((finished_at is null) = (punctuality is null))
) partition by range (year);
comment on table dossiers.dossier is 'Hồ sơ: one applicant''s case under one issue of a procedure. The row is the fold of its events; `namro verify` replays and compares.';
comment on column dossiers.dossier.year is 'Year of receipt in Vietnam; also readable from the id, whose first 48 bits are the moment of receipt.';

create table dossiers.event (
  agency_id uuid not null,
  year smallint not null,
  dossier_id uuid not null,
  seq integer not null,
  person_id uuid not null,
  at timestamptz not null,
  event jsonb not null,
  primary key (agency_id, year, dossier_id, seq)
) partition by range (year);
comment on table dossiers.event is 'What happened to each dossier, in order. Rows are added, never changed or removed.';

do $$
begin
  for y in 2015..2035 loop
    execute format('create table dossiers.dossier_%s partition of dossiers.dossier for values from (%s) to (%s)', y, y, y + 1);
    execute format('create table dossiers.event_%s partition of dossiers.event for values from (%s) to (%s)', y, y, y + 1);
  end loop;
  create table dossiers.dossier_other partition of dossiers.dossier default;
  create table dossiers.event_other partition of dossiers.event default;
end $$;

create index dossier_open on dossiers.dossier (agency_id, current_due_at) where finished_at is null;
create index dossier_holder on dossiers.dossier (agency_id, holder_id, current_due_at) where finished_at is null or handed_out_at is null;
create index dossier_received on dossiers.dossier (agency_id, received_at desc);
create index dossier_finished on dossiers.dossier (agency_id, finished_at desc) where finished_at is not null;
create index dossier_search on dossiers.dossier using gin (search gin_trgm_ops);

create table dossiers.day_counter (
  agency_id uuid not null references organisation.agency,
  day date not null,
  last integer not null,
  primary key (agency_id, day)
);
comment on table dossiers.day_counter is 'The last serial number of the dossier codes of a day.';

create table dossiers.tally (
  agency_id uuid not null references organisation.agency,
  month date not null,
  procedure_id uuid not null,
  received integer not null default 0,
  early integer not null default 0,
  on_time integer not null default 0,
  late integer not null default 0,
  used_minutes bigint not null default 0,
  limit_minutes bigint not null default 0,
  primary key (agency_id, month, procedure_id)
);
comment on table dossiers.tally is 'Counts per month and procedure: received by month of receipt; early, on time, late by month of finish. Kept in the same transaction as the dossier; equals a recount.';

create table dossiers.step_tally (
  agency_id uuid not null references organisation.agency,
  month date not null,
  revision_id uuid not null,
  case_key text not null,
  step_order integer not null,
  finished integer not null default 0,
  over_time integer not null default 0,
  used_minutes bigint not null default 0,
  allotted_minutes bigint not null default 0,
  primary key (agency_id, month, revision_id, case_key, step_order)
);
comment on table dossiers.step_tally is 'How long steps took against their allotted time, by month of their end; steps without an allotted time are not counted.';

do $$
declare t text;
begin
  foreach t in array array['dossier', 'event', 'day_counter', 'tally', 'step_tally'] loop
    execute format('alter table dossiers.%I enable row level security', t);
    execute format('create policy %I on dossiers.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]))', t || '_read', t);
    execute format('create policy %I on dossiers.%I for insert with check (agency_id = app.agency_id())', t || '_add', t);
    execute format('create policy %I on dossiers.%I for update using (agency_id = app.agency_id())', t || '_change', t);
  end loop;
end $$;
grant select, insert, update (status, step_order, holder_id, original_due_at, current_due_at, finished_at, punctuality, handed_out_at, used_minutes, limit_minutes, state, version) on dossiers.dossier to namro_app;
grant select, insert on dossiers.event to namro_app;
grant select, insert, update (last) on dossiers.day_counter to namro_app;
grant select, insert, update (received, early, on_time, late, used_minutes, limit_minutes) on dossiers.tally to namro_app;
grant select, insert, update (finished, over_time, used_minutes, allotted_minutes) on dossiers.step_tally to namro_app;
