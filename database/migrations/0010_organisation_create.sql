-- SPDX-License-Identifier: Apache-2.0
create schema organisation;
comment on schema organisation is 'Agencies with dated facts, people, posts, assignments, roles, accounts, working calendars.';
grant usage on schema organisation to namro_app;

create table organisation.agency (
  id uuid primary key,
  code text not null,
  created_at timestamptz not null,
  constraint agency_code unique (code),
  constraint agency_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9.\-]{0,39}$')
);
comment on table organisation.agency is 'Cơ quan, đơn vị. What may change with time stands in agency_period.';

create table organisation.agency_period (
  agency_id uuid not null references organisation.agency,
  valid_from date not null,
  valid_to date,
  name text not null,
  kind text not null,
  level text not null,
  parent_id uuid references organisation.agency,
  source text not null default '',
  primary key (agency_id, valid_from),
  constraint agency_period_order check (valid_to is null or valid_to > valid_from),
  constraint agency_period_level check (level in ('central', 'province', 'district', 'commune')),
  constraint agency_period_kind check (kind in ('people-committee', 'committee-office', 'department', 'sub-department', 'district-division', 'one-stop-centre', 'public-unit', 'ministry', 'other')),
  constraint agency_period_not_own_parent check (parent_id is distinct from agency_id),
  constraint agency_period_once exclude using gist (agency_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table organisation.agency_period is 'Name, kind, level and parent of an agency between two dates (valid_to is the first day on which they no longer hold).';
create index agency_period_parent on organisation.agency_period (parent_id, valid_from);

create table organisation.role (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  key text not null,
  title text not null,
  permissions text[] not null,
  constraint role_key unique (agency_id, key)
);
comment on table organisation.role is 'What the holder of a post may do: a set of permission words.';

create table organisation.person (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  full_name text not null,
  email text,
  phone text,
  version integer not null default 1,
  constraint person_full_name check (char_length(full_name) between 1 and 200)
);
comment on table organisation.person is 'A person working in the agency.';
create index person_of_agency on organisation.person (agency_id, app.fold(full_name));

create table organisation.post (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  title text not null,
  role_id uuid not null references organisation.role,
  signs_for_agency boolean not null default false,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  constraint post_order check (valid_to is null or valid_to > valid_from),
  constraint post_title check (char_length(title) between 1 and 200)
);
comment on table organisation.post is 'Chức danh, vị trí: what a person is in the agency. Steps of procedures are bound to posts, not to people.';
create index post_of_agency on organisation.post (agency_id);

create table organisation.assignment (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  person_id uuid not null references organisation.person,
  post_id uuid not null references organisation.post,
  valid_from date not null,
  valid_to date,
  constraint assignment_order check (valid_to is null or valid_to > valid_from),
  constraint assignment_once exclude using gist (person_id with =, post_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table organisation.assignment is 'Who holds which post from when to when (valid_to is the first day on which it is no longer held). A person may hold several posts.';
create index assignment_of_post on organisation.assignment (agency_id, post_id);
create index assignment_of_person on organisation.assignment (person_id);

create table organisation.account (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  person_id uuid not null references organisation.person,
  login text not null,
  password_hash text not null,
  must_change_password boolean not null default false,
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  constraint account_login unique (login),
  constraint account_login_shape check (login ~ '^[a-z0-9][a-z0-9._@\-]{2,79}$'),
  constraint account_person unique (person_id)
);
comment on table organisation.account is 'Sign-in of a person. The password is kept as an argon2id hash only.';

create table organisation.session (
  token_hash text primary key,
  agency_id uuid not null references organisation.agency,
  account_id uuid not null references organisation.account,
  person_id uuid not null references organisation.person,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  remote_address text not null,
  constraint session_hash check (token_hash ~ '^[0-9a-f]{64}$')
);
comment on table organisation.session is 'Open sessions by the SHA-256 of their token; the token itself is only in the browser.';
create index session_of_account on organisation.session (account_id);

create table organisation.setup_code (
  code_hash text primary key,
  created_at timestamptz not null,
  used_at timestamptz
);
comment on table organisation.setup_code is 'One-time codes printed on the console, by hash: the first visit to an empty system creates the administrator with one.';

create table organisation.calendar_layer (
  id uuid primary key,
  agency_id uuid references organisation.agency,
  version integer not null,
  content jsonb not null,
  source text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint calendar_layer_version unique nulls not distinct (agency_id, version)
);
comment on table organisation.calendar_layer is 'Working calendar as versioned data: the national layer (agency_id null), over it the province, over it the agency. Rows are added, never changed.';

create table organisation.event (
  seq bigint generated always as identity primary key,
  agency_id uuid not null references organisation.agency,
  at timestamptz not null,
  person_id uuid,
  event jsonb not null
);
comment on table organisation.event is 'What was changed in the organisation, by whom, in order. Rows are added, never changed or removed.';
create index event_of_agency on organisation.event (agency_id, seq);

create function organisation.parent_on(agency uuid, day date) returns uuid language sql stable as $$
  select parent_id from organisation.agency_period where agency_id = agency and valid_from <= day and (valid_to is null or valid_to > day)
$$;

create function organisation.subordinates(agency uuid) returns setof uuid language sql stable security definer set search_path = organisation, pg_temp as $$
  with recursive below(id) as (
    select agency
    union
    select p.agency_id from agency_period p join below b on p.parent_id = b.id
  )
  select id from below
$$;
comment on function organisation.subordinates is 'An agency and all that stood below it at any time.';

create function organisation.readable_agencies() returns uuid[] language sql stable security definer set search_path = organisation, app, pg_temp as $$
  select case when app.agency_id() is null then array[]::uuid[]
    when current_setting('app.reach', true) = 'subordinates' then array(select organisation.subordinates(app.agency_id()))
    else array[app.agency_id()] end
$$;
comment on function organisation.readable_agencies is 'Whose rows this transaction may read: the own agency, or with reach "subordinates" also the agencies below it.';

create function organisation.is_root(agency uuid) returns boolean language sql stable security definer set search_path = organisation, pg_temp as $$
  select not exists (select from agency_period where agency_id = agency and parent_id is not null and valid_to is null)
$$;

alter table organisation.agency enable row level security;
create policy agency_read on organisation.agency for select using (true);
create policy agency_add on organisation.agency for insert with check (app.agency_id() is not null);
alter table organisation.agency_period enable row level security;
create policy agency_period_read on organisation.agency_period for select using (true);
create policy agency_period_add on organisation.agency_period for insert
  with check (agency_id in (select organisation.subordinates(app.agency_id())) or parent_id in (select organisation.subordinates(app.agency_id())));
create policy agency_period_end on organisation.agency_period for update
  using (agency_id in (select organisation.subordinates(app.agency_id())));
grant select, insert on organisation.agency to namro_app;
grant select, insert, update (valid_to) on organisation.agency_period to namro_app;

do $$
declare t text;
begin
  foreach t in array array['role', 'person', 'post', 'assignment', 'account', 'session', 'event'] loop
    execute format('alter table organisation.%I enable row level security', t);
    execute format('create policy %I on organisation.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]))', t || '_read', t);
    execute format('create policy %I on organisation.%I for insert with check (agency_id in (select organisation.subordinates(app.agency_id())))', t || '_add', t);
    execute format('create policy %I on organisation.%I for update using (agency_id = app.agency_id())', t || '_change', t);
    execute format('create policy %I on organisation.%I for delete using (agency_id = app.agency_id())', t || '_remove', t);
  end loop;
end $$;
grant select, insert, update (title, permissions) on organisation.role to namro_app;
grant select, insert, update (full_name, email, phone, version) on organisation.person to namro_app;
grant select, insert, update (title, role_id, signs_for_agency, valid_to, version) on organisation.post to namro_app;
grant select, insert, update (valid_to) on organisation.assignment to namro_app;
grant select (id, agency_id, person_id, login, must_change_password, failed_sign_ins, locked_until, disabled), insert, update (password_hash, must_change_password, disabled, failed_sign_ins, locked_until) on organisation.account to namro_app;
grant select (agency_id, account_id, person_id, started_at, expires_at, remote_address), delete on organisation.session to namro_app;
grant select, insert on organisation.event to namro_app;

alter table organisation.calendar_layer enable row level security;
create policy calendar_layer_read on organisation.calendar_layer for select using (true);
create policy calendar_layer_add on organisation.calendar_layer for insert
  with check (agency_id = app.agency_id() or (agency_id is null and organisation.is_root(app.agency_id())));
grant select, insert on organisation.calendar_layer to namro_app;

alter table organisation.setup_code enable row level security;

create function organisation.find_credentials(wanted text)
returns table (account_id uuid, agency_id uuid, person_id uuid, password_hash text, failed_sign_ins integer, locked_until timestamptz, disabled boolean, must_change_password boolean)
language sql stable security definer set search_path = organisation, pg_temp as $$
  select id, agency_id, person_id, password_hash, failed_sign_ins, locked_until, disabled, must_change_password from account where login = wanted
$$;
comment on function organisation.find_credentials is 'The one way by which an unknown caller reaches an account: by its exact login, to check the password.';

create function organisation.note_sign_in(of_account uuid, failed integer, locked timestamptz) returns void
language sql security definer set search_path = organisation, pg_temp as $$
  update account set failed_sign_ins = failed, locked_until = locked where id = of_account
$$;

create function organisation.open_session(hash text, of_account uuid, started timestamptz, expires timestamptz, address text) returns void
language sql security definer set search_path = organisation, pg_temp as $$
  insert into session (token_hash, agency_id, account_id, person_id, started_at, expires_at, remote_address)
  select hash, agency_id, id, person_id, started, expires, address from account where id = of_account
$$;

create function organisation.close_session(hash text) returns void
language sql security definer set search_path = organisation, pg_temp as $$
  delete from session where token_hash = hash
$$;

create function organisation.actor_of_session(hash text, at timestamptz)
returns table (person_id uuid, person_name text, agency_id uuid, account_id uuid, must_change_password boolean, post_ids uuid[], permissions text[])
language sql stable security definer set search_path = organisation, pg_temp as $$
  select s.person_id, p.full_name, s.agency_id, s.account_id, a.must_change_password,
    coalesce(held.posts, '{}'), coalesce(held.permissions, '{}')
  from session s
  join person p on p.id = s.person_id
  join account a on a.id = s.account_id and not a.disabled
  left join lateral (
    select array_agg(distinct o.id) as posts, array_agg(distinct word) as permissions
    from assignment m
    join post o on o.id = m.post_id
    join role r on r.id = o.role_id
    left join lateral unnest(r.permissions) word on true
    where m.person_id = s.person_id and m.agency_id = s.agency_id
      and m.valid_from <= (at at time zone 'Asia/Ho_Chi_Minh')::date and (m.valid_to is null or m.valid_to > (at at time zone 'Asia/Ho_Chi_Minh')::date)
      and (o.valid_to is null or o.valid_to > (at at time zone 'Asia/Ho_Chi_Minh')::date)
  ) held on true
  where s.token_hash = hash and s.expires_at > at
$$;
comment on function organisation.actor_of_session is 'Who stands behind a session at a moment: person, agency, posts held that day and what they allow.';

create function organisation.superiors(agency uuid) returns uuid[] language sql stable security definer set search_path = organisation, pg_temp as $$
  with recursive above(id, depth) as (
    select agency, 0
    union all
    select p.parent_id, a.depth + 1 from above a join agency_period p on p.agency_id = a.id and p.valid_to is null where p.parent_id is not null and a.depth < 10
  )
  select array_agg(id order by depth desc) from above
$$;
comment on function organisation.superiors is 'The agencies above one, highest first, the agency itself last.';

create function organisation.calendar_mark(agency uuid) returns table (mark text, newest timestamptz) language sql stable security definer set search_path = organisation, pg_temp as $$
  select coalesce(string_agg(coalesce(agency_id::text, 'nation') || ':' || version, ',' order by agency_id nulls first), ''), max(changed_at)
  from (select agency_id, max(version) as version, max(changed_at) as changed_at from calendar_layer where agency_id is null or agency_id = any (organisation.superiors(agency)) group by agency_id) l
$$;
comment on function organisation.calendar_mark is 'Which versions of which layers make the calendar of an agency, and when the newest was recorded.';

create function organisation.is_empty() returns boolean
language sql stable security definer set search_path = organisation, pg_temp as $$
  select not exists (select from account)
$$;

create function organisation.use_setup_code(hash text, at timestamptz) returns boolean
language plpgsql security definer set search_path = organisation, pg_temp as $$
begin
  if exists (select from account) then return false; end if;
  update setup_code set used_at = at where code_hash = hash and used_at is null;
  return found;
end $$;
comment on function organisation.use_setup_code is 'Spends a one-time code; works only while the system has no account.';

revoke execute on all functions in schema organisation from public;
grant execute on all functions in schema organisation to namro_app;
