// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { acknowledgeEndpoint, listMyReadingEndpoint, remindReadersEndpoint } from './acknowledge.ts'
import { askForChangeEndpoint, declineChangeEndpoint } from './change-requests.ts'
import { listCodePatternsEndpoint, setCodePatternEndpoint } from './code-patterns.ts'
import { discardDraftEndpoint } from './discard-draft.ts'
import { listDiscardedEndpoint } from './discarded.ts'
import { destroyRecordsEndpoint, listDestructionsEndpoint, printDestructionEndpoint } from './destroy-records.ts'
import { addRecipientsEndpoint, removeRecipientEndpoint, showDistributionEndpoint } from './distribute.ts'
import { draftDocumentEndpoint, draftNextIssueEndpoint, editDraftEndpoint } from './draft-document.ts'
import { exportListEndpoint, printListEndpoint } from './export-lists.ts'
import { checkExternalEndpoint, listExternalEndpoint, saveExternalEndpoint } from './external-documents.ts'
import { listDocumentsEndpoint } from './list-documents.ts'
import { listInternalEndpoint } from './master-lists.ts'
import { moveIssueEndpoint } from './move-issue.ts'
import { handCopyEndpoint, listOldCopiesEndpoint, printCopyEndpoint, withdrawCopyEndpoint } from './paper-copies.ts'
import { listPlacesEndpoint, savePlaceEndpoint } from './places.ts'
import { listRecordFilesEndpoint, listRecordKindsEndpoint, saveRecordFileEndpoint, saveRecordKindEndpoint } from './record-files.ts'
import { listNamedEndpoint } from './named-inside.ts'
import { issuedFileEndpoint, printIssueEndpoint, showDocumentEndpoint, showIssueContentEndpoint, whereUsedEndpoint } from './show-document.ts'
import { beginStarterEndpoint, showStarterEndpoint } from './starter.ts'
import { uploadFileEndpoint } from './uploaded-file.ts'

export const documentEndpoints: readonly Endpoint[] = [
  listNamedEndpoint, listDocumentsEndpoint, showDocumentEndpoint, showIssueContentEndpoint, whereUsedEndpoint, issuedFileEndpoint, printIssueEndpoint,
  uploadFileEndpoint, draftDocumentEndpoint, draftNextIssueEndpoint, editDraftEndpoint, moveIssueEndpoint, askForChangeEndpoint, declineChangeEndpoint, listCodePatternsEndpoint, setCodePatternEndpoint,
  discardDraftEndpoint, listDiscardedEndpoint, showStarterEndpoint, beginStarterEndpoint,
  listPlacesEndpoint, savePlaceEndpoint, showDistributionEndpoint, addRecipientsEndpoint, removeRecipientEndpoint, acknowledgeEndpoint, listMyReadingEndpoint, remindReadersEndpoint, handCopyEndpoint, withdrawCopyEndpoint, printCopyEndpoint, listOldCopiesEndpoint,
  listInternalEndpoint, listExternalEndpoint, saveExternalEndpoint, checkExternalEndpoint, exportListEndpoint, printListEndpoint,
  listRecordKindsEndpoint, saveRecordKindEndpoint, listRecordFilesEndpoint, saveRecordFileEndpoint, destroyRecordsEndpoint, listDestructionsEndpoint, printDestructionEndpoint,
]
