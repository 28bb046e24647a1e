-- SPDX-License-Identifier: Apache-2.0
-- A row of one agency never names a row of another: the keys carry the agency, so that no program can write it otherwise.

alter table organisation.role add constraint role_of_agency unique (agency_id, id);
alter table organisation.person add constraint person_within_agency unique (agency_id, id);
alter table organisation.post add constraint post_within_agency unique (agency_id, id);
alter table organisation.account add constraint account_within_agency unique (agency_id, id);

alter table organisation.post drop constraint post_role_id_fkey,
  add constraint post_role_of_own_agency foreign key (agency_id, role_id) references organisation.role (agency_id, id);
alter table organisation.assignment drop constraint assignment_person_id_fkey, drop constraint assignment_post_id_fkey,
  add constraint assignment_person_of_own_agency foreign key (agency_id, person_id) references organisation.person (agency_id, id),
  add constraint assignment_post_of_own_agency foreign key (agency_id, post_id) references organisation.post (agency_id, id);
alter table organisation.account drop constraint account_person_id_fkey,
  add constraint account_person_of_own_agency foreign key (agency_id, person_id) references organisation.person (agency_id, id);
alter table organisation.session drop constraint session_account_id_fkey, drop constraint session_person_id_fkey,
  add constraint session_account_of_own_agency foreign key (agency_id, account_id) references organisation.account (agency_id, id),
  add constraint session_person_of_own_agency foreign key (agency_id, person_id) references organisation.person (agency_id, id);

-- A guess and the count of guesses are one thing: whoever judges a sign-in holds the account until it has been noted.
create function organisation.find_credentials_to_judge(wanted text)
returns table (account_id uuid, agency_id uuid, person_id uuid, password_hash text, failed_sign_ins integer, locked_until timestamptz, disabled boolean, must_change_password boolean)
language sql security definer set search_path = organisation, pg_temp as $$
  select id, agency_id, person_id, password_hash, failed_sign_ins, locked_until, disabled, must_change_password from account where login = wanted for update
$$;
comment on function organisation.find_credentials_to_judge is 'The same as find_credentials, with the account held until the transaction ends.';

create or replace function organisation.use_setup_code(hash text, at timestamptz) returns boolean
language plpgsql security definer set search_path = organisation, pg_temp as $$
begin
  -- Two first visits at once, even with two codes: the second waits and finds the administrator of the first.
  perform pg_advisory_xact_lock(hashtextextended('organisation.set-up', 0));
  if exists (select from account) then return false; end if;
  update setup_code set used_at = at where code_hash = hash and used_at is null;
  return found;
end $$;

revoke execute on function organisation.find_credentials_to_judge from public;
grant execute on function organisation.find_credentials_to_judge to namro_app;
