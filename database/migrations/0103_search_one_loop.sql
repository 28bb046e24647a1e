-- SPDX-License-Identifier: Apache-2.0
-- One query, asked once for each way of being near; and what was just written is found before a reaction has taken it up.

create or replace function search.find(own_kinds text[], wide_kinds text[], typed text, code_part text, in_title tsquery, in_title_loosely tsquery, in_body tsquery, most integer)
returns table (rank integer, agency_id uuid, kind text, ref_id uuid, code text, title text, note text, path text, body text)
language plpgsql stable security definer set search_path = search, organisation, app, public, pg_temp as $$
#variable_conflict use_column
declare
  own uuid := app.agency_id(); readable uuid[] := organisation.readable_agencies();
  chain uuid[] := organisation.superiors(own); -- the registers of legal documents of those above hold for those below, too
  within uuid[] := readable || chain; above text := typed || chr(1114111);
  -- Few agencies: the index itself keeps to their rows.
  mine tsquery := case when cardinality(within) <= 12 then (select string_agg(distinct '''a' || a || '''', ' | ') from unnest(within) a)::tsquery end;
  -- The nearest first; the place in this list less one is the rank.
  ways text[] := array[
    'e.code_fold = $1 and e.code_fold <> ''''',
    'e.code_fold ~>=~ $1 and e.code_fold ~<~ $2',
    'e.code_fold like $3',
    'e.title_fold ~>=~ $1 and e.title_fold ~<~ $2',
    'e.words @@ $4',
    'e.words @@ $5',
    'e.words @@ $6'];
  agencies uuid[] := '{}'; kinds text[] := '{}'; refs uuid[] := '{}'; ranks integer[] := '{}';
  agencies_now uuid[]; kinds_now text[]; refs_now uuid[];
begin
  if own is null or typed = '' then return; end if;
  for way in 1 .. cardinality(ways) loop
    exit when cardinality(refs) >= most;
    continue when way = 3 and code_part is null;
    -- Run as text, so that each way is planned for the words that were typed.
    execute format($query$
      select coalesce(array_agg(s.agency_id), '{}'), coalesce(array_agg(s.kind), '{}'), coalesce(array_agg(s.ref_id), '{}') from (
        select h.agency_id, h.kind, h.ref_id from (
          select e.agency_id, e.kind, e.ref_id, e.title_fold from entry e
          where %s and e.agency_id = any ($7) and (e.kind = any ($8) and e.agency_id = any ($9) or e.kind = any ($10) and (e.agency_id = $11 or e.kind = 'instrument' and e.agency_id = any ($12)))
            and e.ref_id <> all ($13) limit 200) h
        order by length(h.title_fold), h.title_fold limit $14) s $query$, ways[way])
      into agencies_now, kinds_now, refs_now
      using typed, above, code_part, coalesce(in_title && mine, in_title), coalesce(in_title_loosely && mine, in_title_loosely), coalesce(in_body && mine, in_body),
        within, wide_kinds, readable, own_kinds, own, chain, refs,
        -- Pairs of words are not yet a phrase: of texts a few more are taken, for the asker to read.
        case when way = cardinality(ways) then most * 3 else most end - cardinality(refs);
    agencies := agencies || agencies_now; kinds := kinds || kinds_now; refs := refs || refs_now; ranks := ranks || array_fill(way - 1, array[cardinality(refs_now)]);
  end loop;

  return query select r.rank, e.agency_id, e.kind, e.ref_id, e.code, e.title, e.note, e.path, case when r.rank = cardinality(ways) - 1 then e.body else '' end
    from unnest(ranks, agencies, kinds, refs) with ordinality as r (rank, agency_id, kind, ref_id, place)
    join entry e on e.agency_id = r.agency_id and e.kind = r.kind and e.ref_id = r.ref_id
    order by r.place;
end $$;

create function search.just_told(readers text[], areas text[], types text[], most integer) returns table (reader text, event jsonb)
language sql stable security definer set search_path = app, pg_temp as $$
  select w.reader, o.event from unnest(readers, areas, types) as w (reader, area, type)
  cross join lateral (select number, agency_id, event from outbox where area = w.area and event ->> 'type' = w.type order by number desc limit 32) o
  where o.agency_id = app.agency_id() and not exists (select from outbox_done d where d.reader = w.reader and d.number = o.number)
  order by o.number desc limit most
$$;
comment on function search.just_told is 'Of the newest events of each kind those that the own agency told and a reader has not dealt with: what somebody has just written. Older ones are left to the reader.';
revoke execute on function search.just_told from public;
grant execute on function search.just_told to namro_app;

-- The field of a procedure and its list of forms are found from now on: every index is made anew.
insert into app.outbox (agency_id, area, event, at) select id, 'search', '{"type": "rebuild-wanted"}', now() from organisation.agency;
