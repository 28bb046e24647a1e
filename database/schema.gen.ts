// SPDX-License-Identifier: Apache-2.0
// Made from the migrations by “node database/generate-types.ts”; not edited by hand.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface AppCommand {
  agency_id: string;
  answer: Json;
  at: string;
  command_id: string;
  /**
   * SHA-256 of everything that was sent; the same id with other content is refused.
   */
  input_hash: string;
  /**
   * The path of the endpoint.
   */
  path: string;
  person_id: string;
}

export interface AppMigration {
  at: Generated<string>;
  name: string;
  number: number;
  sha256: string;
}

export interface AppOutbox {
  agency_id: string;
  /**
   * The area that tells; areas above subscribe to it.
   */
  area: string;
  at: string;
  /**
   * The event as the area publishes it, with its type.
   */
  event: Json;
  number: Generated<number>;
  /**
   * The writing transaction. A reader takes only rows below pg_snapshot_xmin(pg_current_snapshot()): numbers are given before commit, so a lower one may still appear later.
   */
  written_by: Generated<string>;
}

export interface AppOutboxDone {
  /**
   * The agency that told the event.
   */
  agency_id: string;
  at: string;
  number: number;
  reader: string;
}

export interface CatalogueAdminProcedure {
  agency_id: string;
  code: string;
  decision: string | null;
  decision_on: string | null;
  fee: string | null;
  field: string | null;
  id: string;
  legal_basis_text: string | null;
  levels: string[];
  /**
   * Published limits, one per channel, case and amount, with units; what was printed stands in time_limit_text.
   */
  limits: Json;
  name: string;
  /**
   * Code, name and field as people type them: without diacritics, in lower case.
   */
  search: Generated<string | null>;
  time_limit_text: string | null;
  /**
   * The day from which the newest version holds.
   */
  valid_from: string;
  version: Generated<number>;
  /**
   * The first day on which the procedure is no longer listed; null while it is.
   */
  withdrawn_on: string | null;
}

export interface CatalogueAdminProcedureVersion {
  admin_procedure_id: string;
  agency_id: string;
  change: string;
  facts: Json;
  import_id: string | null;
  recorded_at: string;
  recorded_by: string | null;
  valid_from: string;
  version: number;
}

export interface CatalogueListImport {
  added: number;
  agency_id: string;
  /**
   * The day on which levels of government were judged.
   */
  as_of: string;
  changed: number;
  /**
   * The day from which what the list says holds.
   */
  effective_on: string;
  file_name: string;
  file_sha256: string;
  id: string;
  imported_at: string;
  /**
   * Null when the console imported it.
   */
  imported_by: string | null;
  rejected: Json;
  unchanged: number;
  withdrawn: number;
}

export interface CatalogueScope {
  admin_procedure_id: string;
  agency_id: string;
  valid_from: string;
  valid_to: string | null;
}

export interface DossiersDayCounter {
  agency_id: string;
  day: string;
  last: number;
}

export interface DossiersDossier {
  agency_id: string;
  applicant_name: string;
  case_key: string;
  code: string;
  current_due_at: string | null;
  field: string | null;
  finished_at: string | null;
  handed_out_at: string | null;
  holder_id: string | null;
  id: string;
  limit_minutes: number | null;
  mode: string;
  original_due_at: string | null;
  procedure_id: string;
  procedure_name: string;
  punctuality: string | null;
  received_at: string;
  revision_id: string;
  search: string;
  state: Json;
  status: string;
  step_order: number | null;
  tthc_code: string | null;
  used_minutes: number | null;
  version: number;
  /**
   * Year of receipt in Vietnam; also readable from the id, whose first 48 bits are the moment of receipt.
   */
  year: number;
}

export interface DossiersEvent {
  agency_id: string;
  at: string;
  dossier_id: string;
  event: Json;
  person_id: string;
  seq: number;
  year: number;
}

export interface DossiersStepTally {
  agency_id: string;
  allotted_minutes: Generated<number>;
  case_key: string;
  finished: Generated<number>;
  month: string;
  over_time: Generated<number>;
  revision_id: string;
  step_order: number;
  used_minutes: Generated<number>;
}

export interface DossiersTally {
  agency_id: string;
  early: Generated<number>;
  late: Generated<number>;
  limit_minutes: Generated<number>;
  month: string;
  on_time: Generated<number>;
  procedure_id: string;
  received: Generated<number>;
  used_minutes: Generated<number>;
}

export interface OrganisationAccount {
  agency_id: string;
  disabled: Generated<boolean>;
  failed_sign_ins: Generated<number>;
  id: string;
  locked_until: string | null;
  login: string;
  must_change_password: Generated<boolean>;
  password_hash: string;
  person_id: string;
}

export interface OrganisationAgency {
  code: string;
  created_at: string;
  id: string;
}

export interface OrganisationAgencyPeriod {
  agency_id: string;
  kind: string;
  level: string;
  name: string;
  parent_id: string | null;
  source: Generated<string>;
  valid_from: string;
  valid_to: string | null;
}

export interface OrganisationAssignment {
  agency_id: string;
  id: string;
  person_id: string;
  post_id: string;
  valid_from: string;
  valid_to: string | null;
}

export interface OrganisationCalendarLayer {
  agency_id: string | null;
  changed_at: string;
  changed_by: string | null;
  content: Json;
  id: string;
  source: string;
  version: number;
}

export interface OrganisationEvent {
  agency_id: string;
  at: string;
  event: Json;
  person_id: string | null;
  seq: Generated<number>;
}

export interface OrganisationPerson {
  agency_id: string;
  email: string | null;
  full_name: string;
  id: string;
  phone: string | null;
  version: Generated<number>;
}

export interface OrganisationPost {
  agency_id: string;
  id: string;
  role_id: string;
  signs_for_agency: Generated<boolean>;
  title: string;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
}

export interface OrganisationRole {
  agency_id: string;
  id: string;
  key: string;
  permissions: string[];
  title: string;
}

export interface OrganisationSession {
  account_id: string;
  agency_id: string;
  expires_at: string;
  person_id: string;
  remote_address: string;
  started_at: string;
  token_hash: string;
}

export interface OrganisationSetupCode {
  code_hash: string;
  created_at: string;
  used_at: string | null;
}

export interface ProceduresEvent {
  agency_id: string;
  event: Json;
  revision_id: string;
  seq: Generated<number>;
}

export interface ProceduresProcedure {
  agency_id: string;
  code: string;
  created_at: string;
  field: string | null;
  id: string;
  name: string;
  search: Generated<string | null>;
}

export interface ProceduresRevision {
  agency_id: string;
  approved_by: string | null;
  changed_at: string;
  content: Json;
  content_hash: string | null;
  drafted_by: string;
  effective_from: string | null;
  id: string;
  issue_no: number;
  procedure_id: string;
  /**
   * What was read from the Word file and what could not be, as shown on the review screen.
   */
  reading: Json | null;
  rejection_reason: string | null;
  reviewed_by: string | null;
  /**
   * SHA-256 of the imported file in the file store.
   */
  source_file: string | null;
  source_name: string | null;
  status: string;
  version: Generated<number>;
  withdrawn_from: string | null;
}

export interface ProceduresRevisionTthc {
  agency_id: string;
  revision_id: string;
  tthc_code: string;
}

export interface ProceduresRoleHolder {
  agency_id: string;
  post_id: string;
  role_fold: string;
  role_name: string;
}

export interface DB {
  "app.command": AppCommand;
  "app.migration": AppMigration;
  "app.outbox": AppOutbox;
  "app.outbox_done": AppOutboxDone;
  "catalogue.admin_procedure": CatalogueAdminProcedure;
  "catalogue.admin_procedure_version": CatalogueAdminProcedureVersion;
  "catalogue.list_import": CatalogueListImport;
  "catalogue.scope": CatalogueScope;
  "dossiers.day_counter": DossiersDayCounter;
  "dossiers.dossier": DossiersDossier;
  "dossiers.event": DossiersEvent;
  "dossiers.step_tally": DossiersStepTally;
  "dossiers.tally": DossiersTally;
  "organisation.account": OrganisationAccount;
  "organisation.agency": OrganisationAgency;
  "organisation.agency_period": OrganisationAgencyPeriod;
  "organisation.assignment": OrganisationAssignment;
  "organisation.calendar_layer": OrganisationCalendarLayer;
  "organisation.event": OrganisationEvent;
  "organisation.person": OrganisationPerson;
  "organisation.post": OrganisationPost;
  "organisation.role": OrganisationRole;
  "organisation.session": OrganisationSession;
  "organisation.setup_code": OrganisationSetupCode;
  "procedures.event": ProceduresEvent;
  "procedures.procedure": ProceduresProcedure;
  "procedures.revision": ProceduresRevision;
  "procedures.revision_tthc": ProceduresRevisionTthc;
  "procedures.role_holder": ProceduresRoleHolder;
}
