// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import type { ApiFault } from '#platform/web/api-fault.ts'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loading } from '#platform/web/states/Loading.tsx'
import { useApi, useRefresh } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { draftProcedure, type ImportReading, listProcedures, listRoles, rememberRoleName, showProcedure } from '../../contract.ts'
import { type RenamedRole, renameRole } from '../../core/edit/role-names.ts'
import { afterEdit, afterUndo } from '../edit/draft-history.ts'
import { withoutEmptyLines } from '../edit/edit-content.ts'
import { LeaveGuard } from '#platform/web/feedback/LeaveGuard.tsx'
import { useKnownRoles } from '../edit/use-known-roles.ts'
import { LIST_PATH, pathOfProcedure } from '../paths.ts'
import { FilesPanel } from './FilesPanel.tsx'
import { FoundTable } from './FoundTable.tsx'
import { emptyFound, errorsIn, type Found, foundIn, nextToMend, obstacleOf, type Outcome, placesToKeep, takenUpAgain, toDraft, withReadyChosen, withTwinsLeftOut } from './import-batch.ts'
import { forgetCorrections, keepCorrections, withCorrections } from './kept-corrections.ts'
import { OBSTACLE_WORDS } from './obstacle-words.ts'
import { useImport } from './use-import.ts'
import '../procedures.css'

const ReviewOne = lazy(async () => ({ default: (await import('./ReviewOne.tsx')).ReviewOne }))

const WORDS = words({
  vi: {
    list: 'Quy trình', title: 'Nhập quy trình từ tệp', note: 'Chọn tệp, đối chiếu những gì phần mềm đọc được, sửa chỗ chưa rõ, rồi tạo dự thảo. Chưa bấm “Tạo dự thảo” thì chưa có dự thảo nào.', draft: 'Tạo dự thảo', drafts: (count: string) => `Tạo ${count} dự thảo`, making: (done: number, all: number) => `Đang tạo ${done}/${all}…`,
    noneFound: 'Chọn tệp trước', noneChosen: 'Chưa chọn quy trình nào để tạo dự thảo', obstacle: (name: string, why: string) => `${name}: ${why}`, made: (code: string, errors: number) => errors > 0 ? `Đã tạo dự thảo ${code}. Sửa hết ${errors} lỗi rồi gửi xem xét.` : `Đã tạo dự thảo ${code}. Xem lại rồi gửi xem xét.`, madeMany: (count: string) => `Đã tạo ${count} dự thảo`, toList: 'Xem các dự thảo',
    left: (at: string, read: number, all: number, until: string) => `Lần nhập lúc ${at} chưa xong: đã đọc ${read}/${all} tệp. Mở lại được đến hết ngày ${until}.`, resume: 'Mở lại lần đó', dropLeft: 'Bỏ lần đó', remembered: (from: string, to: string) => `Đã nhớ: “${from}” là “${to}”`, guard: 'Còn quy trình chưa tạo dự thảo. Các tệp đã đọc và những chỗ đã sửa trên máy này vẫn mở lại được ở trang Nhập quy trình.', fresh: 'Quy trình mới', undo: 'Hoàn tác', nothing: 'Chưa sửa gì', undoKey: 'hoàn tác', draftKey: 'tạo dự thảo', nextKey: 'quy trình kế tiếp phải sửa',
  },
  en: {
    list: 'Procedures', title: 'Import procedures from files', note: 'Choose files, compare what was read, mend what is unclear, then make drafts. There is no draft before that.', draft: 'Make the draft', drafts: (count: string) => `Make ${count} drafts`, making: (done: number, all: number) => `Making ${done}/${all}…`,
    noneFound: 'Choose a file first', noneChosen: 'No procedure is chosen', obstacle: (name: string, why: string) => `${name}: ${why}`, made: (code: string, errors: number) => errors > 0 ? `Draft ${code} was made. Mend its ${errors} errors and send it for review.` : `Draft ${code} was made. Look it over and send it for review.`, madeMany: (count: string) => `${count} drafts were made`, toList: 'Show the drafts',
    left: (at: string, read: number, all: number, until: string) => `The import of ${at} is not finished: ${read}/${all} files read. It can be taken up again until ${until}.`, resume: 'Take it up again', dropLeft: 'Drop it', remembered: (from: string, to: string) => `Remembered: “${from}” is “${to}”`, guard: 'Some procedures are no drafts yet. The files read, and what you mended on this machine, can be opened again here.', fresh: 'New procedure', undo: 'Undo', nothing: 'Nothing was changed', undoKey: 'undo', draftKey: 'make the draft', nextKey: 'next procedure to mend',
  },
})

const TOGETHER_MS = 300

/** From Word files to drafts: read, compare, mend, draft. */
export function ImportPage() {
  const text = useText(WORDS)
  const obstacles = useText(OBSTACLE_WORDS)
  const say = useSay()
  const { number, instant, date } = useFormat()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [all, setAll] = useState<readonly Found[]>([])
  const [openKey, setOpenKey] = useState<string | undefined>(undefined)
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | undefined>(undefined)
  const lastFault = useRef<ApiFault | undefined>(undefined)
  const count = useRef(0)
  const review = useRef<HTMLDivElement>(null)
  const keepFault = (fault: ApiFault) => { lastFault.current = fault }
  const drafting = useCommand(draftProcedure, { onFault: keepFault })
  const open = all.find(({ key }) => key === openKey) ?? all[0]
  const pending = toDraft(all)
  const roles = useKnownRoles(open?.draft.now)

  const seen = useRef(all)
  useEffect(() => {
    keepCorrections(all, seen.current)
    seen.current = all
  }, [all])
  const arrived = useRef<readonly (readonly [key: string, found: readonly Found[]])[]>([])
  // Files come in faster than a long table is drawn: those of a moment are shown together.
  const onRead = useCallback((key: string, reading: ImportReading, when: 'now' | 'before') => {
    if (arrived.current.length === 0) {
      setTimeout(() => {
        const readings = arrived.current
        arrived.current = []
        setAll((before) => withTwinsLeftOut([...before.filter((one) => !readings.some(([each]) => one.key.startsWith(`${each}-`))), ...readings.flatMap(([, found]) => found)]))
      }, TOGETHER_MS)
    }
    const found = foundIn(key, reading).map(withCorrections)
    arrived.current = [...arrived.current, [key, when === 'before' ? found.map(takenUpAgain) : found]]
  }, [])
  const importing = useImport(onRead)
  const { files, left } = importing
  const remembering = useCommand(rememberRoleName, { onFault: keepFault })
  const known = useApi(listRoles, {}).data?.roles.map(({ role }) => role) ?? []
  const drop = (key: string) => {
    importing.remove(key)
    setAll((before) => before.filter((one) => !one.key.startsWith(`${key}-`) || one.outcome?.kind === 'drafted'))
  }
  /** One name for one role in all that was read here, and in the files to come. */
  const rename = (from: string, to: string) => {
    setAll((before) => before.map((one) => (one.outcome?.kind === 'drafted' ? one : { ...one, draft: afterEdit(one.draft, (content) => renameRole(content, from, to)) })))
    void remembering.run({ readName: from, ownName: to }).then((answer) => { if (answer?.ok === true) showToast(text.remembered(from, to)) })
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
  const makeDrafts = async (chosen: readonly Found[]) => {
    let made = 0
    const outcomes: Outcome[] = []
    for (const found of chosen) {
      setProgress({ done: outcomes.length, all: chosen.length })
      const outcome = await draftOne(found)
      outcomes.push(outcome)
      if (outcome.kind === 'drafted') made += 1
      else setOpenKey(found.key)
    }
    setProgress(undefined)
    void refresh(listProcedures, showProcedure, listRoles)
    const [first] = outcomes
    if (made === all.filter(({ outcome }) => outcome?.kind !== 'drafted').length && files.every(({ state }) => state === 'read' || state === 'failed')) await importing.finish()
    if (chosen.length === 1 && all.length === 1 && first?.kind === 'drafted') {
      showToast(text.made(chosen[0]?.code ?? '', chosen[0] === undefined ? 0 : errorsIn(chosen[0].draft.now)))
      void navigate(pathOfProcedure(first.id))
    } else if (made > 0) showToast(text.madeMany(number(made)))
  }

  const change = useCallback((key: string, edit: (found: Found) => Found) => { setAll((before) => before.map((one) => (one.key === key ? edit(one) : one))) }, [])
  const openedKey = open?.key ?? ''
  const onChange = useCallback((edit: (found: Found) => Found) => { change(openedKey, edit) }, [change, openedKey])
  const takeBack = ({ from, to }: RenamedRole) => {
    change(openedKey, (found) => ({ ...found, renamed: found.renamed.filter((one) => one.from !== from), draft: afterEdit(found.draft, (content) => renameRole(content, to, from)) }))
    void remembering.run({ readName: from, ownName: null })
  }
  const blocked = pending.map((found) => ({ found, obstacle: obstacleOf(found, all) })).find(({ obstacle }) => obstacle !== undefined)
  const offBecause = all.length === 0 ? text.noneFound : pending.length === 0 ? text.noneChosen : blocked?.obstacle === undefined ? undefined : text.obstacle(blocked.found.draft.now.name || blocked.found.code, obstacles[blocked.obstacle])
  const openAndShow = (key: string) => {
    flushSync(() => { setOpenKey(key) })
    review.current?.scrollIntoView({ block: 'start' })
  }
  const toMend = nextToMend(all, openedKey)
  const openNext = () => {
    if (toMend === undefined) return
    openAndShow(toMend.key)
    const first = ['[aria-invalid="true"]', '.pr-cell.is-hole', '.pr-identity input'].map((what) => review.current?.querySelector<HTMLElement>(what)).find((field) => field != null)
    first?.focus()
  }
  const draftReady = () => {
    const chosen = withReadyChosen(all)
    setAll(chosen)
    void makeDrafts(toDraft(chosen))
  }
  const finish = () => {
    void importing.finish()
    forgetCorrections(files.map(({ key }) => key))
    for (const { key } of files) importing.remove(key)
    setAll([])
  }
  const undo = () => { change(openedKey, (found) => ({ ...found, draft: afterUndo(found.draft) })) }
  useKeys([
    ...(offBecause === undefined && progress === undefined ? [{ key: 'Ctrl+Enter', label: text.draftKey, run: () => { void makeDrafts(pending) } }] : []),
    ...(toMend !== undefined ? [{ key: 'F9', label: text.nextKey, run: openNext }] : []),
    ...((open?.draft.past.length ?? 0) > 0 ? [{ key: 'Ctrl+Z', label: text.undoKey, run: undo }] : []),
  ])
  const someDrafted = all.some(({ outcome }) => outcome?.kind === 'drafted')
  return (
    <>
      <PageHead title={text.title} note={all.length === 0 ? text.note : undefined} crumbs={[{ name: text.list, to: LIST_PATH }, { name: text.title }]}
        actions={all.length === 0 ? undefined : <>
          {someDrafted && <LinkButton to={`${LIST_PATH}?tinh-trang=den-luot-toi`}>{text.toList}</LinkButton>}
          <Button icon="undo" offBecause={(open?.draft.past.length ?? 0) === 0 ? text.nothing : undefined} onClick={undo}>{text.undo}</Button>
          <Button tone="primary" hotkey="Ctrl+Enter" busy={progress !== undefined} offBecause={offBecause} onClick={() => { void makeDrafts(pending) }}>{progress !== undefined ? text.making(progress.done, progress.all) : pending.length > 1 ? text.drafts(number(pending.length)) : text.draft}</Button>
        </>} />
      <div className="stack stack-tight">
        {left !== undefined && (
          <Note tone="soon">
            <p>{text.left(instant(left.startedAt), left.files.filter(({ state }) => state === 'read').length, left.files.length, date(left.keptUntil))}</p>
            <div className="row row-wrap pr-choices"><Button size="small" onClick={() => { void importing.resume() }}>{text.resume}</Button><Button size="small" tone="danger" onClick={() => { forgetCorrections(left.files.map(({ id }) => id)); void importing.dropLeft() }}>{text.dropLeft}</Button></div>
          </Note>
        )}
        {importing.fault !== undefined && <Note tone="late">{say(importing.fault)}</Note>}
        <FilesPanel files={files} isShort={all.length > 0} isOffline={importing.isOffline} onFinish={finish} onTake={(chosen) => { void importing.take(chosen) }} onDrop={drop} onWriteOwn={writeOwn} />
        {all.length > 1 && <FoundTable all={all} openKey={openedKey} onSelect={setOpenKey} onOpen={openAndShow} onDraftReady={draftReady} isBusy={progress !== undefined} onChange={setAll} />}
        <div ref={review} className="pr-review">{open !== undefined && <Suspense key={open.key} fallback={<Loading what={undefined} lines={12} />}><ReviewOne found={open} all={all} roles={roles} known={known} onChange={onChange} onRename={rename} onTakeBack={takeBack} /></Suspense>}</div>
      </div>
      <LeaveGuard unsaved={all.some(({ outcome }) => outcome?.kind !== 'drafted')} what={text.guard} />
    </>
  )
}
