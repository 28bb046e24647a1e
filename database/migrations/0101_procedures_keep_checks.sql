-- SPDX-License-Identifier: Apache-2.0
-- What the five-clears check says of an issue's own content is kept beside it, so that a restart need not judge every content again.

create table procedures.revision_check (
  revision_id uuid primary key,
  agency_id uuid not null,
  revision_version integer not null,
  rules text not null,
  found jsonb not null,
  wider jsonb not null,
  constraint revision_check_of_own_agency foreign key (agency_id, revision_id) references procedures.revision (agency_id, id) on delete cascade,
  constraint revision_check_rules check (rules ~ '^[0-9a-f]{64}$'),
  constraint revision_check_shapes check (jsonb_typeof(found) = 'array' and jsonb_typeof(wider) = 'object')
);
comment on table procedures.revision_check is 'Kiểm tra năm rõ of each issue by the rules that need its content alone. Written with the issue; where it is missing, or of another version or other rules, it is made again from the content.';
comment on column procedures.revision_check.revision_version is 'The version of the issue that was judged.';
comment on column procedures.revision_check.rules is 'SHA-256 over the rules that judged it.';
comment on column procedures.revision_check.wider is 'What the rules on all procedures of the agency, on its roles and on the law in force look at.';
create index revision_check_of_agency on procedures.revision_check (agency_id, revision_id);
alter table procedures.revision_check enable row level security;
create policy revision_check_read on procedures.revision_check for select using (agency_id = any ((select organisation.readable_agencies())::uuid[]));
create policy revision_check_add on procedures.revision_check for insert with check (agency_id = app.agency_id());
create policy revision_check_change on procedures.revision_check for update using (agency_id = app.agency_id()) with check (agency_id = app.agency_id());
grant select, insert, update (revision_version, rules, found, wider) on procedures.revision_check to namro_app;
