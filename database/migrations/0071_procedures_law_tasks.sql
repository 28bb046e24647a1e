-- SPDX-License-Identifier: Apache-2.0
-- A change of law makes work: one task per affected procedure.

create table procedures.law_task (
  id uuid primary key default gen_random_uuid(),
  agency_id uuid not null references organisation.agency,
  procedure_id uuid not null,
  cause_key text not null,
  round integer not null,
  cause jsonb not null,
  affected jsonb not null,
  via_tthc text[] not null,
  opened_at timestamptz not null,
  law_due_on date,
  publish_due_on date,
  due_on date generated always as (least(law_due_on, publish_due_on)) stored,
  owner_id uuid,
  status text not null default 'open',
  closed_at timestamptz,
  closed_by uuid,
  closed_note text,
  closed_revision_id uuid,
  trained_on date,
  training_note text,
  version integer not null default 1,
  constraint law_task_procedure_of_own_agency foreign key (agency_id, procedure_id) references procedures.procedure (agency_id, id),
  constraint law_task_owner_of_own_agency foreign key (agency_id, owner_id) references organisation.person (agency_id, id),
  constraint law_task_closer_of_own_agency foreign key (agency_id, closed_by) references organisation.person (agency_id, id),
  constraint law_task_issue_of_own_agency foreign key (agency_id, closed_revision_id) references procedures.revision (agency_id, id),
  constraint law_task_within_agency unique (agency_id, id),
  constraint law_task_once unique (procedure_id, cause_key, round),
  constraint law_task_status check (status in ('open', 'answered', 'no-change-needed')),
  constraint law_task_closed_whole check ((status = 'open') = (closed_at is null) and (status = 'open' or closed_by is not null)),
  constraint law_task_answered_by_issue check ((status = 'answered') = (closed_revision_id is not null)),
  constraint law_task_reasoned check (status <> 'no-change-needed' or char_length(closed_note) >= 10),
  constraint law_task_shapes check (jsonb_typeof(cause) = 'object' and jsonb_typeof(affected) = 'array' and round >= 1)
);
comment on table procedures.law_task is 'Việc rà soát do luật đổi: one procedure to look at again because a document that it cites ends, changes or is newly guided. Closed by an issue or by a reason; a closed one stays as it is, a new change makes a new one.';
comment on column procedures.law_task.cause_key is 'The changing document by its number as it is compared; with the procedure and the round it names the task, so that a reaction that runs twice makes one.';
comment on column procedures.law_task.via_tthc is 'Administrative procedures through whose legal basis the procedure rests on the changed document; empty where it cites it itself.';
comment on column procedures.law_task.law_due_on is 'Three months after the change takes effect (QĐ 19/2014/QĐ-TTg Đ4.4a); null while the day of effect is not known.';
comment on column procedures.law_task.publish_due_on is 'Five working days after the signing of a publishing decision, for ministries and provinces (TT 26/2014/TT-BKHCN Đ4.3).';
create index law_task_waiting on procedures.law_task (agency_id, due_on) where status = 'open';
create index law_task_of_cause on procedures.law_task (agency_id, cause_key);
create index law_task_of_procedure on procedures.law_task (agency_id, procedure_id);

create function procedures.keep_closed_law_task() returns trigger language plpgsql as $$
begin
  if old.status <> 'open' then
    raise exception 'a closed task is never opened or changed again' using errcode = 'restrict_violation', constraint = 'law_task_closed_stays';
  end if;
  return new;
end $$;
create trigger law_task_closed_stays before update on procedures.law_task for each row execute function procedures.keep_closed_law_task();

create table procedures.law_task_event (
  seq bigint generated always as identity primary key,
  agency_id uuid not null,
  law_task_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  event jsonb not null,
  constraint law_task_event_of_task foreign key (agency_id, law_task_id) references procedures.law_task (agency_id, id),
  constraint law_task_event_shape check (jsonb_typeof(event -> 'type') = 'string')
);
comment on table procedures.law_task_event is 'What happened to each task of a change of law, in order: opened, changed, given to another, closed. Rows are added, never changed or removed.';
create index law_task_event_of_task on procedures.law_task_event (agency_id, law_task_id, seq);

do $$
declare t text;
begin
  foreach t in array array['law_task', 'law_task_event'] loop
    execute format('alter table procedures.%I enable row level security', t);
    execute format('create policy %I on procedures.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]))', t || '_read', t);
    execute format('create policy %I on procedures.%I for insert with check (agency_id = app.agency_id())', t || '_add', t);
  end loop;
end $$;
create policy law_task_change on procedures.law_task for update using (agency_id = app.agency_id()) with check (agency_id = app.agency_id());
grant select, insert, update (cause, affected, via_tthc, law_due_on, publish_due_on, owner_id, status, closed_at, closed_by, closed_note, closed_revision_id, trained_on, training_note, version) on procedures.law_task to namro_app;
grant select, insert on procedures.law_task_event to namro_app;
