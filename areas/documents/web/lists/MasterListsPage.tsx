// SPDX-License-Identifier: Apache-2.0
import { useSearchParams } from 'react-router'
import { addressOf } from '#platform/web/call-api.ts'
import { type Tab, Tabs } from '#platform/web/controls/Tabs.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { exportList, printList } from '../../contract.ts'
import { LIST_NAMES, MasterList } from '../../core/master-list.ts'
import { ExternalList } from './ExternalList.tsx'
import { InternalList } from './InternalList.tsx'
import { NamedPanel } from './NamedPanel.tsx'
import { OldCopiesPanel } from './OldCopiesPanel.tsx'
import { PlacesPanel } from './PlacesPanel.tsx'
import { RecordKindList } from './RecordKindList.tsx'
import '../documents.css'

const WORDS = words({
  vi: { title: 'Danh mục', parts: 'Các danh mục', internal: 'Tài liệu nội bộ', external: 'Tài liệu bên ngoài', forms: 'Biểu mẫu', records: 'Hồ sơ', places: 'Nơi nhận', copies: 'Bản in chưa thu hồi', xlsx: 'Tải Excel', pdf: 'Mở bản PDF' },
  en: { title: 'Master lists', parts: 'Lists', internal: 'Internal', external: 'External', forms: 'Forms', records: 'Records', places: 'Places', copies: 'Copies still out', xlsx: 'Excel', pdf: 'Open the PDF' },
})
const PARTS = ['internal', 'external', 'forms', 'records', 'places', 'copies'] as const
type Part = (typeof PARTS)[number]
const IN_ADDRESS: Readonly<Record<Part, string>> = { internal: 'noi-bo', external: 'ben-ngoai', forms: 'bieu-mau', records: 'ho-so', places: 'noi-nhan', copies: 'ban-in' }

/** The four master lists, the places documents go to, and printed copies that should have come back. */
export function MasterListsPage() {
  const text = useText(WORDS)
  const say = useSay()
  const [address, setAddress] = useSearchParams()
  const part = PARTS.find((one) => IN_ADDRESS[one] === address.get('phan')) ?? 'internal'
  const list = MasterList.safeParse(part).data
  const tabs: readonly Tab<Part>[] = PARTS.map((value) => ({ value, label: text[value] }))
  return (
    <>
      <PageHead title={list === undefined ? text.title : say(LIST_NAMES[list])} crumbs={[{ name: text.title }]}
        actions={list === undefined ? undefined : <><a className="nr-btn nr-btn--plain" href={addressOf(exportList, { list })} download><Icon name="download" />{text.xlsx}</a><a className="nr-btn nr-btn--plain" href={addressOf(printList, { list })} target="_blank" rel="noopener"><Icon name="print" />{text.pdf}</a></>} />
      <div className="dc-tabs">
        <Tabs label={text.parts} tabs={tabs} value={part} onChange={(next) => { setAddress({ phan: IN_ADDRESS[next] }, { replace: true }) }}>
          <div className="stack">
            {part === 'internal' || part === 'forms' ? <InternalList key={part} only={part === 'forms' ? 'form' : undefined} /> : part === 'external' ? <ExternalList /> : part === 'records' ? <RecordKindList /> : part === 'places' ? <PlacesPanel /> : <OldCopiesPanel />}
            {(part === 'records' || part === 'forms') && <NamedPanel key={part} what={part} />}
          </div>
        </Tabs>
      </div>
    </>
  )
}
