-- SPDX-License-Identifier: Apache-2.0
create schema documents;
comment on schema documents is 'Controlled documents: issues, approval, distribution, master lists, retention of records.';
grant usage on schema documents to namro_app;

create table documents.document (
  id uuid not null,
  agency_id uuid not null references organisation.agency,
  kind text not null,
  code text not null,
  name text not null,
  about jsonb not null default '{}',
  review_months integer not null default 36,
  last_issue_no integer not null default 0,
  retired boolean not null default false,
  search text generated always as (app.fold(code || ' ' || name)) stored,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (id),
  constraint document_within_agency unique (agency_id, id),
  constraint document_kind check (kind in ('policy', 'objectives', 'scope', 'manual', 'system-procedure', 'tthc-procedure', 'internal-procedure', 'instruction', 'form', 'external')),
  constraint document_code_length check (char_length(code) between 1 and 80),
  constraint document_name_length check (char_length(name) between 1 and 500),
  constraint document_review_months check (review_months between 1 and 36)
);
comment on table documents.document is 'Tài liệu: what all its issues have in common. The name is that of the newest issue.';
comment on column documents.document.about is 'Owner, unit, process, clause of the standard, legal ground, what it replaces.';
comment on column documents.document.last_issue_no is 'The highest issue number ever given; a number is never used again.';
comment on column documents.document.retired is 'Withdrawn without a successor: its code is free again.';
create unique index document_code_in_force on documents.document (agency_id, code) where not retired;
create index document_search on documents.document using gin (search gin_trgm_ops);

create table documents.issue (
  id uuid not null,
  agency_id uuid not null references organisation.agency,
  document_id uuid not null,
  issue_no integer not null,
  status text not null,
  name text not null,
  content jsonb,
  file_sha256 text,
  file_name text,
  file_type text,
  change_summary text not null default '',
  change_ground text not null default '',
  drafted_by uuid not null,
  writers uuid[] not null,
  reviewed_by uuid,
  approved_by uuid,
  rejection_reason text,
  effective_from date,
  withdrawn_from date,
  withdrawal_reason text,
  review_due date,
  content_hash text,
  pdf_sha256 text,
  version integer not null default 1,
  changed_at timestamptz not null,
  primary key (id),
  constraint issue_within_agency unique (agency_id, id),
  constraint issue_number unique (document_id, issue_no),
  constraint issue_document_of_own_agency foreign key (agency_id, document_id) references documents.document (agency_id, id),
  constraint issue_author_of_own_agency foreign key (agency_id, drafted_by) references organisation.person (agency_id, id),
  constraint issue_reviewer_of_own_agency foreign key (agency_id, reviewed_by) references organisation.person (agency_id, id),
  constraint issue_approver_of_own_agency foreign key (agency_id, approved_by) references organisation.person (agency_id, id),
  constraint issue_status check (status in ('draft', 'in-review', 'in-approval', 'approved', 'issued', 'withdrawn')),
  constraint issue_holds_something check ((content is null) <> (file_sha256 is null)),
  constraint issue_file_whole check ((file_sha256 is null) = (file_name is null) and (file_sha256 is null) = (file_type is null)),
  constraint issue_three_people check (drafted_by = any (writers) and (reviewed_by is null or reviewed_by <> all (writers)) and (approved_by is null or approved_by <> all (writers)) and (reviewed_by is distinct from approved_by or reviewed_by is null)),
  constraint issue_issued_whole check (status not in ('issued', 'withdrawn') or (effective_from is not null and content_hash is not null and pdf_sha256 is not null and reviewed_by is not null and approved_by is not null)),
  constraint issue_dates check (withdrawn_from is null or withdrawn_from >= effective_from)
);
comment on table documents.issue is 'Lần ban hành: one issue of a document. Content can change in draft only, the issued file never (see trigger).';
comment on column documents.issue.writers is 'Everybody who wrote on this issue: none of them may review or approve it.';
comment on column documents.issue.pdf_sha256 is 'SHA-256 in the file store of what was issued, kept byte for byte: the PDF made then, or the uploaded file itself.';
create index issue_of_document on documents.issue (agency_id, document_id, issue_no desc);
create index issue_on_the_way on documents.issue (agency_id, status) where status not in ('issued', 'withdrawn');

create function documents.keep_issued() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft' and (new.content is distinct from old.content or new.file_sha256 is distinct from old.file_sha256 or new.name is distinct from old.name or new.change_summary is distinct from old.change_summary or new.change_ground is distinct from old.change_ground) then
    raise exception 'the content of an issue that left draft cannot change' using errcode = 'restrict_violation', constraint = 'issue_content_frozen';
  end if;
  if old.pdf_sha256 is not null and (new.pdf_sha256 is distinct from old.pdf_sha256 or new.content_hash is distinct from old.content_hash or new.effective_from is distinct from old.effective_from) then
    raise exception 'what was issued cannot change' using errcode = 'restrict_violation', constraint = 'issue_file_frozen';
  end if;
  return new;
end $$;
create trigger issue_content_frozen before update on documents.issue for each row execute function documents.keep_issued();

create table documents.event (
  seq bigint generated always as identity primary key,
  agency_id uuid not null references organisation.agency,
  issue_id uuid not null,
  event jsonb not null,
  constraint event_issue_of_own_agency foreign key (agency_id, issue_id) references documents.issue (agency_id, id)
);
comment on table documents.event is 'What happened to each issue, in order. Rows are added, never changed or removed.';
create index event_of_issue on documents.event (agency_id, issue_id, seq);

create table documents.change_request (
  id uuid not null primary key,
  agency_id uuid not null references organisation.agency,
  document_id uuid not null,
  reason text not null,
  ground text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  status text not null default 'open',
  answered_by uuid,
  answered_at timestamptz,
  answer text,
  issue_id uuid,
  version integer not null default 1,
  constraint change_request_document_of_own_agency foreign key (agency_id, document_id) references documents.document (agency_id, id),
  constraint change_request_asker_of_own_agency foreign key (agency_id, asked_by) references organisation.person (agency_id, id),
  constraint change_request_answerer_of_own_agency foreign key (agency_id, answered_by) references organisation.person (agency_id, id),
  constraint change_request_issue_of_own_agency foreign key (agency_id, issue_id) references documents.issue (agency_id, id),
  constraint change_request_status check (status in ('open', 'accepted', 'declined')),
  constraint change_request_answered check ((status = 'open') = (answered_by is null) and (status <> 'declined' or answer is not null))
);
comment on table documents.change_request is 'Phiếu yêu cầu sửa đổi: why a document must change and on what legal ground; accepted, it opens the next issue.';
create index change_request_of_document on documents.change_request (agency_id, document_id, asked_at desc);

create table documents.code_pattern (
  agency_id uuid not null references organisation.agency,
  kind text not null,
  pattern text not null,
  version integer not null default 1,
  primary key (agency_id, kind),
  constraint code_pattern_kind check (kind in ('policy', 'objectives', 'scope', 'manual', 'system-procedure', 'tthc-procedure', 'internal-procedure', 'instruction', 'form', 'external')),
  constraint code_pattern_length check (char_length(pattern) between 1 and 80)
);
comment on table documents.code_pattern is 'Mẫu mã hiệu of each kind of document in an agency, where it differs from the usual one.';

create table documents.listed_document (
  issue_id uuid not null primary key,
  agency_id uuid not null references organisation.agency,
  document_id uuid not null,
  kind text not null,
  code text not null,
  name text not null,
  issue_no integer not null,
  status text not null,
  effective_from date,
  withdrawn_from date,
  review_due date,
  about jsonb not null default '{}',
  body text not null default '',
  path text not null,
  search text generated always as (app.fold(code || ' ' || name)) stored,
  constraint listed_document_status check (status in ('draft', 'in-review', 'in-approval', 'approved', 'issued', 'withdrawn'))
);
comment on table documents.listed_document is 'Danh mục tài liệu nội bộ: every issue of every controlled document, of this area and of areas above that put theirs in.';
comment on column documents.listed_document.body is 'Its words, for finding what cites a code.';
create index listed_document_of_agency on documents.listed_document (agency_id, document_id, issue_no desc);
create index listed_document_code on documents.listed_document (agency_id, code);

create table documents.place (
  id uuid not null primary key,
  agency_id uuid not null references organisation.agency,
  name text not null,
  kind text not null,
  closed boolean not null default false,
  version integer not null default 1,
  constraint place_within_agency unique (agency_id, id),
  constraint place_name unique (agency_id, name),
  constraint place_kind check (kind in ('one-stop', 'culture-house', 'web', 'notice-board', 'office', 'other')),
  constraint place_name_length check (char_length(name) between 1 and 200)
);
comment on table documents.place is 'Nơi nhận, nơi niêm yết: where documents lie or hang (one-stop desk, village cultural house, web).';

create table documents.recipient (
  id uuid not null primary key,
  agency_id uuid not null references organisation.agency,
  issue_id uuid not null,
  person_id uuid,
  post_id uuid,
  place_id uuid,
  added_by uuid not null,
  added_at timestamptz not null,
  constraint recipient_issue_of_own_agency foreign key (agency_id, issue_id) references documents.issue (agency_id, id),
  constraint recipient_person_of_own_agency foreign key (agency_id, person_id) references organisation.person (agency_id, id),
  constraint recipient_post_of_own_agency foreign key (agency_id, post_id) references organisation.post (agency_id, id),
  constraint recipient_place_of_own_agency foreign key (agency_id, place_id) references documents.place (agency_id, id),
  constraint recipient_adder_of_own_agency foreign key (agency_id, added_by) references organisation.person (agency_id, id),
  constraint recipient_is_one check (num_nonnulls(person_id, post_id, place_id) = 1),
  constraint recipient_once unique nulls not distinct (issue_id, person_id, post_id, place_id)
);
comment on table documents.recipient is 'Danh sách phân phối: to which person, post or place an issue goes.';
create index recipient_of_issue on documents.recipient (agency_id, issue_id);
create index recipient_person on documents.recipient (agency_id, person_id) where person_id is not null;
create index recipient_post on documents.recipient (agency_id, post_id) where post_id is not null;

create table documents.acknowledgement (
  agency_id uuid not null references organisation.agency,
  issue_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (issue_id, person_id),
  constraint acknowledgement_issue_of_own_agency foreign key (agency_id, issue_id) references documents.issue (agency_id, id),
  constraint acknowledgement_person_of_own_agency foreign key (agency_id, person_id) references organisation.person (agency_id, id)
);
comment on table documents.acknowledgement is 'Đã đọc và hiểu: who said so of which issue, and when. Rows are added, never changed or removed.';

create table documents.reminder (
  seq bigint generated always as identity primary key,
  agency_id uuid not null references organisation.agency,
  issue_id uuid not null,
  person_id uuid not null,
  sent_by uuid not null,
  at timestamptz not null,
  constraint reminder_issue_of_own_agency foreign key (agency_id, issue_id) references documents.issue (agency_id, id),
  constraint reminder_person_of_own_agency foreign key (agency_id, person_id) references organisation.person (agency_id, id),
  constraint reminder_sender_of_own_agency foreign key (agency_id, sent_by) references organisation.person (agency_id, id)
);
comment on table documents.reminder is 'Who was reminded to read an issue, by whom and when. Rows are added, never changed or removed.';
create index reminder_of_issue on documents.reminder (agency_id, issue_id);

create table documents.paper_copy (
  id uuid not null primary key,
  agency_id uuid not null references organisation.agency,
  issue_id uuid not null,
  copy_no integer not null,
  mark text not null,
  place_id uuid not null,
  received_by text not null,
  handed_on date not null,
  handed_by uuid not null,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawal_note text,
  version integer not null default 1,
  constraint paper_copy_number unique (issue_id, copy_no),
  constraint paper_copy_issue_of_own_agency foreign key (agency_id, issue_id) references documents.issue (agency_id, id),
  constraint paper_copy_place_of_own_agency foreign key (agency_id, place_id) references documents.place (agency_id, id),
  constraint paper_copy_hander_of_own_agency foreign key (agency_id, handed_by) references organisation.person (agency_id, id),
  constraint paper_copy_withdrawer_of_own_agency foreign key (agency_id, withdrawn_by) references organisation.person (agency_id, id),
  constraint paper_copy_mark check (mark in ('controlled', 'reference')),
  constraint paper_copy_withdrawn_whole check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null or withdrawn_on >= handed_on))
);
comment on table documents.paper_copy is 'Sổ giao nhận bản in: each printed copy with its number and mark, where it lies, when it was taken back.';
create index paper_copy_of_issue on documents.paper_copy (agency_id, issue_id);
create index paper_copy_out on documents.paper_copy (agency_id, place_id) where withdrawn_on is null;

create table documents.external_document (
  id uuid not null primary key,
  agency_id uuid not null references organisation.agency,
  number text not null,
  name text not null,
  field text,
  issuer text not null,
  issued_on date,
  effective_from date,
  status text not null,
  unit text,
  review_months integer not null default 12,
  checked_on date,
  checked_by uuid,
  version integer not null default 1,
  search text generated always as (app.fold(number || ' ' || name)) stored,
  constraint external_document_number unique (agency_id, number),
  constraint external_document_checker_of_own_agency foreign key (agency_id, checked_by) references organisation.person (agency_id, id),
  constraint external_document_status check (status in ('in-force', 'partly', 'expired', 'unknown')),
  constraint external_document_review_months check (review_months between 1 and 36)
);
comment on table documents.external_document is 'Danh mục tài liệu bên ngoài: texts of others that the agency works by, and when somebody last looked whether they still hold.';

create table documents.record_kind (
  id uuid not null primary key,
  agency_id uuid not null references organisation.agency,
  code text not null,
  name text not null,
  kept_at text not null,
  kept_by text not null,
  months integer,
  counted_from text not null,
  ground text not null,
  closed boolean not null default false,
  version integer not null default 1,
  constraint record_kind_within_agency unique (agency_id, id),
  constraint record_kind_name unique (agency_id, name),
  constraint record_kind_counted_from check (counted_from in ('event', 'year-end')),
  constraint record_kind_months check (months between 1 and 1200)
);
comment on table documents.record_kind is 'Loại hồ sơ lưu with its retention rule: where, by whom, how long and from when.';
comment on column documents.record_kind.months is 'Months to be kept; null is for ever.';

create table documents.destruction (
  id uuid not null primary key,
  agency_id uuid not null references organisation.agency,
  number text not null,
  held_on date not null,
  place text not null,
  ground text not null,
  manner text not null,
  people jsonb not null,
  items jsonb not null,
  written_by uuid not null,
  pdf_sha256 text not null,
  at timestamptz not null,
  constraint destruction_within_agency unique (agency_id, id),
  constraint destruction_number unique (agency_id, number),
  constraint destruction_writer_of_own_agency foreign key (agency_id, written_by) references organisation.person (agency_id, id)
);
comment on table documents.destruction is 'Biên bản tiêu hủy: which records were destroyed, by whom, on what ground. Rows are added, never changed or removed.';

create table documents.record_file (
  id uuid not null primary key,
  agency_id uuid not null references organisation.agency,
  kind_id uuid not null,
  title text not null,
  extent text not null,
  kept_at text not null,
  event_on date not null,
  destroyable_from date,
  destruction_id uuid,
  version integer not null default 1,
  added_by uuid not null,
  added_at timestamptz not null,
  constraint record_file_kind_of_own_agency foreign key (agency_id, kind_id) references documents.record_kind (agency_id, id),
  constraint record_file_destruction_of_own_agency foreign key (agency_id, destruction_id) references documents.destruction (agency_id, id),
  constraint record_file_adder_of_own_agency foreign key (agency_id, added_by) references organisation.person (agency_id, id),
  constraint record_file_title_length check (char_length(title) between 1 and 500)
);
comment on table documents.record_file is 'Hồ sơ lưu: a file or a series of records, and the day from which it may be destroyed.';
comment on column documents.record_file.event_on is 'The day of the event from which the time is counted: the file was closed.';
create index record_file_of_agency on documents.record_file (agency_id, destroyable_from) where destruction_id is null;
create index record_file_of_kind on documents.record_file (agency_id, kind_id);

create function documents.keep_destroyed() returns trigger language plpgsql as $$
begin
  if old.destruction_id is not null then
    raise exception 'records that were destroyed stay destroyed' using errcode = 'restrict_violation', constraint = 'record_file_destroyed';
  end if;
  return new;
end $$;
create trigger record_file_destroyed before update on documents.record_file for each row execute function documents.keep_destroyed();

do $$
declare t text;
begin
  foreach t in array array['document', 'issue', 'event', 'change_request', 'code_pattern', 'listed_document', 'place', 'recipient', 'acknowledgement', 'reminder', 'paper_copy', 'external_document', 'record_kind', 'destruction', 'record_file'] loop
    execute format('alter table documents.%I enable row level security', t);
    execute format('create policy %I on documents.%I for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]))', t || '_read', t);
    execute format('create policy %I on documents.%I for insert with check (agency_id = app.agency_id())', t || '_add', t);
    execute format('create policy %I on documents.%I for update using (agency_id = app.agency_id())', t || '_change', t);
    execute format('create policy %I on documents.%I for delete using (agency_id = app.agency_id())', t || '_remove', t);
  end loop;
end $$;
grant select, insert, update (code, name, about, review_months, last_issue_no, retired, version) on documents.document to namro_app;
grant select, insert, update (status, name, content, file_sha256, file_name, file_type, change_summary, change_ground, drafted_by, writers, reviewed_by, approved_by, rejection_reason, effective_from, withdrawn_from, withdrawal_reason, review_due, content_hash, pdf_sha256, version, changed_at) on documents.issue to namro_app;
grant select, insert on documents.event to namro_app;
grant select, insert, update (status, answered_by, answered_at, answer, issue_id, version) on documents.change_request to namro_app;
grant select, insert, update (pattern, version) on documents.code_pattern to namro_app;
grant select, insert, update (kind, code, name, status, effective_from, withdrawn_from, review_due, about, body, path) on documents.listed_document to namro_app;
grant select, insert, update (name, kind, closed, version) on documents.place to namro_app;
grant select, insert, delete on documents.recipient to namro_app;
grant select, insert on documents.acknowledgement to namro_app;
grant select, insert on documents.reminder to namro_app;
grant select, insert, update (withdrawn_on, withdrawn_by, withdrawal_note, version) on documents.paper_copy to namro_app;
grant select, insert, update (name, field, issuer, issued_on, effective_from, status, unit, review_months, checked_on, checked_by, version) on documents.external_document to namro_app;
grant select, insert, update (code, name, kept_at, kept_by, months, counted_from, ground, closed, version) on documents.record_kind to namro_app;
grant select, insert on documents.destruction to namro_app;
grant select, insert, update (title, extent, kept_at, event_on, destroyable_from, destruction_id, version) on documents.record_file to namro_app;

-- Procedures that were there before stand in the list at once.
insert into documents.listed_document (issue_id, agency_id, document_id, kind, code, name, issue_no, status, effective_from, withdrawn_from, body, path)
select r.id, r.agency_id, r.procedure_id, 'tthc-procedure', p.code, coalesce(r.content ->> 'name', p.name), r.issue_no, r.status, r.effective_from, r.withdrawn_from, r.content::text, '/quy-trinh/' || r.procedure_id
from procedures.revision r join procedures.procedure p on p.id = r.procedure_id;

-- Agencies that were there before have their roles already.
update organisation.role set permissions = permissions || array['documents.read'] where key in ('one-stop', 'specialist', 'head', 'iso-secretary', 'auditor', 'province', 'administrator') and not permissions @> array['documents.read'];
update organisation.role set permissions = permissions || array['documents.draft'] where key = 'specialist' and not permissions @> array['documents.draft'];
update organisation.role set permissions = permissions || array['documents.review', 'documents.approve'] where key = 'head' and not permissions @> array['documents.review'];
update organisation.role set permissions = permissions || array['documents.draft', 'documents.review', 'documents.distribute'] where key = 'iso-secretary' and not permissions @> array['documents.draft'];
