// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { dayOf } from '#kernel/time.ts'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import type { ValueOf } from '#platform/web/call-api.ts'
import { listPacks, listProcedures, type PackItemView, removeFromPack, showPack, takeOverUntouched } from '../../contract.ts'
import { AddItemsDialog } from './AddItemsDialog.tsx'
import { AdoptDialog } from './AdoptDialog.tsx'
import { ItemTable } from './ItemTable.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { PackDialog } from './PackDialog.tsx'
import { PackWay } from './PackWay.tsx'
import { PACKS_PATH, pathOfStanding } from './pack-paths.ts'
import { usePackMoves } from './use-pack-moves.tsx'
import '../procedures.css'
import './packs.css'

export type ShownPack = ValueOf<typeof showPack>

const WORDS = words({
  vi: {
    title: 'Bộ quy trình mẫu', by: (issuer: string) => `Cơ quan ban hành: ${issuer}`, version: 'Bản', issued: (no: number, day: string) => `Bản ${no}, ban hành ${day}`, draft: (no: number) => `Bản ${no}, chưa ban hành`, items: (count: string) => `${count} quy trình mẫu`, rename: 'Sửa tên', add: 'Đưa quy trình vào', standing: 'Các đơn vị',
    adopt: (count: string) => `Nhận ${count} quy trình`, choose: 'Chọn quy trình cần nhận trước', untouched: 'Nhận tất cả phần không đụng', taken: (count: string) => `Đã nhận bản mới cho ${count} quy trình; xem lại dự thảo rồi gửi xem xét.`, left: 'Chưa nhận được:', removed: 'Đã bỏ khỏi dự thảo', notes: 'Ghi chú của bản',
  },
  en: {
    title: 'Model pack', by: (issuer: string) => `Issued by ${issuer}`, version: 'Version', issued: (no: number, day: string) => `Version ${no}, issued ${day}`, draft: (no: number) => `Version ${no}, not issued`, items: (count: string) => `${count} model procedures`, rename: 'Rename', add: 'Add procedures', standing: 'Agencies',
    adopt: (count: string) => `Adopt ${count}`, choose: 'Choose procedures first', untouched: 'Take over all that nobody touched', taken: (count: string) => `The new version was taken over for ${count}; look at the drafts and submit them.`, left: 'Not taken over:', removed: 'Removed from the draft', notes: 'Notes',
  },
})

/** One pack: its versions and model procedures; the issuer drafts and issues, agencies below adopt and take over. */
export function PackPage() {
  const { packId = '' } = useParams()
  const [address] = useSearchParams()
  const text = useText(WORDS)
  const versionNo = Math.floor(Number(address.get('ban'))) || undefined
  const query = useApi(showPack, { id: packId, ...(versionNo === undefined ? {} : { versionNo }) }, { keepLast: true })
  return <>{query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.title, to: PACKS_PATH }]} />}<Loaded query={query}>{(pack) => <Pack pack={pack} />}</Loaded></>
}

function Pack({ pack }: { readonly pack: ShownPack }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number, date } = useFormat()
  const [address, setAddress] = useSearchParams()
  const [asked, setAsked] = useState<'nothing' | 'rename' | 'add' | 'adopt'>('nothing')
  const [linking, setLinking] = useState<PackItemView | undefined>(undefined)
  const moves = usePackMoves(pack)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const refresh = [showPack, listPacks, listProcedures]
  const remove = useCommand(removeFromPack, { refresh, onDone: () => { showToast(text.removed) } })
  const update = useCommand(takeOverUntouched, { refresh, onDone: ({ taken }) => { showToast(text.taken(number(taken.length))) } })
  const [result, setResult] = useState<ValueOf<typeof takeOverUntouched> | undefined>(undefined)
  const { shown, versions, items, mayDraft, mayAdopt, isOwn, way } = pack
  const close = () => { setAsked('nothing') }
  const newest = versions.find(({ status }) => status === 'issued')
  const isNewest = shown !== null && shown.versionNo === newest?.versionNo
  const behind = items.filter(({ state }) => state === 'behind').length
  const mayWrite = mayDraft && (way === null || way.status === 'draft')
  const name = (one: ShownPack['versions'][number]) => (one.status !== 'issued' ? text.draft(one.versionNo) : text.issued(one.versionNo, one.issuedAt === null ? '' : date(dayOf(one.issuedAt))))
  const runUpdate = async () => {
    const answer = await update.run({ id: pack.id })
    if (answer?.ok === true) setResult(answer.value)
  }
  const sentence = remove.sentence ?? update.sentence
  return (
    <>
      <PageHead title={pack.name} crumbs={[{ name: text.title, to: PACKS_PATH }]} note={text.by(pack.issuer)}
        actions={<>
          {mayDraft && <Button icon="edit" onClick={() => { setAsked('rename') }}>{text.rename}</Button>}
          {isOwn && <LinkButton to={pathOfStanding(pack.id)} icon="people">{text.standing}</LinkButton>}
          {mayWrite && <Button icon="plus" onClick={() => { setAsked('add') }}>{text.add}</Button>}
          {moves.buttons}
          {mayAdopt && behind > 0 && <Button icon="download" busy={update.busy} onClick={() => { void runUpdate() }}>{text.untouched}</Button>}
          {mayAdopt && isNewest && items.some(({ state }) => state === 'open') && <Button tone="primary" icon="download" offBecause={chosen.size === 0 ? text.choose : undefined} onClick={() => { setAsked('adopt') }}>{text.adopt(number(chosen.size))}</Button>}
        </>} />
      <div className="pr-notes">
        {moves.outcome}
        {sentence !== undefined && <Note tone="late">{say(sentence)}</Note>}
        {result !== undefined && result.left.length > 0 && <Note tone="soon"><p>{text.left}</p><ul>{result.left.map(({ itemId, name: what, why }) => <li key={itemId}><b>{what}</b>: {say(why)}</li>)}</ul></Note>}
      </div>
      <div className="stack stack-tight">
        {way !== null && <PackWay way={way} />}
        <Panel title={text.items(number(items.length))} note={shown?.notes === '' ? undefined : `${text.notes}: ${shown?.notes ?? ''}`} body="flush" aside={versions.length < 2 ? undefined : (
          <div className="pk-version"><SelectField size="small" label={text.version} value={String(shown?.versionNo ?? '')} onChange={(value) => { const after = new URLSearchParams(address); after.set('ban', value); setAddress(after, { replace: true }) }} options={versions.map((one) => ({ value: String(one.versionNo), label: name(one) }))} /></div>
        )}>
          <ItemTable pack={pack} chosen={chosen} onChoose={mayAdopt && isNewest && items.some(({ state }) => state === 'open') ? setChosen : undefined} onLink={mayAdopt && isNewest ? setLinking : undefined} removeFrom={shown?.status === 'draft' ? 'draft' : 'next'} onRemove={mayWrite && (shown?.status === 'draft' || (way === null && isNewest)) ? (itemId) => { void remove.run({ id: pack.id, version: pack.version, itemId }) } : undefined} />
        </Panel>
      </div>
      {asked === 'rename' && <PackDialog pack={pack} onClose={close} />}
      {asked === 'add' && <AddItemsDialog pack={pack} onClose={close} />}
      {linking !== undefined && <LinkDialog packId={pack.id} item={linking} onClose={() => { setLinking(undefined) }} />}
      {asked === 'adopt' && <AdoptDialog pack={pack} itemIds={[...chosen]} onClose={() => { setChosen(new Set()); close() }} />}
    </>
  )
}
