-- SPDX-License-Identifier: Apache-2.0
-- Who has dealt with which event of the outbox. Marks by event, not a position: numbers are given before commit, so a lower one may appear later.

create table app.outbox_done (
  reader text not null check (reader ~ '^[a-z][a-z-]*$'),
  number bigint not null references app.outbox,
  agency_id uuid not null,
  at timestamptz not null,
  primary key (reader, number)
);
comment on table app.outbox_done is 'Which reader has dealt with which event. A reader may meet an event twice (it was stopped before its mark was kept) and must then change nothing.';
comment on column app.outbox_done.agency_id is 'The agency that told the event.';
alter table app.outbox_done enable row level security;
create policy own_agency on app.outbox_done using (agency_id = app.agency_id()) with check (agency_id = app.agency_id());
grant select, insert on app.outbox_done to namro_app;

create index outbox_by_kind on app.outbox (area, (event ->> 'type'), number);

create function app.waiting_events(by_reader text, of_area text, of_type text, most integer)
returns table (number bigint, agency_id uuid, area text, event jsonb, at timestamptz)
language sql stable security definer set search_path = app, pg_temp as $$
  select o.number, o.agency_id, o.area, o.event, o.at from outbox o
  where o.area = of_area and o.event ->> 'type' = of_type and not exists (select from outbox_done d where d.reader = by_reader and d.number = o.number)
  order by o.number limit most
$$;
comment on function app.waiting_events is 'What a reader of the outbox has still to deal with, of all agencies, oldest first. Only the program itself asks; what follows is done as each agency.';

create function app.earlier_work_since(moment timestamptz) returns boolean language sql stable as $$
  select exists (select from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid() and xact_start < moment)
$$;
comment on function app.earlier_work_since is 'Whether a transaction of the application that began before a moment still runs: it may have read what has changed since.';
revoke execute on function app.waiting_events, app.earlier_work_since from public;
grant execute on function app.waiting_events, app.earlier_work_since to namro_app;
