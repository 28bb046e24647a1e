// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react'
import { Link } from 'react-router'
import { RadioField } from '#platform/web/fields/CheckField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import type { LintItem } from '#platform/web/feedback/LintList.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { ContentEditor, focusCell } from '../edit/ContentEditor.tsx'
import { afterEdit } from '../edit/draft-history.ts'
import type { Edit } from '../edit/edit-content.ts'
import { TthcPanel } from '../edit/TthcPanel.tsx'
import { useCheck } from '../edit/use-check.ts'
import { FindingsPanel } from '../FindingsPanel.tsx'
import { type EditorPlace, placeOfFinding } from '../finding-place.ts'
import { pathOfProcedure } from '../paths.ts'
import { clearsOfSteps } from '../step-clears.ts'
import { UnreadPanel } from '../UnreadPanel.tsx'
import { existingOf, type Found, obstacleOf, paperFindingsLeft } from './import-batch.ts'
import type { RenamedRole } from '../../core/edit/role-names.ts'
import { OBSTACLE_WORDS } from './obstacle-words.ts'
import { RoleNamesPanel } from './RoleNamesPanel.tsx'

const WORDS = words({
  vi: {
    code: 'Mã quy trình', codeHint: 'Mã của cơ quan; ban hành rồi thì không đổi được', name: 'Tên quy trình', field: 'Lĩnh vực', identity: 'Mã, tên, lĩnh vực', read: (file: string) => `Đọc từ tệp ${file}`, own: 'Soạn từ đầu, không có tệp Word',
    exists: (code: string, name: string) => `Mã ${code} đang dùng cho “${name}”.`, next: (no: string) => `Soạn lần ban hành ${no}của quy trình đó`, other: 'Đây là quy trình khác: sửa mã ở ô trên', open: 'Mở quy trình đó', onTheWay: 'Lần ban hành trước còn đang soạn hoặc chờ duyệt nên chưa soạn được lần tiếp theo.', no: (no: number) => `${no} `,
    mend: 'Sửa', inPaper: 'Trong tệp Word.', drafted: 'Đã tạo dự thảo.', show: 'Mở dự thảo',
  },
  en: {
    code: 'Code', codeHint: 'The code of the agency; fixed once it was issued', name: 'Name', field: 'Field', identity: 'Code, name, field', read: (file: string) => `Read from ${file}`, own: 'Written by hand, without a Word file',
    exists: (code: string, name: string) => `The code ${code} belongs to “${name}”.`, next: (no: string) => `Draft issue ${no}of that procedure`, other: 'This is another procedure: change the code above', open: 'Open that procedure', onTheWay: 'Its last issue is still on the way, so the next cannot be drafted yet.', no: (no: number) => `${no} `,
    mend: 'Mend', inPaper: 'In the Word file.', drafted: 'The draft was made.', show: 'Open the draft',
  },
})

export interface ReviewOneProps {
  readonly found: Found
  readonly all: readonly Found[]
  readonly roles: readonly string[]
  /** Roles that the agency's procedures name. */
  readonly known: readonly string[]
  readonly onChange: (change: (found: Found) => Found) => void
  readonly onRename: (from: string, to: string) => void
  readonly onTakeBack: (role: RenamedRole) => void
}

/** One procedure as it was read, to correct; beside it what could not be read and what is unclear. */
export function ReviewOne({ found, all, roles, known, onChange, onRename, onTakeBack }: ReviewOneProps) {
  const text = useText(WORDS)
  const obstacles = useText(OBSTACLE_WORDS)
  const say = useSay()
  const [place, setPlace] = useState<EditorPlace>({ part: 'steps' })
  const content = found.draft.now
  const existing = existingOf(found)
  // The next issue of a procedure stands in its place, not beside it.
  const findings = useCheck(found.asNextIssue ? existing?.id : undefined, found.code, content)
  const onEdit = useCallback((edit: Edit, cell?: string) => { onChange((before) => ({ ...before, draft: afterEdit(before.draft, edit, cell) })) }, [onChange])
  const paper: readonly LintItem[] = paperFindingsLeft(found).filter((finding) => !findings.some(({ rule, step }) => rule === finding.rule && step === finding.step)).map((finding, at) => ({ id: `paper-${at}`, severity: 'warning', title: say(finding.message), detail: `${text.inPaper} ${say(finding.fix)}` }))
  const obstacle = obstacleOf(found, all)
  if (found.outcome?.kind === 'drafted') return <Note>{text.drafted} <Link to={pathOfProcedure(found.outcome.id)}>{text.show}</Link></Note>
  return (
    <div className="split pr-edit-split">
      <div className="stack stack-tight">
        <Panel title={text.identity} note={found.fileName === null ? text.own : text.read(found.fileName)}>
          <div className="stack stack-tight">
            <div className="pr-identity">
              <TextField label={text.code} required hint={text.codeHint} maxLength={80} value={found.code} onChange={(code) => { onChange((before) => ({ ...before, code, outcome: undefined })) }} error={obstacle === 'code-missing' || obstacle === 'code-twice' ? obstacles[obstacle] : undefined} />
              <TextField label={text.name} required maxLength={2000} value={content.name} onChange={(name) => { onEdit((before) => ({ ...before, name }), 'name') }} error={obstacle === 'name-missing' ? obstacles[obstacle] : undefined} />
              <TextField label={text.field} maxLength={300} value={content.field ?? ''} onChange={(field) => { onEdit((before) => ({ ...before, field: field.trim() === '' ? null : field }), 'field') }} />
            </div>
            <TthcPanel content={content} onEdit={onEdit} />
            {existing !== undefined && (
              <Note tone="soon">
                <p>{text.exists(found.code, existing.name)} <Link to={pathOfProcedure(existing.id)} target="_blank" rel="noopener">{text.open}</Link></p>
                {existing.isOnTheWay ? <p>{text.onTheWay}</p> : (
                  <RadioField label="" value={found.asNextIssue ? 'next' : 'other'} onChange={(value) => { onChange((before) => ({ ...before, asNextIssue: value === 'next', outcome: undefined })) }}
                    choices={[{ value: 'next', label: text.next(existing.issueNo === undefined ? '' : text.no(existing.issueNo + 1)) }, { value: 'other', label: text.other }]} />
                )}
              </Note>
            )}
            {found.outcome?.kind === 'refused' && <Note tone="late">{say(found.outcome.why)}</Note>}
          </div>
        </Panel>
        <ContentEditor content={content} findings={findings} roles={roles} onEdit={onEdit} place={place} onPlace={setPlace} />
      </div>
      <div className="stack stack-tight">
        <RoleNamesPanel content={content} known={known} renamed={found.renamed} onRename={onRename} onTakeBack={onTakeBack} />
        {found.fileName !== null && <UnreadPanel places={found.unread} />}
        <FindingsPanel content={content} states={clearsOfSteps(content, findings, {})} findings={findings} more={paper} onFix={(fixed) => { onEdit(() => fixed) }}
          mend={(finding) => <button type="button" className="nr-link" onClick={() => { const to = placeOfFinding(finding); setPlace(to); if (to.cell !== undefined) focusCell(to.cell) }}>{text.mend}</button>} />
      </div>
    </div>
  )
}
