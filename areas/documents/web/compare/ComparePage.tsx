// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { showDocument, showIssueContent } from '../../contract.ts'
import { DocumentId, type IssueId } from '../../core/issue.ts'
import { LIST_PATH, pathOfDocument } from '../paths.ts'
import type { ShownDocument } from '../show/shown-document.ts'
import { compareBlocks, type ComparedBlock, compareWords, type Part } from './compare-blocks.ts'
import '../documents.css'

const WORDS = words({
  vi: { list: 'Tài liệu', title: 'So sánh hai lần ban hành', before: 'Lần trước', after: 'Lần sau', on: (no: number) => `Lần ${no}`, only: 'Chỉ hiện chỗ khác nhau', changed: (count: string) => `${count} phần khác nhau`, same: 'Hai lần ban hành giống nhau', sameWhy: 'Không có phần nào khác.', file: 'Không so được từng chữ', fileWhy: 'Một trong hai lần là tệp tải lên. Hãy tải hai tệp về để so.', one: 'Chỉ có một lần ban hành', oneWhy: 'Khi có lần ban hành thứ hai, phần so sánh hiện ở đây.', none: '(không có)', name: 'Tên tài liệu' },
  en: { list: 'Documents', title: 'Compare two issues', before: 'Earlier', after: 'Later', on: (no: number) => `Issue ${no}`, only: 'Show differences only', changed: (count: string) => `${count} blocks differ`, same: 'Both issues say the same', sameWhy: 'Nothing differs.', file: 'Cannot be compared word by word', fileWhy: 'One of them is an uploaded file. Download both to compare.', one: 'There is one issue only', oneWhy: 'From the second issue on, they are compared here.', none: '(none)', name: 'Name' },
})

/** Any two issues of a document side by side, block by block and word by word. */
export function ComparePage() {
  const { documentId } = useParams()
  const text = useText(WORDS)
  const id = DocumentId.safeParse(documentId)
  const query = useApi(showDocument, { id: id.data ?? '' }, { when: id.success })
  return <>{query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.list, to: LIST_PATH }]} />}<Loaded query={query}>{(shown) => <Choice shown={shown} />}</Loaded></>
}

function Choice({ shown: { id, code, issue, issues } }: { readonly shown: ShownDocument }) {
  const text = useText(WORDS)
  const [address, setAddress] = useSearchParams()
  const [onlyChanges, setOnlyChanges] = useState(true)
  const after = issues.find((one) => one.id === address.get('sau')) ?? issues[0]
  const before = issues.find((one) => one.id === address.get('truoc')) ?? issues.find((one) => after !== undefined && one.issueNo < after.issueNo) ?? issues.at(-1)
  const choose = (part: Readonly<Record<string, string>>) => { setAddress({ truoc: before?.id ?? '', sau: after?.id ?? '', ...part }, { replace: true }) }
  const options = issues.map((one) => ({ value: one.id, label: text.on(one.issueNo) }))
  return (
    <>
      <PageHead title={text.title} crumbs={[{ name: text.list, to: LIST_PATH }, { name: `${code} · ${issue.name}`, to: pathOfDocument(id) }]} />
      {before === undefined || after === undefined || issues.length < 2 ? <PageState icon="swap" title={text.one}>{text.oneWhy}</PageState> : (
        <Panel body="flush">
          <div className="dc-filters">
            <div style={{ width: 150 }}><SelectField label={text.before} value={before.id} options={options} onChange={(truoc) => { choose({ truoc }) }} /></div>
            <div style={{ width: 150 }}><SelectField label={text.after} value={after.id} options={options} onChange={(sau) => { choose({ sau }) }} /></div>
            <CheckField label={text.only} checked={onlyChanges} onChange={setOnlyChanges} />
          </div>
          <Comparison before={before} after={after} onlyChanges={onlyChanges} />
        </Panel>
      )}
    </>
  )
}

interface Numbered { readonly id: IssueId; readonly issueNo: number }

function Comparison({ before, after, onlyChanges }: { readonly before: Numbered; readonly after: Numbered; readonly onlyChanges: boolean }) {
  const [earlier, later] = [useApi(showIssueContent, { issueId: before.id }), useApi(showIssueContent, { issueId: after.id })]
  const text = useText(WORDS)
  const { number } = useFormat()
  const [first, second] = [earlier.data, later.data]
  const lines = useMemo(() => {
    if (first?.content == null || second?.content == null) return undefined
    const name: ComparedBlock = first.name === second.name ? { change: 'same', text: first.name } : { change: 'changed', parts: compareWords(first.name, second.name) }
    return [name, ...compareBlocks(first.content.blocks, second.content.blocks)]
  }, [first, second])
  if (first === undefined) return <Loaded query={earlier}>{() => <></>}</Loaded>
  if (second === undefined) return <Loaded query={later}>{() => <></>}</Loaded>
  if (lines === undefined) return <PageState icon="file" title={text.file}>{text.fileWhy}</PageState>
  const differing = lines.filter(({ change }) => change !== 'same').length
  if (differing === 0) return <PageState icon="fine" title={text.same}>{text.sameWhy}</PageState>
  return (
    <table className="dc-compare">
      <caption className="visually-hidden">{text.changed(number(differing))}</caption>
      <thead><tr><th scope="col">{text.on(before.issueNo)}</th><th scope="col">{text.on(after.issueNo)} · {text.changed(number(differing))}</th></tr></thead>
      <tbody>{lines.filter(({ change }) => !onlyChanges || change !== 'same').map((line, at) => <Line key={at} line={line} />)}</tbody>
    </table>
  )
}

function Line({ line }: { readonly line: ComparedBlock }) {
  const text = useText(WORDS)
  const none = <span className="muted">{text.none}</span>
  switch (line.change) {
    case 'same': return <tr className="is-same"><td>{line.text}</td><td>{line.text}</td></tr>
    case 'added': return <tr><td>{none}</td><td><ins>{line.text}</ins></td></tr>
    case 'removed': return <tr><td><del>{line.text}</del></td><td>{none}</td></tr>
    case 'changed': return <tr><td><Side parts={line.parts} of="removed" /></td><td><Side parts={line.parts} of="added" /></td></tr>
  }
}

function Side({ parts, of }: { readonly parts: readonly Part[]; readonly of: 'added' | 'removed' }) {
  return <>{parts.filter(({ change }) => change === 'same' || change === of).map(({ text, change }, at) => change === 'same' ? <span key={at}>{text}</span> : of === 'added' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>)}</>
}
