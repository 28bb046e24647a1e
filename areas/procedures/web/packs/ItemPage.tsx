// SPDX-License-Identifier: Apache-2.0
import { useParams, useSearchParams } from 'react-router'
import type { ValueOf } from '#platform/web/call-api.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { showPackItem } from '../../contract.ts'
import { compareThree } from '../../core/pack/three-way.ts'
import { BasisTable, DossierTable, FormTable, RecordTable } from '../show/ContentTables.tsx'
import { StepTable } from '../show/StepTable.tsx'
import { PACKS_PATH, pathOfPack } from './pack-paths.ts'
import { ThreeTable } from './ThreeTable.tsx'
import '../procedures.css'
import './packs.css'

const WORDS = words({
  vi: { packs: 'Bộ quy trình mẫu', title: 'Quy trình mẫu', version: (no: number) => `Bản ${no}`, draft: (no: number) => `Bản ${no}, chưa ban hành`, changes: (no: number) => `Khác bản ${no}`, steps: 'Các bước', dossier: 'Thành phần hồ sơ', records: 'Hồ sơ lưu', forms: 'Biểu mẫu', basis: 'Căn cứ pháp lý' },
  en: { packs: 'Model packs', title: 'Model procedure', version: (no: number) => `Version ${no}`, draft: (no: number) => `Version ${no}, not issued`, changes: (no: number) => `Changes against version ${no}`, steps: 'Steps', dossier: 'Dossier', records: 'Records', forms: 'Forms', basis: 'Legal basis' },
})

/** One model procedure of a version, whole: what a reviewer judges and an agency reads before it adopts; first what is new in it. */
export function ItemPage() {
  const { packId = '', itemId = '' } = useParams()
  const [address] = useSearchParams()
  const text = useText(WORDS)
  const versionNo = Math.floor(Number(address.get('ban'))) || undefined
  const query = useApi(showPackItem, { id: packId, itemId, ...(versionNo === undefined ? {} : { versionNo }) })
  return <>{query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.packs, to: PACKS_PATH }]} />}<Loaded query={query}>{(item) => <Item item={item} packId={packId} />}</Loaded></>
}

function Item({ item: { packName, versionNo, status, code, content, before }, packId }: { readonly item: ValueOf<typeof showPackItem>; readonly packId: string }) {
  const text = useText(WORDS)
  return (
    <>
      <PageHead title={`${code} · ${content.name}`} crumbs={[{ name: text.packs, to: PACKS_PATH }, { name: packName, to: pathOfPack(packId, versionNo) }, { name: text.title }]} note={status === 'issued' ? text.version(versionNo) : text.draft(versionNo)} />
      <div className="stack stack-tight">
        {before !== null && <Panel title={text.changes(before.versionNo)} body="flush"><ThreeTable rows={compareThree(before.content, before.content, content)} baseNo={undefined} mineNo={before.versionNo} nextNo={versionNo} /></Panel>}
        <Panel title={text.steps} body="flush"><StepTable content={content} cases={content.cases} flow="hidden" /></Panel>
        <Panel title={text.dossier} body="flush"><DossierTable items={content.dossier} /></Panel>
        <Panel title={text.records} body="flush"><RecordTable records={content.records} /></Panel>
        {(content.forms ?? []).length > 0 && <Panel title={text.forms} body="flush"><FormTable forms={content.forms ?? []} /></Panel>}
        <Panel title={text.basis} body="flush"><BasisTable basis={content.legalBasis} /></Panel>
      </div>
    </>
  )
}
