// SPDX-License-Identifier: Apache-2.0
export { ChangeRequestView, DocumentRow, DocumentState, FileView, issuedFile, IssueView, listDocuments, printIssue, showDocument, showIssueContent, whereUsed } from './contract/reading.ts'
export { askForChange, declineChange, draftDocument, draftNextIssue, editDraft, LARGEST_FILE, listCodePatterns, moveIssue, setCodePattern, uploadFile } from './contract/writing.ts'
export { acknowledge, addRecipients, CopyView, handCopy, listMyReading, listOldCopies, listPlaces, OldCopyView, PlaceView, printCopy, ReadingRow, RecipientView, remindReaders, removeRecipient, savePlace, showDistribution, withdrawCopy } from './contract/distributing.ts'
export { checkExternal, exportList, ExternalRow, ListedRow, ListedState, listExternal, listInternal, listNamed, printList, saveExternal } from './contract/listing.ts'
export { DestructionRow, destroyRecords, listDestructions, listRecordFiles, listRecordKinds, printDestruction, RecordFileRow, RecordKindRow, RecordState, saveRecordFile, saveRecordKind } from './contract/retaining.ts'
export { beginStarter, showStarter } from './contract/starter.ts'
export { discardDraft, listDiscarded } from './contract/discarding.ts'
