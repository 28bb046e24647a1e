// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { ValueOf } from '#platform/web/call-api.ts'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { comparePackItem, keepOwnItem, listPacks, listProcedures, showPack, showProcedure, takeOverItem } from '../../contract.ts'
import type { Choice } from '../../core/pack/take-over.ts'
import { compareThree } from '../../core/pack/three-way.ts'
import { pathOfProcedure } from '../paths.ts'
import { PACKS_PATH, pathOfPack } from './pack-paths.ts'
import { ThreeTable } from './ThreeTable.tsx'
import '../procedures.css'
import './packs.css'

type Compared = ValueOf<typeof comparePackItem>

const WORDS = words({
  vi: {
    packs: 'Bộ quy trình mẫu', title: 'So sánh ba bên', conflicts: 'Cả hai cùng sửa: chọn từng chỗ', open: (left: string, all: string) => `còn ${left}/${all} chỗ chưa chọn`, none: 'Không chỗ nào cả hai cùng sửa; nhận là dùng được ngay.', mine: 'Giữ của cơ quan', theirs: 'Lấy bản mới', nothing: '(không có)', choose: (what: string) => `Chọn: ${what}`, allMine: 'Giữ tất cả của cơ quan', allTheirs: 'Lấy tất cả bản mới',
    take: (no: number) => `Nhận bản ${no}`, takeHint: 'Còn chỗ chưa chọn', keep: 'Giữ của cơ quan, không nhận', reason: 'Lý do giữ', reasonHint: 'Ví dụ: Xã đã rút ngắn còn 3 ngày theo cam kết', reasonMissing: 'Ghi lý do trước', keepWhy: 'Cơ quan ban hành bộ đọc được lý do này. Bản sau nữa sẽ hỏi lại.', leave: 'Để nguyên', drafted: 'Đã tạo dự thảo lần ban hành mới', changed: 'Đã đưa vào dự thảo', unchanged: 'Nội dung đã giống bản mới; cơ quan nay theo bản mới', kept: 'Đã ghi: cơ quan giữ nội dung của mình',
    differences: 'Mọi khác biệt', note: (base: number, next: number) => `Bản ${base} đang theo · nội dung của cơ quan · bản ${next} mới`, current: 'Cơ quan đang theo bản mới nhất', dropped: 'Bản mới nhất không còn quy trình mẫu này', droppedWhy: 'Quy trình của cơ quan vẫn giữ nguyên và do cơ quan tự quản lý.', own: 'Mở quy trình của cơ quan', was: (reason: string) => `Cơ quan đã giữ nội dung của mình: ${reason}`,
  },
  en: {
    packs: 'Model packs', title: 'Three-way comparison', conflicts: 'Changed by both: choose at each', open: (left: string, all: string) => `${left} of ${all} not decided`, none: 'Nothing was changed by both; it can be taken over at once.', mine: 'Keep ours', theirs: 'Take the new', nothing: '(nothing)', choose: (what: string) => `Choose: ${what}`, allMine: 'Keep all of ours', allTheirs: 'Take all of the new',
    take: (no: number) => `Take version ${no} over`, takeHint: 'Some places are not decided', keep: 'Keep our own', reason: 'Reason', reasonHint: 'For example: the commune needs 3 days only', reasonMissing: 'Write the reason first', keepWhy: 'The issuing agency reads it. The version after asks again.', leave: 'Leave as it is', drafted: 'A draft of the next issue was made', changed: 'It went into the draft', unchanged: 'The content says the same; the agency now follows the new version', kept: 'Noted: the agency keeps its own',
    differences: 'All differences', note: (base: number, next: number) => `Version ${base} followed · ours · new version ${next}`, current: 'The agency follows the newest version', dropped: 'The newest version no longer has this model', droppedWhy: 'The procedure of the agency stays as it is.', own: 'Open the own procedure', was: (reason: string) => `The agency kept its own: ${reason}`,
  },
})

/** The version followed, the own content and the new version of one model: decided place by place, or kept with a reason. */
export function ComparePage() {
  const { packId = '', itemId = '' } = useParams()
  const text = useText(WORDS)
  const query = useApi(comparePackItem, { id: packId, itemId })
  return <>{query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.packs, to: PACKS_PATH }]} />}<Loaded query={query}>{(compared) => <Comparison key={`${compared.revisionId}-${compared.revisionVersion}-${compared.nextNo}`} compared={compared} packId={packId} itemId={itemId} />}</Loaded></>
}

function Comparison({ compared, packId, itemId }: { readonly compared: Compared; readonly packId: string; readonly itemId: string }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const navigate = useNavigate()
  const { baseNo, nextNo, state, base, mine, next, conflicts, revisionId, revisionVersion, procedureId, mayTake } = compared
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const [keeping, setKeeping] = useState<'no' | 'yes'>('no')
  const [reason, setReason] = useState('')
  const refresh = [showPack, listPacks, listProcedures, showProcedure]
  const take = useCommand(takeOverItem, { refresh, onDone: ({ outcome }) => { showToast(outcome === 'drafted' ? text.drafted : outcome === 'draft-changed' ? text.changed : text.unchanged); void navigate(pathOfProcedure(procedureId)) } })
  const keep = useCommand(keepOwnItem, { refresh, onDone: () => { showToast(text.kept); void navigate(pathOfPack(packId)) } })
  const rows = useMemo(() => (next === null ? [] : compareThree(base, mine, next)), [base, mine, next])
  const left = conflicts.filter(({ key }) => !choices.has(key)).length
  const isDecidable = next !== null && (state === 'behind' || state === 'kept-own')
  const chooseAll = (choice: Choice) => { setChoices(new Map(conflicts.map(({ key }) => [key, choice]))) }
  const keepOff = reason.trim() === '' ? text.reasonMissing : undefined
  const sentence = take.sentence ?? keep.sentence
  const crumbs = [{ name: text.packs, to: PACKS_PATH }, { name: compared.packName, to: pathOfPack(packId) }, { name: text.title }]
  return (
    <>
      <PageHead title={`${compared.procedureCode} · ${mine.name}`} crumbs={crumbs} actions={<>
        <LinkButton to={pathOfProcedure(procedureId)}>{text.own}</LinkButton>
        {isDecidable && mayTake && <><Button onClick={() => { setKeeping('yes') }}>{text.keep}</Button><Button tone="primary" icon="download" busy={take.busy} offBecause={left > 0 ? text.takeHint : undefined} onClick={() => { void take.run({ id: packId, itemId, nextNo, revisionId, revisionVersion, choices: [...choices].map(([key, choice]) => ({ key, take: choice })) }) }}>{text.take(nextNo)}</Button></>}
      </>} />
      <div className="pr-notes">{sentence !== undefined && <Note tone="late">{say(sentence)}</Note>}{state === 'kept-own' && compared.reason !== null && <Note>{text.was(compared.reason)}</Note>}</div>
      {next === null && <Panel><PageState icon="folder" title={text.dropped}>{text.droppedWhy}</PageState></Panel>}
      {next !== null && (
        <div className="stack stack-tight">
          {state === 'current' && <Note>{text.current}</Note>}
          {isDecidable && (conflicts.length === 0 ? <Note>{text.none}</Note> : (
            <Panel title={text.conflicts} note={text.open(number(left), number(conflicts.length))} aside={<span className="row row-wrap"><Button size="small" onClick={() => { chooseAll('mine') }}>{text.allMine}</Button><Button size="small" onClick={() => { chooseAll('theirs') }}>{text.allTheirs}</Button></span>} body="flush">
              <ul className="pk-conflicts">{conflicts.map(({ key, said, mine: own, theirs }) => (
                <li key={key} data-open={choices.has(key) ? 'no' : 'yes'}>
                  <p className="medium">{say(said)}</p>
                  <div className="pk-sides">
                    <div data-chosen={choices.get(key) === 'mine' ? 'yes' : 'no'}><span className="t12 muted">{text.mine}</span><p className="pr-lines">{own ?? <span className="muted">{text.nothing}</span>}</p></div>
                    <div data-chosen={choices.get(key) === 'theirs' ? 'yes' : 'no'}><span className="t12 muted">{text.theirs}</span><p className="pr-lines">{theirs ?? <span className="muted">{text.nothing}</span>}</p></div>
                  </div>
                  <Segments<Choice | 'open'> label={text.choose(say(said))} value={choices.get(key) ?? 'open'} onChange={(choice) => { if (choice !== 'open') setChoices(new Map(choices).set(key, choice)) }} options={[{ value: 'mine', label: text.mine }, { value: 'theirs', label: text.theirs }]} />
                </li>
              ))}</ul>
            </Panel>
          ))}
          <Panel title={text.differences} note={text.note(baseNo, nextNo)} body="flush"><ThreeTable rows={rows} baseNo={baseNo} nextNo={nextNo} /></Panel>
        </div>
      )}
      {keeping === 'yes' && (
        <Dialog title={text.keep} onClose={() => { setKeeping('no') }} onSubmit={() => { if (keepOff === undefined) void keep.run({ id: packId, itemId, nextNo, reason }) }} actions={<><Button onClick={() => { setKeeping('no') }}>{text.leave}</Button><Button type="submit" tone="primary" busy={keep.busy} offBecause={keepOff}>{text.keep}</Button></>}>
          <p className="second">{text.keepWhy}</p>
          <TextAreaField label={text.reason} required rows={3} maxLength={2000} placeholder={text.reasonHint} value={reason} onChange={setReason} />
          {keep.sentence !== undefined && <Note tone="late">{say(keep.sentence)}</Note>}
        </Dialog>
      )}
    </>
  )
}
