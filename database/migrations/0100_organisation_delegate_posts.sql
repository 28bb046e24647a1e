-- SPDX-License-Identifier: Apache-2.0
-- Ủy quyền: what a post allows is lent to a colleague for some days, and whoever acts by it is recorded with whose power it was.

create table organisation.delegation (
  id uuid primary key,
  agency_id uuid not null references organisation.agency,
  delegator_id uuid not null,
  post_id uuid not null,
  delegate_id uuid not null,
  permissions text[],
  valid_from date not null,
  valid_to date not null,
  ground_number text not null,
  ground_on date not null,
  reason text not null,
  note text not null default '',
  added_by uuid not null,
  added_at timestamptz not null,
  ended_from date,
  end_reason text,
  ended_by uuid,
  ended_at timestamptz,
  constraint delegation_delegator_of_own_agency foreign key (agency_id, delegator_id) references organisation.person (agency_id, id),
  constraint delegation_delegate_of_own_agency foreign key (agency_id, delegate_id) references organisation.person (agency_id, id),
  constraint delegation_post_of_own_agency foreign key (agency_id, post_id) references organisation.post (agency_id, id),
  constraint delegation_adder_of_own_agency foreign key (agency_id, added_by) references organisation.person (agency_id, id),
  constraint delegation_ender_of_own_agency foreign key (agency_id, ended_by) references organisation.person (agency_id, id),
  constraint delegation_to_another check (delegator_id <> delegate_id),
  constraint delegation_order check (valid_to > valid_from),
  constraint delegation_something check (permissions is null or cardinality(permissions) > 0),
  constraint delegation_reason check (reason in ('leave', 'mission', 'training', 'division-of-work', 'other')),
  constraint delegation_ended_whole check (num_nulls(ended_from, end_reason, ended_by, ended_at) in (0, 4) and (ended_from is null or (ended_from >= valid_from and ended_from < valid_to))),
  constraint delegation_once exclude using gist (delegator_id with =, post_id with =, delegate_id with =, daterange(valid_from, coalesce(ended_from, valid_to)) with &&)
);
comment on table organisation.delegation is 'Ủy quyền: which permissions of a post its holder lends to whom, from when to when (valid_to is the first day on which it no longer holds), on what paper. Ends by itself when the delegator no longer holds the post.';
comment on column organisation.delegation.permissions is 'Permission words; null is everything that the post allows.';
comment on column organisation.delegation.ended_from is 'The first day on which it no longer holds, when it was ended before valid_to; valid_from when it never began.';
create index delegation_of_delegate on organisation.delegation (delegate_id, valid_from);
create index delegation_of_agency on organisation.delegation (agency_id, valid_from);

alter table organisation.delegation enable row level security;
create policy delegation_read on organisation.delegation for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]));
create policy delegation_add on organisation.delegation for insert with check (agency_id = app.agency_id());
create policy delegation_change on organisation.delegation for update using (agency_id = app.agency_id());
grant select, insert, update (ended_from, end_reason, ended_by, ended_at) on organisation.delegation to namro_app;

create function organisation.powers_on(day date) returns table (agency_id uuid, person_id uuid, post_id uuid, on_behalf_of uuid, permissions text[]) language sql stable as $$
  select m.agency_id, m.person_id, o.id, null::uuid, r.permissions
  from organisation.assignment m
  join organisation.post o on o.id = m.post_id
  join organisation.role r on r.id = o.role_id
  where m.valid_from <= day and (m.valid_to is null or m.valid_to > day) and (o.valid_to is null or o.valid_to > day)
  union all
  select d.agency_id, d.delegate_id, o.id, d.delegator_id,
    array(select word from unnest(r.permissions) word where (d.permissions is null or word = any (d.permissions)) and word not in ('organisation.manage', 'organisation.delegate'))
  from organisation.delegation d
  join organisation.assignment m on m.person_id = d.delegator_id and m.post_id = d.post_id
  join organisation.post o on o.id = d.post_id
  join organisation.role r on r.id = o.role_id
  where d.valid_from <= day and coalesce(d.ended_from, d.valid_to) > day
    and m.valid_from <= day and (m.valid_to is null or m.valid_to > day) and (o.valid_to is null or o.valid_to > day)
$$;
comment on function organisation.powers_on is 'What everybody''s posts allow on a day: their own (on_behalf_of is null), and those delegated to them. What was received is never passed on, for only holders of a post can delegate it; administering and delegating are not delegated.';

drop function organisation.actor_of_session(text, timestamptz);
create function organisation.actor_of_session(hash text, at timestamptz)
returns table (person_id uuid, person_name text, agency_id uuid, account_id uuid, must_change_password boolean, post_ids uuid[], permissions text[], delegated jsonb)
language sql stable security definer set search_path = organisation, pg_temp as $$
  select s.person_id, p.full_name, s.agency_id, s.account_id, a.must_change_password,
    coalesce(held.posts, '{}'), coalesce(held.permissions, '{}'),
    coalesce((select jsonb_agg(distinct jsonb_build_object('word', word, 'of', g.on_behalf_of))
      from organisation.powers_on((at at time zone 'Asia/Ho_Chi_Minh')::date) g cross join unnest(g.permissions) word
      where g.person_id = s.person_id and g.agency_id = s.agency_id and g.on_behalf_of is not null and word <> all (coalesce(held.own, '{}'))), '[]')
  from session s
  join person p on p.id = s.person_id
  join account a on a.id = s.account_id and not a.disabled
  left join lateral (
    select array_agg(distinct g.post_id) filter (where g.on_behalf_of is null) as posts, array_agg(distinct word) filter (where word is not null) as permissions,
      array_agg(distinct word) filter (where word is not null and g.on_behalf_of is null) as own
    from organisation.powers_on((at at time zone 'Asia/Ho_Chi_Minh')::date) g
    left join lateral unnest(g.permissions) word on true
    where g.person_id = s.person_id and g.agency_id = s.agency_id
  ) held on true
  where s.token_hash = hash and s.expires_at > at
$$;
comment on function organisation.actor_of_session is 'Who stands behind a session at a moment: person, agency, posts held that day, what they and delegations allow, and whose the words are that are held by delegation only.';
revoke execute on function organisation.powers_on, organisation.actor_of_session from public;
grant execute on function organisation.powers_on, organisation.actor_of_session to namro_app;

update organisation.role set permissions = permissions || array['organisation.delegate'] where key = 'head' and not permissions @> array['organisation.delegate'];

-- Three different people, and three different people whose power it was.
alter table documents.issue add column reviewed_on_behalf_of uuid, add column approved_on_behalf_of uuid,
  add constraint issue_reviewed_for_own_agency foreign key (agency_id, reviewed_on_behalf_of) references organisation.person (agency_id, id),
  add constraint issue_approved_for_own_agency foreign key (agency_id, approved_on_behalf_of) references organisation.person (agency_id, id),
  drop constraint issue_three_people,
  add constraint issue_three_people check (drafted_by = any (writers) and not (writers && array[reviewed_by, reviewed_on_behalf_of, approved_by, approved_on_behalf_of])
    and not (array[reviewed_by, reviewed_on_behalf_of] && array[approved_by, approved_on_behalf_of]));
comment on column documents.issue.writers is 'Everybody who wrote on this issue, and on whose behalf: none of them may review or approve it.';
comment on column documents.issue.approved_on_behalf_of is 'Whose power it was, when it was approved by delegation.';
comment on column documents.issue.reviewed_on_behalf_of is 'Whose power it was, when it was reviewed by delegation.';
grant update (reviewed_on_behalf_of, approved_on_behalf_of) on documents.issue to namro_app;

-- A rejection used to leave the last reviewer and approver behind, though nobody has reviewed what is mended.
update procedures.revision set reviewed_by = null, approved_by = null where status in ('draft', 'in-review') and (reviewed_by is not null or approved_by is not null);
-- Until now only the last editor counted as author: whoever reviewed or approved by that rule stays reviewer or approver.
alter table procedures.revision add column writers uuid[], add column reviewed_on_behalf_of uuid, add column approved_on_behalf_of uuid;
update procedures.revision r set writers = array(
  select distinct writer from (
    select r.drafted_by as writer
    union all select (e.event ->> 'by')::uuid from procedures.event e where e.revision_id = r.id and e.event ->> 'type' in ('revision-drafted', 'revision-edited')
  ) w where writer = r.drafted_by or (writer is distinct from r.reviewed_by and writer is distinct from r.approved_by));
alter table procedures.revision alter column writers set not null,
  add constraint revision_reviewed_for_own_agency foreign key (agency_id, reviewed_on_behalf_of) references organisation.person (agency_id, id),
  add constraint revision_approved_for_own_agency foreign key (agency_id, approved_on_behalf_of) references organisation.person (agency_id, id),
  drop constraint revision_three_people,
  add constraint revision_three_people check (drafted_by = any (writers) and not (writers && array[reviewed_by, reviewed_on_behalf_of, approved_by, approved_on_behalf_of])
    and not (array[reviewed_by, reviewed_on_behalf_of] && array[approved_by, approved_on_behalf_of]));
comment on column procedures.revision.writers is 'Everybody who wrote on this issue, and on whose behalf: none of them may review or approve it.';
comment on column procedures.revision.approved_on_behalf_of is 'Whose power it was, when it was approved by delegation.';
comment on column procedures.revision.reviewed_on_behalf_of is 'Whose power it was, when it was reviewed by delegation.';
grant update (writers, reviewed_on_behalf_of, approved_on_behalf_of) on procedures.revision to namro_app;

-- A draft that was never issued can be thrown away; that it was there stays.
create table documents.discarded_draft (
  seq bigint generated always as identity primary key,
  agency_id uuid not null references organisation.agency,
  document_id uuid not null,
  issue_id uuid not null,
  kind text not null,
  code text not null,
  name text not null,
  held jsonb not null,
  history jsonb not null,
  drafted_by uuid not null,
  discarded_by uuid not null,
  at timestamptz not null,
  constraint discarded_draft_author_of_own_agency foreign key (agency_id, drafted_by) references organisation.person (agency_id, id),
  constraint discarded_draft_discarder_of_own_agency foreign key (agency_id, discarded_by) references organisation.person (agency_id, id)
);
comment on table documents.discarded_draft is 'Dự thảo đã bỏ: drafts of documents and procedures that were thrown away before they were ever issued, with what they held and what had happened to them. Rows are added, never changed or removed.';
create index discarded_draft_of_agency on documents.discarded_draft (agency_id, seq desc);
alter table documents.discarded_draft enable row level security;
create policy discarded_draft_read on documents.discarded_draft for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]));
create policy discarded_draft_add on documents.discarded_draft for insert with check (agency_id = app.agency_id());
grant select, insert on documents.discarded_draft to namro_app;

-- The history of a draft that is thrown away goes into what stays of it.
alter table documents.event drop constraint event_issue_of_own_agency,
  add constraint event_issue_of_own_agency foreign key (agency_id, issue_id) references documents.issue (agency_id, id) on delete cascade;
alter table procedures.event drop constraint event_revision_of_own_agency,
  add constraint event_revision_of_own_agency foreign key (agency_id, revision_id) references procedures.revision (agency_id, id) on delete cascade;

-- A task about a procedure that is gone is gone with it; only a procedure without any issue can go.
alter table procedures.law_task drop constraint law_task_procedure_of_own_agency,
  add constraint law_task_procedure_of_own_agency foreign key (agency_id, procedure_id) references procedures.procedure (agency_id, id) on delete cascade;
alter table procedures.law_task_event drop constraint law_task_event_of_task,
  add constraint law_task_event_of_task foreign key (agency_id, law_task_id) references procedures.law_task (agency_id, id) on delete cascade;

create function documents.keep_all_but_first_drafts() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft' or old.issue_no <> 1 then
    raise exception 'only the draft of a first issue can be removed' using errcode = 'restrict_violation', constraint = 'issue_kept';
  end if;
  return old;
end $$;
create trigger issue_kept before delete on documents.issue for each row execute function documents.keep_all_but_first_drafts();
create trigger revision_kept before delete on procedures.revision for each row execute function documents.keep_all_but_first_drafts();
revoke execute on function documents.keep_all_but_first_drafts from public;
grant delete on documents.document, documents.issue, documents.listed_document to namro_app;
grant delete on procedures.procedure, procedures.revision to namro_app;
-- What is thrown away is not found any more.
create trigger search_gone after delete on documents.listed_document referencing old table as changed for each statement execute function search.tell_documents();
create trigger search_gone after delete on procedures.revision referencing old table as changed for each statement execute function search.tell_procedures();
