-- SPDX-License-Identifier: Apache-2.0
-- A release of the program brings changes of law; an issue withdrawn before it took effect answers no task.

create table law.national_release (
  seq bigint generated always as identity primary key,
  as_of date not null,
  list jsonb not null,
  list_hash text not null,
  taken_in_at timestamptz not null,
  constraint national_release_list check (jsonb_typeof(list) = 'array'),
  constraint national_release_hash check (list_hash ~ '^[0-9a-f]{64}$')
);
comment on table law.national_release is 'Each list of national legal documents that came with a release and was compared with the one before: numbers, days and what each does to others. It is the same for every agency. Rows are added, never changed or removed.';
comment on column law.national_release.list_hash is 'SHA-256 of the list as it was compared: a start with the same list does nothing.';
grant select, insert on law.national_release to namro_app;

create or replace function procedures.keep_closed_law_task() returns trigger language plpgsql as $$
declare
  -- What may be noted of a closed task, and what the database works out itself after this.
  free text[] := array['trained_on', 'training_note', 'version', 'due_on'];
begin
  if old.status = 'open' then return new; end if;
  if to_jsonb(new) - free = to_jsonb(old) - free then return new; end if;
  if old.status = 'answered' and new.status = 'open' and exists (
    select from procedures.revision r where r.agency_id = old.agency_id and r.id = old.closed_revision_id and r.withdrawn_from <= r.effective_from) then
    return new;
  end if;
  raise exception 'a closed task is never opened or changed again' using errcode = 'restrict_violation', constraint = 'law_task_closed_stays';
end $$;
comment on table procedures.law_task is 'Việc rà soát do luật đổi: one procedure to look at again because a document that it cites ends, changes or is newly guided. Closed by a reason at once, by an issue on the day it takes effect (until then it is in work); a closed one stays as it is, a new change makes a new one. Only an issue withdrawn before it ever held opens its tasks again.';
