// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { AskDialog } from '#areas/documents/web/public.ts'
import type { ValueOf } from '#platform/web/call-api.ts'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { comparePackItem, keepOwnItem, listPacks, listProcedures, showPack, showProcedure, takeOverItem, unlinkItem } from '../../contract.ts'
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
    packs: 'Bộ quy trình mẫu', title: 'So sánh ba bên', conflicts: 'Cả hai cùng sửa: chọn từng chỗ', open: (left: string, all: string) => `còn ${left}/${all} chỗ chưa chọn`, none: 'Không chỗ nào cả hai cùng sửa; nhận là dùng được ngay.', mine: 'Giữ của cơ quan', theirs: 'Lấy bản mới', model: 'Lấy theo mẫu', allModel: 'Lấy tất cả theo mẫu', nothing: '(không có)', choose: (what: string) => `Chọn: ${what}`, allMine: 'Giữ tất cả của cơ quan', allTheirs: 'Lấy tất cả bản mới',
    take: (no: number) => `Nhận bản ${no}`, takeHint: 'Còn chỗ chưa chọn', keep: 'Giữ của cơ quan, không nhận', reason: 'Lý do giữ', reasonHint: 'Ví dụ: Xã đã rút ngắn còn 3 ngày theo cam kết', keepWhy: 'Cơ quan ban hành bộ đọc được lý do này. Bản sau nữa sẽ hỏi lại.', drafted: 'Đã tạo dự thảo lần ban hành mới', changed: 'Đã đưa vào dự thảo', unchanged: 'Nội dung giữ nguyên; cơ quan nay theo bản mới', kept: 'Đã ghi: cơ quan giữ nội dung của mình',
    differences: 'Mọi khác biệt', note: (base: number, next: number) => `Bản ${base} đang theo · nội dung của cơ quan · bản ${next} mới`, linked: 'Không có bản gốc chung', linkedWhy: 'Quy trình này có trước khi gắn với mẫu, nên không biết bên nào đã sửa: mọi chỗ khác nhau đều hỏi.', linkedTitle: 'So sánh với quy trình mẫu', differ: 'Hai bên khác nhau: chọn từng chỗ', twoNote: (next: number) => `Nội dung của cơ quan · bản ${next} của bộ`, unlink: 'Bỏ liên kết', unlinkWhy: 'Quy trình của cơ quan giữ nguyên và không theo bộ này nữa. Cơ quan ban hành bộ đọc được lý do.', unlinkReason: 'Lý do bỏ liên kết', unlinked: 'Đã bỏ liên kết với bộ mẫu', current: 'Cơ quan đang theo bản mới nhất', dropped: 'Bản mới nhất không còn quy trình mẫu này', droppedWhy: 'Quy trình của cơ quan vẫn giữ nguyên và do cơ quan tự quản lý.', own: 'Mở quy trình của cơ quan', was: (reason: string) => `Cơ quan đã giữ nội dung của mình: ${reason}`,
  },
  en: {
    packs: 'Model packs', title: 'Three-way comparison', conflicts: 'Changed by both: choose at each', open: (left: string, all: string) => `${left} of ${all} not decided`, none: 'Nothing was changed by both; it can be taken over at once.', mine: 'Keep ours', theirs: 'Take the new', model: 'Take the model', allModel: 'Take all of the model', nothing: '(nothing)', choose: (what: string) => `Choose: ${what}`, allMine: 'Keep all of ours', allTheirs: 'Take all of the new',
    take: (no: number) => `Take version ${no} over`, takeHint: 'Some places are not decided', keep: 'Keep our own', reason: 'Reason', reasonHint: 'For example: the commune needs 3 days only', keepWhy: 'The issuing agency reads it. The version after asks again.', drafted: 'A draft of the next issue was made', changed: 'It went into the draft', unchanged: 'The content stays as it is; the agency now follows the new version', kept: 'Noted: the agency keeps its own',
    differences: 'All differences', note: (base: number, next: number) => `Version ${base} followed · ours · new version ${next}`, linked: 'There is no common original', linkedWhy: 'The procedure was there before it was linked: nobody knows which side changed, so every difference is asked.', linkedTitle: 'Compare with the model', differ: 'Both differ: choose at each', twoNote: (next: number) => `Ours · version ${next} of the pack`, unlink: 'Unlink', unlinkWhy: 'The own procedure stays and no longer follows this pack. The issuing agency reads the reason.', unlinkReason: 'Reason', unlinked: 'No longer linked with the pack', current: 'The agency follows the newest version', dropped: 'The newest version no longer has this model', droppedWhy: 'The procedure of the agency stays as it is.', own: 'Open the own procedure', was: (reason: string) => `The agency kept its own: ${reason}`,
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
  const [asked, setAsked] = useState<'nothing' | 'keep' | 'unlink'>('nothing')
  const refresh = [showPack, listPacks, listProcedures, showProcedure]
  const take = useCommand(takeOverItem, { refresh, onDone: ({ outcome }) => { showToast(outcome === 'drafted' ? text.drafted : outcome === 'draft-changed' ? text.changed : text.unchanged); void navigate(pathOfProcedure(procedureId)) } })
  const keep = useCommand(keepOwnItem, { refresh, onDone: () => { showToast(text.kept); void navigate(pathOfPack(packId)) } })
  const unlink = useCommand(unlinkItem, { refresh, onDone: () => { showToast(text.unlinked); void navigate(pathOfPack(packId)) } })
  const rows = useMemo(() => (next === null ? [] : compareThree(base ?? next, mine, next)), [base, mine, next])
  const left = conflicts.filter(({ key }) => !choices.has(key)).length
  const theirsName = base === null ? text.model : text.theirs
  const isDecidable = next !== null && (state === 'behind' || state === 'kept-own')
  const chooseAll = (choice: Choice) => { setChoices(new Map(conflicts.map(({ key }) => [key, choice]))) }
  const sentence = take.sentence
  const crumbs = [{ name: text.packs, to: PACKS_PATH }, { name: compared.packName, to: pathOfPack(packId) }, { name: base === null ? text.linkedTitle : text.title }]
  return (
    <>
      <PageHead title={`${compared.procedureCode} · ${mine.name}`} crumbs={crumbs} actions={<>
        <LinkButton to={pathOfProcedure(procedureId)}>{text.own}</LinkButton>
        {mayTake && <Button onClick={() => { setAsked('unlink') }}>{text.unlink}</Button>}
        {isDecidable && mayTake && <><Button onClick={() => { setAsked('keep') }}>{text.keep}</Button><Button tone="primary" icon="download" busy={take.busy} offBecause={left > 0 ? text.takeHint : undefined} onClick={() => { void take.run({ id: packId, itemId, nextNo, revisionId, revisionVersion, choices: [...choices].map(([key, choice]) => ({ key, take: choice })) }) }}>{text.take(nextNo)}</Button></>}
      </>} />
      <div className="pr-notes">{sentence !== undefined && <Note tone="late">{say(sentence)}</Note>}{state === 'kept-own' && compared.reason !== null && <Note>{text.was(compared.reason)}</Note>}</div>
      {next === null && <Panel><PageState icon="folder" title={text.dropped}>{text.droppedWhy}</PageState></Panel>}
      {next !== null && (
        <div className="stack stack-tight">
          {state === 'current' && <Note>{text.current}</Note>}
          {base === null && <Note tone="soon"><b>{text.linked}.</b> {text.linkedWhy}</Note>}
          {isDecidable && (conflicts.length === 0 ? <Note>{text.none}</Note> : (
            <Panel title={base === null ? text.differ : text.conflicts} note={text.open(number(left), number(conflicts.length))} aside={<span className="row row-wrap"><Button size="small" onClick={() => { chooseAll('mine') }}>{text.allMine}</Button><Button size="small" onClick={() => { chooseAll('theirs') }}>{base === null ? text.allModel : text.allTheirs}</Button></span>} body="flush">
              <ul className="pk-conflicts">{conflicts.map(({ key, said, mine: own, theirs }) => (
                <li key={key} data-open={choices.has(key) ? 'no' : 'yes'}>
                  <p className="medium">{say(said)}</p>
                  <div className="pk-sides">
                    <div data-chosen={choices.get(key) === 'mine' ? 'yes' : 'no'}><span className="t12 muted">{text.mine}</span><p className="pr-lines">{own ?? <span className="muted">{text.nothing}</span>}</p></div>
                    <div data-chosen={choices.get(key) === 'theirs' ? 'yes' : 'no'}><span className="t12 muted">{theirsName}</span><p className="pr-lines">{theirs ?? <span className="muted">{text.nothing}</span>}</p></div>
                  </div>
                  <Segments<Choice | 'open'> label={text.choose(say(said))} value={choices.get(key) ?? 'open'} onChange={(choice) => { if (choice !== 'open') setChoices(new Map(choices).set(key, choice)) }} options={[{ value: 'mine', label: text.mine }, { value: 'theirs', label: theirsName }]} />
                </li>
              ))}</ul>
            </Panel>
          ))}
          <Panel title={text.differences} note={baseNo === null ? text.twoNote(nextNo) : text.note(baseNo, nextNo)} body="flush"><ThreeTable rows={rows} baseNo={baseNo ?? undefined} nextNo={nextNo} /></Panel>
        </div>
      )}
      {asked === 'keep' && <AskDialog title={text.keep} act={text.keep} tone="primary" why={text.keepWhy} reason={{ label: text.reason, example: text.reasonHint }} busy={keep.busy} problem={keep.sentence} onAct={({ reason }) => { void keep.run({ id: packId, itemId, nextNo, reason }) }} onClose={() => { setAsked('nothing') }} />}
      {asked === 'unlink' && <AskDialog title={text.unlink} act={text.unlink} tone="danger" why={text.unlinkWhy} reason={{ label: text.unlinkReason }} busy={unlink.busy} problem={unlink.sentence} onAct={({ reason }) => { void unlink.run({ id: packId, itemId, reason }) }} onClose={() => { setAsked('nothing') }} />}
    </>
  )
}
