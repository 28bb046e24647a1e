-- SPDX-License-Identifier: Apache-2.0
-- The paper of an issue is made once, when it is issued, and stays as it is.

create table procedures.issued_paper (
  revision_id uuid primary key,
  agency_id uuid not null references organisation.agency,
  layout text not null,
  sha256 text not null,
  made_at timestamptz not null,
  constraint issued_paper_of_own_agency foreign key (agency_id, revision_id) references procedures.revision (agency_id, id),
  constraint issued_paper_layout check (layout in ('commune', 'annex')),
  constraint issued_paper_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table procedures.issued_paper is 'The PDF of each issue as it was issued, byte for byte, by its SHA-256 in the file store. Rows are added, never changed or removed.';
create index issued_paper_of_agency on procedures.issued_paper (agency_id, revision_id);
alter table procedures.issued_paper enable row level security;
create policy issued_paper_read on procedures.issued_paper for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]));
create policy issued_paper_add on procedures.issued_paper for insert with check (agency_id = app.agency_id());
grant select, insert on procedures.issued_paper to namro_app;
