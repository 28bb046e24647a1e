// SPDX-License-Identifier: Apache-2.0
import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import type { ApiFault } from '#platform/web/api-fault.ts'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { useRefresh } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { draftProcedure, listProcedures, listRoles, readProcedureFile, showProcedure } from '../../contract.ts'
import { afterUndo } from '../edit/draft-history.ts'
import { withoutEmptyLines } from '../edit/edit-content.ts'
import { LeaveGuard } from '../edit/LeaveGuard.tsx'
import { useKnownRoles } from '../edit/use-known-roles.ts'
import { LIST_PATH, pathOfProcedure } from '../paths.ts'
import { FilesPanel } from './FilesPanel.tsx'
import { FoundTable } from './FoundTable.tsx'
import { type BatchFile, emptyFound, errorsIn, type Found, foundIn, obstacleOf, type Outcome, placesToKeep, toDraft } from './import-batch.ts'
import { OBSTACLE_WORDS } from './obstacle-words.ts'
import { ReviewOne } from './ReviewOne.tsx'
import '../procedures.css'

const WORDS = words({
  vi: {
    list: 'Quy trình', title: 'Nhập quy trình từ Word', note: 'Chọn tệp, đối chiếu những gì phần mềm đọc được, sửa chỗ chưa rõ, rồi tạo dự thảo. Chưa bấm “Tạo dự thảo” thì chưa có gì được ghi.', draft: 'Tạo dự thảo', drafts: (count: string) => `Tạo ${count} dự thảo`, making: (done: number, all: number) => `Đang tạo ${done}/${all}…`,
    noneFound: 'Chọn tệp Word trước', noneChosen: 'Chưa chọn quy trình nào để tạo dự thảo', obstacle: (name: string, why: string) => `${name}: ${why}`, made: (code: string, errors: number) => errors > 0 ? `Đã tạo dự thảo ${code}. Sửa hết ${errors} lỗi rồi gửi xem xét.` : `Đã tạo dự thảo ${code}. Xem lại rồi gửi xem xét.`, madeMany: (count: string) => `Đã tạo ${count} dự thảo`, toList: 'Xem các dự thảo',
    guard: 'Các quy trình vừa đọc chưa được tạo dự thảo sẽ mất, cùng những chỗ bạn đã sửa.', fresh: 'Quy trình mới', undo: 'Hoàn tác', nothing: 'Chưa sửa gì', undoKey: 'hoàn tác', draftKey: 'tạo dự thảo',
  },
  en: {
    list: 'Procedures', title: 'Import procedures from Word', note: 'Choose files, compare what was read, mend what is unclear, then make drafts. Nothing is written before that.', draft: 'Make the draft', drafts: (count: string) => `Make ${count} drafts`, making: (done: number, all: number) => `Making ${done}/${all}…`,
    noneFound: 'Choose a Word file first', noneChosen: 'No procedure is chosen', obstacle: (name: string, why: string) => `${name}: ${why}`, made: (code: string, errors: number) => errors > 0 ? `Draft ${code} was made. Mend its ${errors} errors and send it for review.` : `Draft ${code} was made. Look it over and send it for review.`, madeMany: (count: string) => `${count} drafts were made`, toList: 'Show the drafts',
    guard: 'What was read and is not a draft yet is lost, with all you mended.', fresh: 'New procedure', undo: 'Undo', nothing: 'Nothing was changed', undoKey: 'undo', draftKey: 'make the draft',
  },
})

/** From Word files to drafts: read, compare, mend, draft. */
export function ImportPage() {
  const text = useText(WORDS)
  const obstacles = useText(OBSTACLE_WORDS)
  const { number } = useFormat()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [files, setFiles] = useState<readonly BatchFile[]>([])
  const [all, setAll] = useState<readonly Found[]>([])
  const [openKey, setOpenKey] = useState<string | undefined>(undefined)
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | undefined>(undefined)
  const lastFault = useRef<ApiFault | undefined>(undefined)
  const count = useRef(0)
  const review = useRef<HTMLDivElement>(null)
  const keepFault = (fault: ApiFault) => { lastFault.current = fault }
  const reading = useCommand(readProcedureFile, { onFault: keepFault })
  const drafting = useCommand(draftProcedure, { onFault: keepFault })
  const open = all.find(({ key }) => key === openKey) ?? all[0]
  const pending = toDraft(all)
  const roles = useKnownRoles(open?.draft.now)

  const read = async (file: File) => {
    count.current += 1
    const key = `f${count.current}`
    setFiles((before) => [...before, { key, name: file.name, state: 'reading', procedures: 0, listed: 0 }])
    const answer = await reading.run({}, file)
    const say = answer === undefined ? lastFault.current?.sentence : answer.ok ? undefined : answer.sentence
    setFiles((before) => before.map((one) => {
      if (one.key !== key) return one
      return answer?.ok === true ? { ...one, state: 'read', procedures: answer.value.procedures.length, listed: answer.value.catalogue.length, ...(answer.value.procedures.length === 0 && answer.value.problems[0] !== undefined ? { why: { vi: answer.value.problems[0].message, en: answer.value.problems[0].message } } : {}) } : { ...one, state: 'failed', ...(say === undefined ? {} : { why: say }) }
    }))
    if (answer?.ok === true) setAll((before) => [...before, ...foundIn(key, answer.value)])
  }
  const take = async (chosen: readonly File[]) => { for (const file of chosen) await read(file) }
  const drop = (key: string) => {
    setFiles((before) => before.filter((one) => one.key !== key))
    setAll((before) => before.filter((one) => !one.key.startsWith(`${key}-`) || one.outcome?.kind === 'drafted'))
  }
  const writeOwn = () => {
    count.current += 1
    const key = `own${count.current}`
    setAll((before) => [...before, emptyFound(key, text.fresh)])
    setOpenKey(key)
  }

  const draftOne = async (found: Found): Promise<Outcome> => {
    const answer = await drafting.run({ code: found.code, content: withoutEmptyLines(found.draft.now), sourceFile: found.sourceFile, sourceName: found.fileName, unread: placesToKeep(found), asNextIssue: found.asNextIssue })
    const fault = lastFault.current?.sentence ?? { vi: 'Chưa tạo được. Hãy thử lại.', en: 'It could not be made. Try again.' }
    const outcome: Outcome = answer === undefined ? { kind: 'refused', why: fault } : answer.ok ? { kind: 'drafted', id: answer.value.id, issueNo: answer.value.issueNo } : { kind: 'refused', why: answer.sentence }
    const taken = answer?.ok === false && answer.refusal.code === 'code-taken' ? answer.refusal : undefined
    flushSync(() => {
      setAll((before) => before.map((one) => one.key !== found.key ? one : taken === undefined ? { ...one, outcome } : { ...one, outcome, existing: { code: one.code, as: { id: taken.id, name: taken.name, issueNo: undefined, isOnTheWay: false } } }))
    })
    return outcome
  }
  const makeDrafts = async () => {
    let made = 0
    const outcomes: Outcome[] = []
    for (const found of pending) {
      setProgress({ done: outcomes.length, all: pending.length })
      const outcome = await draftOne(found)
      outcomes.push(outcome)
      if (outcome.kind === 'drafted') made += 1
      else setOpenKey(found.key)
    }
    setProgress(undefined)
    void refresh(listProcedures, showProcedure, listRoles)
    const [first] = outcomes
    if (pending.length === 1 && all.length === 1 && first?.kind === 'drafted') {
      showToast(text.made(pending[0]?.code ?? '', pending[0] === undefined ? 0 : errorsIn(pending[0].draft.now)))
      void navigate(pathOfProcedure(first.id))
    } else if (made > 0) showToast(text.madeMany(number(made)))
  }

  const change = useCallback((key: string, edit: (found: Found) => Found) => { setAll((before) => before.map((one) => (one.key === key ? edit(one) : one))) }, [])
  const openedKey = open?.key ?? ''
  const onChange = useCallback((edit: (found: Found) => Found) => { change(openedKey, edit) }, [change, openedKey])
  const blocked = pending.map((found) => ({ found, obstacle: obstacleOf(found, all) })).find(({ obstacle }) => obstacle !== undefined)
  const offBecause = all.length === 0 ? text.noneFound : pending.length === 0 ? text.noneChosen : blocked?.obstacle === undefined ? undefined : text.obstacle(blocked.found.draft.now.name || blocked.found.code, obstacles[blocked.obstacle])
  const openAndShow = (key: string) => {
    flushSync(() => { setOpenKey(key) })
    review.current?.scrollIntoView({ block: 'start' })
  }
  const undo = () => { change(openedKey, (found) => ({ ...found, draft: afterUndo(found.draft) })) }
  useKeys([
    ...(offBecause === undefined && progress === undefined ? [{ key: 'Ctrl+Enter', label: text.draftKey, run: () => { void makeDrafts() } }] : []),
    ...((open?.draft.past.length ?? 0) > 0 ? [{ key: 'Ctrl+Z', label: text.undoKey, run: undo }] : []),
  ])
  const someDrafted = all.some(({ outcome }) => outcome?.kind === 'drafted')
  return (
    <>
      <PageHead title={text.title} note={all.length === 0 ? text.note : undefined} crumbs={[{ name: text.list, to: LIST_PATH }, { name: text.title }]}
        actions={all.length === 0 ? undefined : <>
          {someDrafted && <LinkButton to={`${LIST_PATH}?tinh-trang=den-luot-toi`}>{text.toList}</LinkButton>}
          <Button icon="undo" offBecause={(open?.draft.past.length ?? 0) === 0 ? text.nothing : undefined} onClick={undo}>{text.undo}</Button>
          <Button tone="primary" hotkey="Ctrl+Enter" busy={progress !== undefined} offBecause={offBecause} onClick={() => { void makeDrafts() }}>{progress !== undefined ? text.making(progress.done, progress.all) : pending.length > 1 ? text.drafts(number(pending.length)) : text.draft}</Button>
        </>} />
      <div className="stack stack-tight">
        <FilesPanel files={files} isShort={all.length > 0} onTake={(chosen) => { void take(chosen) }} onDrop={drop} onWriteOwn={writeOwn} />
        {all.length > 1 && <FoundTable all={all} openKey={openedKey} onSelect={setOpenKey} onOpen={openAndShow} onChange={setAll} />}
        <div ref={review} className="pr-review">{open !== undefined && <ReviewOne key={open.key} found={open} all={all} roles={roles} onChange={onChange} />}</div>
      </div>
      <LeaveGuard unsaved={all.some(({ outcome }) => outcome?.kind !== 'drafted')} what={text.guard} />
    </>
  )
}
