-- SPDX-License-Identifier: Apache-2.0
-- A version of a pack goes the way of every issue, by three people; an agency links a procedure of its own to a model, and lets it go again with a reason.

alter table procedures.pack_version
  add column writers uuid[] not null default '{}',
  add column reviewed_by uuid,
  add column reviewed_on_behalf_of uuid,
  add column approved_by uuid,
  add column approved_on_behalf_of uuid,
  add column rejection_reason text,
  add constraint pack_version_reviewer_of_own_agency foreign key (agency_id, reviewed_by) references organisation.person (agency_id, id),
  add constraint pack_version_approver_of_own_agency foreign key (agency_id, approved_by) references organisation.person (agency_id, id),
  add constraint pack_version_reviewed_for_own_agency foreign key (agency_id, reviewed_on_behalf_of) references organisation.person (agency_id, id),
  add constraint pack_version_approved_for_own_agency foreign key (agency_id, approved_on_behalf_of) references organisation.person (agency_id, id),
  add constraint pack_version_rejection check (rejection_reason is null or char_length(rejection_reason) between 1 and 2000),
  drop constraint pack_version_status,
  add constraint pack_version_status check (status in ('draft', 'in-review', 'in-approval', 'approved', 'issued')),
  add constraint pack_version_reviewed check (status not in ('in-approval', 'approved') or reviewed_by is not null),
  add constraint pack_version_approved check (status <> 'approved' or approved_by is not null);
comment on column procedures.pack_version.writers is 'Everybody who put something into this version or took something out, and on whose behalf; none of them reviews or approves it. Empty in versions issued before three people were asked for.';
comment on column procedures.pack_version.approved_on_behalf_of is 'Whose power it was, when the version was approved by delegation; likewise of the review.';
comment on column procedures.pack_version.rejection_reason is 'Why the version was sent back to draft last; null once it is submitted again.';
comment on table procedures.pack_version is 'Bản of a pack: one on its way at most, then frozen when it is issued; numbers are never used again.';

-- Who had an open draft in hand when this came stays its writer: the people in the history of the pack since its last issue.
update procedures.pack_version v set writers = array(
  select distinct e.person_id from procedures.pack_event e where e.pack_id = v.pack_id and e.agency_id = v.agency_id
    and e.seq > coalesce((select max(i.seq) from procedures.pack_event i where i.pack_id = v.pack_id and i.agency_id = v.agency_id and i.event ->> 'type' = 'version-issued'), 0)
) where v.status = 'draft';

drop index procedures.pack_version_one_draft;
create unique index pack_version_one_on_its_way on procedures.pack_version (pack_id) where status <> 'issued';

create or replace function procedures.keep_pack_item() returns trigger language plpgsql as $$
begin
  if exists (select from procedures.pack_version v where v.id = coalesce(new.version_id, old.version_id) and v.status = 'issued') then
    raise exception 'the content of an issued version of a pack cannot change' using errcode = 'restrict_violation', constraint = 'pack_item_frozen';
  end if;
  if exists (select from procedures.pack_version v where v.id = coalesce(new.version_id, old.version_id) and v.status <> 'draft') then
    raise exception 'the content of a version of a pack cannot change once it is submitted' using errcode = 'restrict_violation', constraint = 'pack_item_submitted';
  end if;
  return coalesce(new, old);
end $$;

alter table procedures.pack_adoption
  alter column base_version_id drop not null,
  alter column decided_version_id drop not null,
  alter column base_mapping drop not null,
  add constraint pack_adoption_base_whole check ((base_version_id is null) = (base_mapping is null));
comment on column procedures.pack_adoption.base_version_id is 'The version followed; null while a procedure that the agency already had is linked and nothing was decided yet: there is no common original.';
create policy pack_adoption_remove on procedures.pack_adoption for delete using (agency_id = app.agency_id());
grant delete on procedures.pack_adoption to namro_app;
grant update (writers, reviewed_by, reviewed_on_behalf_of, approved_by, approved_on_behalf_of, rejection_reason) on procedures.pack_version to namro_app;

-- Agencies that were there before have their roles already.
update organisation.role set permissions = permissions || array['procedures.pack-review', 'procedures.pack-approve'] where key = 'head' and not permissions @> array['procedures.pack-approve'];
update organisation.role set permissions = permissions || array['procedures.pack-review'] where key = 'iso-secretary' and not permissions @> array['procedures.pack-review'];
-- Drafting was given to this role only so that it could read Word files into a pack; that now has a right of its own.
update organisation.role set permissions = array_remove(permissions, 'procedures.draft') where key = 'province' and permissions @> array['procedures.pack', 'procedures.draft'];
