-- SPDX-License-Identifier: Apache-2.0
create schema search;
comment on schema search is 'One index over what agencies write down, kept up by what the areas below tell.';
grant usage on schema search to namro_app;

create table search.entry (
  agency_id uuid not null references organisation.agency,
  kind text not null,
  ref_id uuid not null,
  code text,
  title text not null,
  note text,
  body text not null,
  path text not null,
  code_fold text not null,
  title_fold text not null,
  words tsvector not null,
  hash text not null,
  updated_at timestamptz not null,
  primary key (agency_id, kind, ref_id),
  constraint entry_kind check (kind in ('procedure', 'admin-procedure', 'document', 'instrument')),
  constraint entry_hash check (hash ~ '^[0-9a-f]{64}$')
);
comment on table search.entry is 'What can be found: one row per procedure, administrative procedure, document and legal instrument of an agency. Made from what the areas publish; a rebuild gives the same rows.';
comment on column search.entry.words is 'Folded words and pairs of neighbouring words: t… of code and title, b… of the text, a… the agency. A phrase is its pairs, so even one of common words is found by an index alone.';
comment on column search.entry.hash is 'SHA-256 of all that the row was made from: an unchanged row is not written again.';
create index entry_words on search.entry using gin (words) with (fastupdate = off);
create index entry_code on search.entry (agency_id, code_fold text_pattern_ops);
create index entry_title on search.entry (agency_id, title_fold text_pattern_ops);
create index entry_code_part on search.entry using gin (code_fold gin_trgm_ops);

alter table search.entry enable row level security;
create policy entry_read on search.entry for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]));
create policy entry_add on search.entry for insert with check (agency_id = app.agency_id());
create policy entry_change on search.entry for update using (agency_id = app.agency_id()) with check (agency_id = app.agency_id());
create policy entry_remove on search.entry for delete using (agency_id = app.agency_id());
grant select, insert, update, delete on search.entry to namro_app;

-- Under row-level security no text operator may use an index before the agency has been checked row by row. This function checks the agency itself, by the same rule.
create function search.find(own_kinds text[], wide_kinds text[], typed text, code_part text, in_title tsquery, in_title_loosely tsquery, in_body tsquery, most integer)
returns table (rank integer, agency_id uuid, kind text, ref_id uuid, code text, title text, note text, path text, body text)
language plpgsql stable security definer set search_path = search, organisation, app, public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  own uuid := app.agency_id();
  readable uuid[] := organisation.readable_agencies();
  -- The registers of legal documents of the agencies above hold for those below, too.
  chain uuid[] := organisation.superiors(own);
  within uuid[] := readable || chain;
  above text := typed || chr(1114111);
  -- Whoever reads few agencies is found their rows by the index itself.
  mine tsquery := case when cardinality(within) <= 12 then (select string_agg(distinct '''a' || a || '''', ' | ') from unnest(within) a)::tsquery end;
  agencies uuid[] := '{}'; kinds text[] := '{}'; refs uuid[] := '{}'; ranks integer[] := '{}';
  agencies_now uuid[]; kinds_now text[]; refs_now uuid[];
begin
  if own is null or typed = '' then return; end if;

  -- the code itself
  if cardinality(refs) < most then
    select coalesce(array_agg(s.agency_id), '{}'), coalesce(array_agg(s.kind), '{}'), coalesce(array_agg(s.ref_id), '{}') into agencies_now, kinds_now, refs_now from (
      select h.agency_id, h.kind, h.ref_id from (
        select e.agency_id, e.kind, e.ref_id, e.title_fold from entry e
        where e.code_fold = typed and e.code_fold <> '' and e.agency_id = any (within) and (e.kind = any (wide_kinds) and e.agency_id = any (readable) or e.kind = any (own_kinds) and (e.agency_id = own or e.kind = 'instrument' and e.agency_id = any (chain)))
          and e.ref_id <> all (refs) limit 200) h
      order by length(h.title_fold), h.title_fold limit most - cardinality(refs)) s;
    agencies := agencies || agencies_now; kinds := kinds || kinds_now; refs := refs || refs_now; ranks := ranks || array_fill(0, array[cardinality(refs_now)]);
  end if;

  -- a code that begins so
  if cardinality(refs) < most then
    select coalesce(array_agg(s.agency_id), '{}'), coalesce(array_agg(s.kind), '{}'), coalesce(array_agg(s.ref_id), '{}') into agencies_now, kinds_now, refs_now from (
      select h.agency_id, h.kind, h.ref_id from (
        select e.agency_id, e.kind, e.ref_id, e.title_fold from entry e
        where e.code_fold ~>=~ typed and e.code_fold ~<~ above and e.agency_id = any (within) and (e.kind = any (wide_kinds) and e.agency_id = any (readable) or e.kind = any (own_kinds) and (e.agency_id = own or e.kind = 'instrument' and e.agency_id = any (chain)))
          and e.ref_id <> all (refs) limit 200) h
      order by length(h.title_fold), h.title_fold limit most - cardinality(refs)) s;
    agencies := agencies || agencies_now; kinds := kinds || kinds_now; refs := refs || refs_now; ranks := ranks || array_fill(1, array[cardinality(refs_now)]);
  end if;

  -- part of a code
  if cardinality(refs) < most then
    select coalesce(array_agg(s.agency_id), '{}'), coalesce(array_agg(s.kind), '{}'), coalesce(array_agg(s.ref_id), '{}') into agencies_now, kinds_now, refs_now from (
      select h.agency_id, h.kind, h.ref_id from (
        select e.agency_id, e.kind, e.ref_id, e.title_fold from entry e
        where code_part is not null and e.code_fold like code_part and e.agency_id = any (within) and (e.kind = any (wide_kinds) and e.agency_id = any (readable) or e.kind = any (own_kinds) and (e.agency_id = own or e.kind = 'instrument' and e.agency_id = any (chain)))
          and e.ref_id <> all (refs) limit 200) h
      order by length(h.title_fold), h.title_fold limit most - cardinality(refs)) s;
    agencies := agencies || agencies_now; kinds := kinds || kinds_now; refs := refs || refs_now; ranks := ranks || array_fill(2, array[cardinality(refs_now)]);
  end if;

  -- a name that begins so
  if cardinality(refs) < most then
    select coalesce(array_agg(s.agency_id), '{}'), coalesce(array_agg(s.kind), '{}'), coalesce(array_agg(s.ref_id), '{}') into agencies_now, kinds_now, refs_now from (
      select h.agency_id, h.kind, h.ref_id from (
        select e.agency_id, e.kind, e.ref_id, e.title_fold from entry e
        where e.title_fold ~>=~ typed and e.title_fold ~<~ above and e.agency_id = any (within) and (e.kind = any (wide_kinds) and e.agency_id = any (readable) or e.kind = any (own_kinds) and (e.agency_id = own or e.kind = 'instrument' and e.agency_id = any (chain)))
          and e.ref_id <> all (refs) limit 200) h
      order by length(h.title_fold), h.title_fold limit most - cardinality(refs)) s;
    agencies := agencies || agencies_now; kinds := kinds || kinds_now; refs := refs || refs_now; ranks := ranks || array_fill(3, array[cardinality(refs_now)]);
  end if;

  -- the phrase in a name
  if cardinality(refs) < most then
    select coalesce(array_agg(s.agency_id), '{}'), coalesce(array_agg(s.kind), '{}'), coalesce(array_agg(s.ref_id), '{}') into agencies_now, kinds_now, refs_now from (
      select h.agency_id, h.kind, h.ref_id from (
        select e.agency_id, e.kind, e.ref_id, e.title_fold from entry e
        where e.words @@ coalesce(in_title && mine, in_title) and e.agency_id = any (within) and (e.kind = any (wide_kinds) and e.agency_id = any (readable) or e.kind = any (own_kinds) and (e.agency_id = own or e.kind = 'instrument' and e.agency_id = any (chain)))
          and e.ref_id <> all (refs) limit 200) h
      order by length(h.title_fold), h.title_fold limit most - cardinality(refs)) s;
    agencies := agencies || agencies_now; kinds := kinds || kinds_now; refs := refs || refs_now; ranks := ranks || array_fill(4, array[cardinality(refs_now)]);
  end if;

  -- all words in a name
  if cardinality(refs) < most then
    select coalesce(array_agg(s.agency_id), '{}'), coalesce(array_agg(s.kind), '{}'), coalesce(array_agg(s.ref_id), '{}') into agencies_now, kinds_now, refs_now from (
      select h.agency_id, h.kind, h.ref_id from (
        select e.agency_id, e.kind, e.ref_id, e.title_fold from entry e
        where e.words @@ coalesce(in_title_loosely && mine, in_title_loosely) and e.agency_id = any (within) and (e.kind = any (wide_kinds) and e.agency_id = any (readable) or e.kind = any (own_kinds) and (e.agency_id = own or e.kind = 'instrument' and e.agency_id = any (chain)))
          and e.ref_id <> all (refs) limit 200) h
      order by length(h.title_fold), h.title_fold limit most - cardinality(refs)) s;
    agencies := agencies || agencies_now; kinds := kinds || kinds_now; refs := refs || refs_now; ranks := ranks || array_fill(5, array[cardinality(refs_now)]);
  end if;

  -- the phrase in the text
  if cardinality(refs) < most then
    select coalesce(array_agg(s.agency_id), '{}'), coalesce(array_agg(s.kind), '{}'), coalesce(array_agg(s.ref_id), '{}') into agencies_now, kinds_now, refs_now from (
      select h.agency_id, h.kind, h.ref_id from (
        select e.agency_id, e.kind, e.ref_id, e.title_fold from entry e
        where e.words @@ coalesce(in_body && mine, in_body) and e.agency_id = any (within) and (e.kind = any (wide_kinds) and e.agency_id = any (readable) or e.kind = any (own_kinds) and (e.agency_id = own or e.kind = 'instrument' and e.agency_id = any (chain)))
          and e.ref_id <> all (refs) limit 200) h
      order by length(h.title_fold), h.title_fold limit most * 3 - cardinality(refs)) s;
    agencies := agencies || agencies_now; kinds := kinds || kinds_now; refs := refs || refs_now; ranks := ranks || array_fill(6, array[cardinality(refs_now)]);
  end if;

  return query select r.rank, e.agency_id, e.kind, e.ref_id, e.code, e.title, e.note, e.path, case when r.rank = 6 then e.body else '' end
    from unnest(ranks, agencies, kinds, refs) with ordinality as r (rank, agency_id, kind, ref_id, place)
    join entry e on e.agency_id = r.agency_id and e.kind = r.kind and e.ref_id = r.ref_id
    order by r.place;
end $$;
comment on function search.find is 'The entries nearest to what was typed, best first: 0 the code, 1 a code begins so, 2 part of a code, 3 a name begins so, 4 the phrase in a name, 5 its words in a name, 6 the phrase in the text. Kinds in own_kinds of the own agency only (legal instruments also of those above), in wide_kinds of every agency within reach.';
revoke execute on function search.find from public;
grant execute on function search.find to namro_app;

create function dossiers.find_by_words(patterns text[], most integer)
returns table (agency_id uuid, id uuid, code text, procedure_name text, applicant_name text, received_at timestamptz)
language sql stable security definer set search_path = dossiers, organisation, app, public, pg_temp as $$
  select h.agency_id, h.id, h.code, h.procedure_name, h.applicant_name, h.received_at from (
    select d.agency_id, d.id, d.code, d.procedure_name, d.applicant_name, d.received_at from dossier d
    where d.search like all (patterns) and d.agency_id = any ((select organisation.readable_agencies())::uuid[]) limit 500) h
  order by h.received_at desc limit most
$$;
comment on function dossiers.find_by_words is 'Dossiers within reach whose code, procedure and applicant hold every pattern, newest first. Checks the agency itself, so that the index on the words may be used.';
revoke execute on function dossiers.find_by_words from public;
grant execute on function dossiers.find_by_words to namro_app;

-- Whoever writes, by whichever way, tells the areas above: one event a statement and thing, in the transaction of the change.
create function search.tell(agency uuid, area text, event jsonb) returns void language sql as $$
  insert into app.outbox (agency_id, area, event, at) values (agency, area, event, now());
  select pg_notify('namro_outbox', '');
$$;
grant execute on function search.tell to namro_app;

create function search.tell_procedures() returns trigger language plpgsql as $$
begin
  perform search.tell(c.agency_id, 'procedures', jsonb_build_object('type', 'procedure-changed', 'procedureId', c.procedure_id)) from (select distinct agency_id, procedure_id from changed) c;
  return null;
end $$;
create function search.tell_renamed_procedures() returns trigger language plpgsql as $$
begin
  perform search.tell(c.agency_id, 'procedures', jsonb_build_object('type', 'procedure-changed', 'procedureId', c.id)) from (
    select n.agency_id, n.id from changed n join old_rows o using (id) where (n.code, n.name) is distinct from (o.code, o.name) or n.field is distinct from o.field) c;
  return null;
end $$;
create function search.tell_moved_revisions() returns trigger language plpgsql as $$
begin
  perform search.tell(c.agency_id, 'procedures', jsonb_build_object('type', 'procedure-changed', 'procedureId', c.procedure_id)) from (
    select distinct n.agency_id, n.procedure_id from changed n join old_rows o using (id) where n.content is distinct from o.content or (n.status is distinct from o.status and n.status in ('issued', 'withdrawn'))) c;
  return null;
end $$;
create trigger search_new after insert on procedures.revision referencing new table as changed for each statement execute function search.tell_procedures();
create trigger search_moved after update on procedures.revision referencing old table as old_rows new table as changed for each statement execute function search.tell_moved_revisions();
create trigger search_renamed after update on procedures.procedure referencing old table as old_rows new table as changed for each statement execute function search.tell_renamed_procedures();

create function search.tell_list() returns trigger language plpgsql as $$
begin
  perform search.tell(c.agency_id, 'catalogue', '{"type": "list-changed"}') from (select distinct agency_id from changed) c;
  return null;
end $$;
create trigger search_new after insert on catalogue.admin_procedure referencing new table as changed for each statement execute function search.tell_list();
create trigger search_changed after update on catalogue.admin_procedure referencing new table as changed for each statement execute function search.tell_list();

create function search.tell_documents() returns trigger language plpgsql as $$
begin
  perform search.tell(c.agency_id, 'documents', jsonb_build_object('type', 'document-changed', 'documentId', c.document_id)) from (select distinct agency_id, document_id from changed) c;
  return null;
end $$;
create trigger search_new after insert on documents.listed_document referencing new table as changed for each statement execute function search.tell_documents();
create trigger search_changed after update on documents.listed_document referencing new table as changed for each statement execute function search.tell_documents();

create function search.tell_instruments() returns trigger language plpgsql as $$
begin
  perform search.tell(c.agency_id, 'law', jsonb_build_object('type', 'instrument-changed', 'instrumentId', c.id)) from (select distinct agency_id, id from changed) c;
  return null;
end $$;
create trigger search_new after insert on law.instrument referencing new table as changed for each statement execute function search.tell_instruments();
create trigger search_changed after update on law.instrument referencing new table as changed for each statement execute function search.tell_instruments();

-- What agencies have written before this release is taken in by the reaction to this.
insert into app.outbox (agency_id, area, event, at) select id, 'search', '{"type": "rebuild-wanted"}', now() from organisation.agency;
