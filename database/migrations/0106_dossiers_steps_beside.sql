-- SPDX-License-Identifier: Apache-2.0
create table dossiers.step_beside (
  agency_id uuid not null references organisation.agency,
  year smallint not null,
  dossier_id uuid not null,
  step_order integer not null,
  holder_id uuid,
  primary key (agency_id, year, dossier_id, step_order)
);
comment on table dossiers.step_beside is 'Steps under way beside the one in the row of a dossier, only while several run side by side; follows from the state. Few rows: dossiers without such steps have none.';
comment on column dossiers.step_beside.holder_id is 'Who has the step; null: nobody yet, the head assigns it.';

create index step_beside_holder on dossiers.step_beside (agency_id, holder_id);

alter table dossiers.step_beside enable row level security;
create policy step_beside_read on dossiers.step_beside for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]));
create policy step_beside_add on dossiers.step_beside for insert with check (agency_id = app.agency_id());
create policy step_beside_remove on dossiers.step_beside for delete using (agency_id = app.agency_id());
grant select, insert, delete on dossiers.step_beside to namro_app;
