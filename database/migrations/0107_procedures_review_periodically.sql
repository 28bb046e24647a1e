-- SPDX-License-Identifier: Apache-2.0
-- A procedure is looked at again in time, like every controlled document.

alter table procedures.revision add column review_due date;
comment on column procedures.revision.review_due is 'The day before which an issue in force is to be looked at again (soát xét định kỳ): a year after it took effect, then as each review says.';
update procedures.revision set review_due = (effective_from + interval '12 months')::date where status in ('issued', 'withdrawn');
update documents.listed_document l set review_due = r.review_due from procedures.revision r where r.id = l.issue_id;
grant update (review_due) on procedures.revision to namro_app;
