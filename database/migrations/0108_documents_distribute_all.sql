-- SPDX-License-Identifier: Apache-2.0
-- Every controlled document goes to people, posts and places, also those that areas above put into the master list.

alter table documents.listed_document
  add column change_summary text not null default '',
  add constraint listed_document_within_agency unique (agency_id, issue_id);
comment on column documents.listed_document.change_summary is 'What changed against the issue before, as readers are told; empty for a first issue.';
update documents.listed_document l set change_summary = i.change_summary from documents.issue i where i.id = l.issue_id;
grant update (change_summary) on documents.listed_document to namro_app;

alter table documents.recipient drop constraint recipient_issue_of_own_agency,
  add constraint recipient_issue_of_own_agency foreign key (agency_id, issue_id) references documents.listed_document (agency_id, issue_id);
alter table documents.acknowledgement drop constraint acknowledgement_issue_of_own_agency,
  add constraint acknowledgement_issue_of_own_agency foreign key (agency_id, issue_id) references documents.listed_document (agency_id, issue_id);
alter table documents.reminder drop constraint reminder_issue_of_own_agency,
  add constraint reminder_issue_of_own_agency foreign key (agency_id, issue_id) references documents.listed_document (agency_id, issue_id);
alter table documents.paper_copy drop constraint paper_copy_issue_of_own_agency,
  add constraint paper_copy_issue_of_own_agency foreign key (agency_id, issue_id) references documents.listed_document (agency_id, issue_id);
comment on table documents.recipient is 'Danh sách phân phối: to which person, post or place an issue of a document or procedure goes.';
