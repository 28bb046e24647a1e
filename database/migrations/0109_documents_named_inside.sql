-- SPDX-License-Identifier: Apache-2.0
-- Records and forms that a document names stand in the master lists from the day on which it is in force: nobody types them twice.

alter table documents.listed_document add column named jsonb not null default '{}';
comment on column documents.listed_document.named is 'Records (name, place, retention) and forms (name, number, source) that the issue names.';
update documents.listed_document l set named = jsonb_build_object('records', coalesce(r.content -> 'records', '[]'), 'forms', coalesce(r.content -> 'forms', '[]')) from procedures.revision r where r.id = l.issue_id;
grant update (named) on documents.listed_document to namro_app;
