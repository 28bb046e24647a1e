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

export interface DocumentsAcknowledgement {
  agency_id: string;
  at: string;
  issue_id: string;
  person_id: string;
}

export interface DocumentsChangeRequest {
  agency_id: string;
  answer: string | null;
  answered_at: string | null;
  answered_by: string | null;
  asked_at: string;
  asked_by: string;
  document_id: string;
  ground: string;
  id: string;
  issue_id: string | null;
  reason: string;
  status: Generated<string>;
  version: Generated<number>;
}

export interface DocumentsCodePattern {
  agency_id: string;
  kind: string;
  pattern: string;
  version: Generated<number>;
}

export interface DocumentsDestruction {
  agency_id: string;
  at: string;
  ground: string;
  held_on: string;
  id: string;
  items: Json;
  manner: string;
  number: string;
  pdf_sha256: string;
  people: Json;
  place: string;
  written_by: string;
}

export interface DocumentsDiscardedDraft {
  agency_id: string;
  at: string;
  code: string;
  discarded_by: string;
  document_id: string;
  drafted_by: string;
  held: Json;
  history: Json;
  issue_id: string;
  kind: string;
  name: string;
  seq: Generated<number>;
}

export interface DocumentsDocument {
  /**
   * Owner, unit, process, clause of the standard, legal ground, what it replaces.
   */
  about: Generated<Json>;
  agency_id: string;
  code: string;
  created_at: string;
  id: string;
  kind: string;
  /**
   * The highest issue number ever given; a number is never used again.
   */
  last_issue_no: Generated<number>;
  name: string;
  /**
   * Withdrawn without a successor: its code is free again.
   */
  retired: Generated<boolean>;
  review_months: Generated<number>;
  search: Generated<string | null>;
  version: Generated<number>;
}

export interface DocumentsEvent {
  agency_id: string;
  event: Json;
  issue_id: string;
  seq: Generated<number>;
}

export interface DocumentsExternalDocument {
  agency_id: string;
  checked_by: string | null;
  checked_on: string | null;
  effective_from: string | null;
  field: string | null;
  id: string;
  issued_on: string | null;
  issuer: string;
  name: string;
  number: string;
  review_months: Generated<number>;
  search: Generated<string | null>;
  status: string;
  unit: string | null;
  version: Generated<number>;
}

export interface DocumentsIssue {
  agency_id: string;
  approved_by: string | null;
  /**
   * Whose power it was, when it was approved by delegation.
   */
  approved_on_behalf_of: string | null;
  change_ground: Generated<string>;
  change_summary: Generated<string>;
  changed_at: string;
  content: Json | null;
  content_hash: string | null;
  document_id: string;
  drafted_by: string;
  effective_from: string | null;
  file_name: string | null;
  file_sha256: string | null;
  file_type: string | null;
  id: string;
  issue_no: number;
  name: string;
  /**
   * SHA-256 in the file store of what was issued, kept byte for byte: the PDF made then, or the uploaded file itself.
   */
  pdf_sha256: string | null;
  rejection_reason: string | null;
  review_due: string | null;
  reviewed_by: string | null;
  /**
   * Whose power it was, when it was reviewed by delegation.
   */
  reviewed_on_behalf_of: string | null;
  status: string;
  version: Generated<number>;
  withdrawal_reason: string | null;
  withdrawn_from: string | null;
  /**
   * Everybody who wrote on this issue, and on whose behalf: none of them may review or approve it.
   */
  writers: string[];
}

export interface DocumentsListedDocument {
  about: Generated<Json>;
  agency_id: string;
  /**
   * Its words, for finding what cites a code.
   */
  body: Generated<string>;
  /**
   * What changed against the issue before, as readers are told; empty for a first issue.
   */
  change_summary: Generated<string>;
  code: string;
  document_id: string;
  effective_from: string | null;
  issue_id: string;
  issue_no: number;
  kind: string;
  name: string;
  /**
   * Records (name, place, retention) and forms (name, number, source) that the issue names.
   */
  named: Generated<Json>;
  path: string;
  review_due: string | null;
  search: Generated<string | null>;
  status: string;
  withdrawn_from: string | null;
}

export interface DocumentsPaperCopy {
  agency_id: string;
  copy_no: number;
  handed_by: string;
  handed_on: string;
  id: string;
  issue_id: string;
  mark: string;
  place_id: string;
  received_by: string;
  version: Generated<number>;
  withdrawal_note: string | null;
  withdrawn_by: string | null;
  withdrawn_on: string | null;
}

export interface DocumentsPlace {
  agency_id: string;
  closed: Generated<boolean>;
  id: string;
  kind: string;
  name: string;
  version: Generated<number>;
}

export interface DocumentsRecipient {
  added_at: string;
  added_by: string;
  agency_id: string;
  id: string;
  issue_id: string;
  person_id: string | null;
  place_id: string | null;
  post_id: string | null;
}

export interface DocumentsRecordFile {
  added_at: string;
  added_by: string;
  agency_id: string;
  destroyable_from: string | null;
  destruction_id: string | null;
  /**
   * The day of the event from which the time is counted: the file was closed.
   */
  event_on: string;
  extent: string;
  id: string;
  kept_at: string;
  kind_id: string;
  title: string;
  version: Generated<number>;
}

export interface DocumentsRecordKind {
  agency_id: string;
  closed: Generated<boolean>;
  code: string;
  counted_from: string;
  ground: string;
  id: string;
  kept_at: string;
  kept_by: string;
  /**
   * Months to be kept; null is for ever.
   */
  months: number | null;
  name: string;
  version: Generated<number>;
}

export interface DocumentsReminder {
  agency_id: string;
  at: string;
  issue_id: string;
  person_id: string;
  sent_by: string;
  seq: Generated<number>;
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

export interface DossiersStepBeside {
  agency_id: string;
  dossier_id: string;
  /**
   * Who has the step; null: nobody yet, the head assigns it.
   */
  holder_id: string | null;
  step_order: number;
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

export interface LawEvent {
  agency_id: string;
  at: string;
  event: Json;
  instrument_id: string;
  person_id: string | null;
  seq: Generated<number>;
}

export interface LawInstrument {
  agency_id: string;
  changed_at: string;
  effective_on: string | null;
  /**
   * The first day on which it no longer holds by its own words; an end by another document stands in relation.
   */
  expires_on: string | null;
  id: string;
  issued_on: string | null;
  issuer: string;
  kind: string;
  number: string;
  /**
   * The number as it is compared: normal form, without diacritics, in lower case.
   */
  number_key: string;
  source: Generated<string>;
  title: string;
  version: Generated<number>;
}

export interface LawNationalRelease {
  as_of: string;
  list: Json;
  /**
   * SHA-256 of the list as it was compared: a start with the same list does nothing.
   */
  list_hash: string;
  seq: Generated<number>;
  taken_in_at: string;
}

export interface LawRegisterImport {
  added: number;
  agency_id: string;
  changed: number;
  file_name: string;
  file_sha256: string;
  id: string;
  imported_at: string;
  imported_by: string;
  rejected: Json;
  unchanged: number;
}

export interface LawRelation {
  agency_id: string;
  /**
   * From which day; null: from the day on which the document takes effect.
   */
  effective_on: string | null;
  instrument_id: string;
  issued_on: string | null;
  kind: string;
  number: string;
  number_key: string;
  /**
   * Which part of the other document; null: all of it.
   */
  part: string | null;
  place: number;
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

export interface OrganisationDelegation {
  added_at: string;
  added_by: string;
  agency_id: string;
  delegate_id: string;
  delegator_id: string;
  end_reason: string | null;
  ended_at: string | null;
  ended_by: string | null;
  /**
   * The first day on which it no longer holds, when it was ended before valid_to; valid_from when it never began.
   */
  ended_from: string | null;
  ground_number: string;
  ground_on: string;
  id: string;
  note: Generated<string>;
  /**
   * Permission words; null is everything that the post allows.
   */
  permissions: string[] | null;
  post_id: string;
  reason: string;
  valid_from: string;
  valid_to: string;
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

export interface PortalEvent {
  agency_id: string;
  at: string;
  event: Json;
  person_id: string;
  seq: Generated<number>;
}

export interface PortalPosting {
  agency_id: string;
  code: string | null;
  hung_by: string;
  hung_on: string;
  id: string;
  issue_no: number | null;
  /**
   * For the list of all procedures: the hash of the issues that were in force when it was hung.
   */
  list_hash: string | null;
  name: string;
  place_id: string;
  procedure_id: string | null;
  reason: string | null;
  revision_id: string | null;
  taken_down_by: string | null;
  taken_down_on: string | null;
  version: Generated<number>;
}

export interface PortalPublicPage {
  agency_id: string;
  changed_at: string;
  changed_by: string;
  /**
   * Where dossiers are handed in, as citizens read it.
   */
  desk: string;
  hours: string;
  is_open: boolean;
  phone: string;
  version: Generated<number>;
}

export interface ProceduresEvent {
  agency_id: string;
  event: Json;
  revision_id: string;
  seq: Generated<number>;
}

export interface ProceduresImportBatch {
  agency_id: string;
  closed_at: string | null;
  id: string;
  started_at: string;
  started_by: string;
}

export interface ProceduresImportFile {
  agency_id: string;
  batch_id: string;
  id: string;
  listed: Generated<number>;
  name: string;
  place: number;
  procedures: Generated<number>;
  read_at: string | null;
  reading: Json | null;
  /**
   * SHA-256 of the file in the file store, once it was sent.
   */
  sha256: string | null;
  size: number;
  state: Generated<string>;
  why: Json | null;
}

export interface ProceduresIssuedPaper {
  agency_id: string;
  layout: string;
  made_at: string;
  revision_id: string;
  sha256: string;
}

export interface ProceduresLawTask {
  affected: Json;
  agency_id: string;
  cause: Json;
  /**
   * The changing document by its number as it is compared; with the procedure and the round it names the task, so that a reaction that runs twice makes one.
   */
  cause_key: string;
  closed_at: string | null;
  closed_by: string | null;
  closed_note: string | null;
  closed_revision_id: string | null;
  due_on: Generated<string | null>;
  id: Generated<string>;
  /**
   * Three months after the change takes effect (QĐ 19/2014/QĐ-TTg Đ4.4a); null while the day of effect is not known.
   */
  law_due_on: string | null;
  opened_at: string;
  owner_id: string | null;
  procedure_id: string;
  /**
   * Five working days after the signing of a publishing decision, for ministries and provinces (TT 26/2014/TT-BKHCN Đ4.3).
   */
  publish_due_on: string | null;
  round: number;
  status: Generated<string>;
  trained_on: string | null;
  training_note: string | null;
  version: Generated<number>;
  /**
   * Administrative procedures through whose legal basis the procedure rests on the changed document; empty where it cites it itself.
   */
  via_tthc: string[];
}

export interface ProceduresLawTaskEvent {
  agency_id: string;
  at: string;
  event: Json;
  law_task_id: string;
  person_id: string | null;
  seq: Generated<number>;
}

export interface ProceduresPack {
  about: Generated<string>;
  agency_id: string;
  created_at: string;
  id: string;
  name: string;
  version: Generated<number>;
}

export interface ProceduresPackAdoption {
  agency_id: string;
  /**
   * The mapping by which the followed version was put into the words of the agency.
   */
  base_mapping: Json | null;
  /**
   * The version followed; null while a procedure that the agency already had is linked and nothing was decided yet: there is no common original.
   */
  base_version_id: string | null;
  changed_at: string;
  decided_version_id: string | null;
  issuer_id: string;
  item_id: string;
  kept_own_reason: string | null;
  pack_id: string;
  procedure_id: string;
  /**
   * Hashes of the versions followed so far in the words of the agency: an issue that hashes otherwise has changes of its own.
   */
  taken_hashes: string[];
  version: Generated<number>;
}

export interface ProceduresPackEvent {
  agency_id: string;
  at: string;
  event: Json;
  item_id: string | null;
  pack_id: string;
  person_id: string;
  seq: Generated<number>;
}

export interface ProceduresPackItem {
  agency_id: string;
  code: string;
  content: Json;
  content_hash: string;
  item_id: string;
  place: number;
  /**
   * The own procedure of the issuing agency from which the content was taken; null when it came from a file.
   */
  procedure_id: string | null;
  version_id: string;
}

export interface ProceduresPackMapping {
  agency_id: string;
  issuer_id: string;
  mapping: Json;
  pack_id: string;
  version: Generated<number>;
}

export interface ProceduresPackVersion {
  agency_id: string;
  approved_by: string | null;
  /**
   * Whose power it was, when the version was approved by delegation; likewise of the review.
   */
  approved_on_behalf_of: string | null;
  content_hash: string | null;
  id: string;
  issued_at: string | null;
  issued_by: string | null;
  notes: Generated<string>;
  pack_id: string;
  /**
   * Why the version was sent back to draft last; null once it is submitted again.
   */
  rejection_reason: string | null;
  reviewed_by: string | null;
  reviewed_on_behalf_of: string | null;
  status: string;
  version_no: number;
  /**
   * Everybody who put something into this version or took something out, and on whose behalf; none of them reviews or approves it. Empty in versions issued before three people were asked for.
   */
  writers: Generated<string[]>;
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
  /**
   * Whose power it was, when it was approved by delegation.
   */
  approved_on_behalf_of: string | null;
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
  /**
   * The day before which an issue in force is to be looked at again (soát xét định kỳ): a year after it took effect, then as each review says.
   */
  review_due: string | null;
  reviewed_by: string | null;
  /**
   * Whose power it was, when it was reviewed by delegation.
   */
  reviewed_on_behalf_of: string | null;
  /**
   * SHA-256 of the imported file in the file store.
   */
  source_file: string | null;
  source_name: string | null;
  status: string;
  version: Generated<number>;
  withdrawn_from: string | null;
  /**
   * Everybody who wrote on this issue, and on whose behalf: none of them may review or approve it.
   */
  writers: string[];
}

export interface ProceduresRevisionCheck {
  agency_id: string;
  found: Json;
  revision_id: string;
  /**
   * The version of the issue that was judged.
   */
  revision_version: number;
  /**
   * SHA-256 over the rules that judged it.
   */
  rules: string;
  /**
   * What the rules on all procedures of the agency, on its roles and on the law in force look at.
   */
  wider: Json;
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

export interface ProceduresRoleName {
  agency_id: string;
  own_name: string;
  read_fold: string;
  read_name: string;
  set_at: string;
  set_by: string;
}

export interface SearchEntry {
  agency_id: string;
  body: string;
  code: string | null;
  code_fold: string;
  /**
   * SHA-256 of all that the row was made from: an unchanged row is not written again.
   */
  hash: string;
  kind: string;
  note: string | null;
  path: string;
  ref_id: string;
  title: string;
  title_fold: string;
  updated_at: string;
  /**
   * Folded words and pairs of neighbouring words: t… of code and title, b… of the text, a… the agency. A phrase is its pairs, so even one of common words is found by an index alone.
   */
  words: string;
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
  "documents.acknowledgement": DocumentsAcknowledgement;
  "documents.change_request": DocumentsChangeRequest;
  "documents.code_pattern": DocumentsCodePattern;
  "documents.destruction": DocumentsDestruction;
  "documents.discarded_draft": DocumentsDiscardedDraft;
  "documents.document": DocumentsDocument;
  "documents.event": DocumentsEvent;
  "documents.external_document": DocumentsExternalDocument;
  "documents.issue": DocumentsIssue;
  "documents.listed_document": DocumentsListedDocument;
  "documents.paper_copy": DocumentsPaperCopy;
  "documents.place": DocumentsPlace;
  "documents.recipient": DocumentsRecipient;
  "documents.record_file": DocumentsRecordFile;
  "documents.record_kind": DocumentsRecordKind;
  "documents.reminder": DocumentsReminder;
  "dossiers.day_counter": DossiersDayCounter;
  "dossiers.dossier": DossiersDossier;
  "dossiers.event": DossiersEvent;
  "dossiers.step_beside": DossiersStepBeside;
  "dossiers.step_tally": DossiersStepTally;
  "dossiers.tally": DossiersTally;
  "law.event": LawEvent;
  "law.instrument": LawInstrument;
  "law.national_release": LawNationalRelease;
  "law.register_import": LawRegisterImport;
  "law.relation": LawRelation;
  "organisation.account": OrganisationAccount;
  "organisation.agency": OrganisationAgency;
  "organisation.agency_period": OrganisationAgencyPeriod;
  "organisation.assignment": OrganisationAssignment;
  "organisation.calendar_layer": OrganisationCalendarLayer;
  "organisation.delegation": OrganisationDelegation;
  "organisation.event": OrganisationEvent;
  "organisation.person": OrganisationPerson;
  "organisation.post": OrganisationPost;
  "organisation.role": OrganisationRole;
  "organisation.session": OrganisationSession;
  "organisation.setup_code": OrganisationSetupCode;
  "portal.event": PortalEvent;
  "portal.posting": PortalPosting;
  "portal.public_page": PortalPublicPage;
  "procedures.event": ProceduresEvent;
  "procedures.import_batch": ProceduresImportBatch;
  "procedures.import_file": ProceduresImportFile;
  "procedures.issued_paper": ProceduresIssuedPaper;
  "procedures.law_task": ProceduresLawTask;
  "procedures.law_task_event": ProceduresLawTaskEvent;
  "procedures.pack": ProceduresPack;
  "procedures.pack_adoption": ProceduresPackAdoption;
  "procedures.pack_event": ProceduresPackEvent;
  "procedures.pack_item": ProceduresPackItem;
  "procedures.pack_mapping": ProceduresPackMapping;
  "procedures.pack_version": ProceduresPackVersion;
  "procedures.procedure": ProceduresProcedure;
  "procedures.revision": ProceduresRevision;
  "procedures.revision_check": ProceduresRevisionCheck;
  "procedures.revision_tthc": ProceduresRevisionTthc;
  "procedures.role_holder": ProceduresRoleHolder;
  "procedures.role_name": ProceduresRoleName;
  "search.entry": SearchEntry;
}
