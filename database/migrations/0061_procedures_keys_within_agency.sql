-- SPDX-License-Identifier: Apache-2.0
-- A procedure of one agency never names people, posts or issues of another.

alter table procedures.procedure add constraint procedure_within_agency unique (agency_id, id);
alter table procedures.revision add constraint revision_within_agency unique (agency_id, id);

alter table procedures.revision drop constraint revision_procedure_id_fkey, drop constraint revision_drafted_by_fkey, drop constraint revision_reviewed_by_fkey, drop constraint revision_approved_by_fkey,
  add constraint revision_procedure_of_own_agency foreign key (agency_id, procedure_id) references procedures.procedure (agency_id, id),
  add constraint revision_author_of_own_agency foreign key (agency_id, drafted_by) references organisation.person (agency_id, id),
  add constraint revision_reviewer_of_own_agency foreign key (agency_id, reviewed_by) references organisation.person (agency_id, id),
  add constraint revision_approver_of_own_agency foreign key (agency_id, approved_by) references organisation.person (agency_id, id);
alter table procedures.revision_tthc drop constraint revision_tthc_revision_id_fkey,
  add constraint revision_tthc_of_own_agency foreign key (agency_id, revision_id) references procedures.revision (agency_id, id);
alter table procedures.role_holder drop constraint role_holder_post_id_fkey,
  add constraint role_holder_post_of_own_agency foreign key (agency_id, post_id) references organisation.post (agency_id, id);
alter table procedures.event drop constraint event_revision_id_fkey,
  add constraint event_revision_of_own_agency foreign key (agency_id, revision_id) references procedures.revision (agency_id, id);
