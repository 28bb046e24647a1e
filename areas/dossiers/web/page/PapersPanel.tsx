// SPDX-License-Identifier: Apache-2.0
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import type { Applicant, ReceivedItem } from '../../core/dossier.ts'
import { CHANNEL_WORDS } from '../dossier-words.ts'
import { LongText } from '../LongText.tsx'
import type { ShownDossier } from '../shown-dossier.ts'

const WORDS = words({
  vi: {
    papers: 'Giấy tờ trong hồ sơ', name: 'Tên giấy tờ', count: 'Số bản', state: 'Tình trạng', originals: (count: number) => `${count} bản chính`, copies: (count: number) => `${count} bản sao`, received: 'Đã nhận', lookedUp: 'Tra cứu thay giấy', none: 'Không có giấy tờ nào được ghi nhận',
    people: 'Người nộp và yêu cầu', applicant: 'Người nộp', authorised: 'Người được ủy quyền', authorisation: 'Giấy ủy quyền', idNumber: 'Số định danh', address: 'Địa chỉ', phone: 'Điện thoại', email: 'Thư điện tử', channel: 'Cách nộp', by: 'Người tiếp nhận', request: 'Nội dung yêu cầu', resultBy: 'Nhận kết quả', fee: 'Phí, lệ phí', tthc: 'Mã thủ tục', handedOut: 'Đã trả',
  },
  en: {
    papers: 'Papers of the dossier', name: 'Paper', count: 'Number', state: 'State', originals: (count: number) => `${count} originals`, copies: (count: number) => `${count} copies`, received: 'Received', lookedUp: 'Looked up instead', none: 'No papers were recorded',
    people: 'Applicant and request', applicant: 'Applicant', authorised: 'Authorised person', authorisation: 'Authority', idNumber: 'ID number', address: 'Address', phone: 'Phone', email: 'E-mail', channel: 'Filed', by: 'Received by', request: 'Request', resultBy: 'Result', fee: 'Fee', tthc: 'Procedure code', handedOut: 'Handed out',
  },
})

/** What was handed in. */
export function PapersPanel({ shown: { dossier } }: { readonly shown: ShownDossier }) {
  const text = useText(WORDS)
  const columns: readonly Column<ReceivedItem>[] = [
    { id: 'name', head: text.name, cell: ({ name }) => <LongText>{name}</LongText> },
    { id: 'count', head: text.count, width: 170, cell: ({ original, copy }) => [original > 0 ? text.originals(original) : '', copy > 0 ? text.copies(copy) : ''].filter((part) => part !== '').join(', ') },
    { id: 'state', head: text.state, width: 170, align: 'right', cell: ({ lookedUp }) => (lookedUp ? <StatusTag tone="accent" icon="search" frame="bare">{text.lookedUp}</StatusTag> : <StatusTag tone="ok" frame="bare">{text.received}</StatusTag>) },
  ]
  return <Panel title={text.papers} aside={dossier.items.length} body="flush"><DataTable caption={text.papers} columns={columns} rows={dossier.items} rowId={({ name }) => `${dossier.items.findIndex((item) => item.name === name)}`} keyboard="none" density="tight" empty={<p className="t13 second ds-pad">{text.none}</p>} /></Panel>
}

/** Who asks for what, and how it is to be given. */
export function PeoplePanel({ shown: { dossier, fee, receivedByName } }: { readonly shown: ShownDossier }) {
  const text = useText(WORDS)
  const say = useSay()
  const { instantPhrase } = useFormat()
  const known = (name: string, value: string | null) => (value === null || value === '' ? [] : [{ name, value }])
  const person = (label: string, who: Applicant) => [{ name: label, value: <b>{who.name}</b> }, ...known(text.idNumber, who.idNumber), ...known(text.address, who.address), ...known(text.phone, who.phone), ...known(text.email, who.email)]
  return (
    <Panel title={text.people}>
      <FactList facts={[
        ...person(text.applicant, dossier.applicant),
        ...(dossier.authorised === null ? [] : [...person(text.authorised, dossier.authorised), ...known(text.authorisation, dossier.authorised.authorisation)]),
        ...known(text.request, dossier.request), ...known(text.tthc, dossier.tthcCode), { name: text.channel, value: `${say(CHANNEL_WORDS[dossier.channel])}, ${instantPhrase(dossier.receivedAt)}` }, { name: text.by, value: receivedByName },
        ...known(text.resultBy, dossier.resultBy), ...(fee === null || fee === '' ? [] : [{ name: text.fee, value: <LongText>{fee}</LongText> }]), ...(dossier.handedOutAt === null ? [] : [{ name: text.handedOut, value: instantPhrase(dossier.handedOutAt) }]),
      ]} />
    </Panel>
  )
}
