// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, type ReactNode, useState } from 'react'
import { Link, useParams } from 'react-router'
import type { z } from 'zod'
import { Button } from '#platform/web/controls/Button.tsx'
import { Feed } from '#platform/web/feedback/Feed.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { type Fact, FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { showInstrument } from '../contract/register.ts'
import { InstrumentRef, KIND_NAMES, RELATION_NAMES, RELATION_NAMES_BACK } from '../core/instrument.ts'
import { isUnproven, whyEffectUnknown } from '../core/source-trust.ts'
import { InstrumentDialog } from './InstrumentDialog.tsx'
import { OriginTag } from './OriginTag.tsx'
import { pathOfInstrument, REGISTER_PATH } from './paths.ts'
import { StatusOfLaw } from './StatusOfLaw.tsx'

const WORDS = words({
  vi: {
    list: 'Văn bản pháp luật', facts: 'Thông tin văn bản', number: 'Số, ký hiệu', kind: 'Loại', issuer: 'Cơ quan ban hành', issued: 'Ngày ban hành', effective: 'Ngày có hiệu lực', expires: 'Hết hiệu lực từ', source: 'Nguồn', origin: 'Ghi trong danh mục', unknown: 'Chưa rõ', unknownEffect: 'Chưa rõ ngày hiệu lực', unproven: 'Chưa đối chiếu với văn bản gốc; kiểm tra trước khi làm căn cứ.', none: 'Không ghi', status: (day: string) => `Hiệu lực ngày ${day}`,
    relations: 'Quan hệ với văn bản khác', noRelations: 'Chưa ghi quan hệ với văn bản nào.', whole: 'toàn bộ', from: (day: string) => `từ ${day}`, notListed: 'chưa có trong danh mục', edit: 'Sửa văn bản', copy: 'Ghi vào danh mục cơ quan', history: 'Lịch sử ghi', someone: 'Không rõ người',
  },
  en: {
    list: 'Legal documents', facts: 'Facts', number: 'Number', kind: 'Kind', issuer: 'Issuer', issued: 'Issued on', effective: 'In force from', expires: 'Ends from', source: 'Source', origin: 'Kept in', unknown: 'Not known', unknownEffect: 'Day of effect not known', unproven: 'Not compared with the original; check before relying on it.', none: 'None', status: (day: string) => `Status on ${day}`,
    relations: 'Relations', noRelations: 'No relation is known.', whole: 'all of it', from: (day: string) => `from ${day}`, notListed: 'not in the register', edit: 'Edit', copy: 'Copy into own register', history: 'History', someone: 'Someone',
  },
})

const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '360px' }

export type ShownInstrument = z.output<typeof showInstrument['output']>

/** One legal document: its facts, how it bears on others and others on it; `below` is what the areas above know of it. */
export function InstrumentPage({ below }: { readonly below: (instrument: ShownInstrument) => ReactNode }) {
  const { instrumentRef = '' } = useParams()
  const text = useText(WORDS)
  const ref = InstrumentRef.safeParse(instrumentRef)
  const query = useApi(showInstrument, { id: instrumentRef as InstrumentRef }, { when: ref.success })
  return <>{query.data === undefined && <PageHead title={text.list} crumbs={[{ name: text.list, to: REGISTER_PATH }]} />}<Loaded query={query}>{(shown) => <Shown key={shown.ref} shown={shown} below={below} />}</Loaded></>
}

function Shown({ shown, below }: { readonly shown: ShownInstrument; readonly below: (instrument: ShownInstrument) => ReactNode }) {
  const text = useText(WORDS)
  const say = useSay()
  const { date } = useFormat()
  const [editing, setEditing] = useState(false)
  const day = (value: ShownInstrument['issuedOn']) => (value === null ? <span className="muted">{text.unknown}</span> : date(value))
  const facts: readonly Fact[] = [
    { name: text.number, value: shown.number }, { name: text.kind, value: say(KIND_NAMES[shown.kind]) }, { name: text.issuer, value: shown.issuer }, { name: text.issued, value: day(shown.issuedOn) }, { name: text.effective, value: shown.effectiveOn === null ? <>{text.unknownEffect}<div className="t12 muted">{say(whyEffectUnknown(shown.trust))}</div></> : date(shown.effectiveOn) },
    ...(shown.expiresOn === null ? [] : [{ name: text.expires, value: date(shown.expiresOn) }]), { name: text.status(date(shown.on)), value: <StatusOfLaw row={shown} detail="whole" /> },
    { name: text.origin, value: <OriginTag {...shown} /> }, { name: text.source, value: <>{shown.source === '' ? <span className="muted">{text.none}</span> : shown.source}{isUnproven(shown.trust) && <div className="t12 second">{text.unproven}</div>}</> },
  ]
  const { number, kind, issuer, title, issuedOn, effectiveOn, expiresOn, source } = shown
  const relations = shown.relations.map((one) => ({ kind: one.kind, number: one.number, issuedOn: one.issuedOn, part: one.part, effectiveOn: one.effectiveOn }))
  const edited = { ...(shown.mayEdit ? { id: shown.ref, version: shown.version } : { version: 0 }), facts: { number, kind, issuer, title, issuedOn, effectiveOn, expiresOn, source }, relations }
  return (
    <>
      <PageHead title={`${say(KIND_NAMES[kind])} ${number}`} note={title} crumbs={[{ name: text.list, to: REGISTER_PATH }, { name: number }]} tags={<StatusOfLaw row={shown} detail="whole" />}
        actions={shown.mayManage ? <Button icon="edit" onClick={() => { setEditing(true) }}>{shown.mayEdit ? text.edit : text.copy}</Button> : undefined} />
      <div className="split" style={ASIDE}>
        <div className="stack stack-tight">{below(shown)}</div>
        <div className="stack stack-tight">
          <Panel title={text.facts}><FactList facts={facts} /></Panel>
          <Panel title={text.relations}>
            {shown.relations.length + shown.bearings.length === 0 ? <p className="t13 second">{text.noRelations}</p> : (
              <ul className="stack stack-tight t13">
                {shown.relations.map((relation, index) => <RelationLine key={`to-${index}`} name={say(RELATION_NAMES[relation.kind])} other={relation.other} part={relation.part} from={relation.effectiveOn} />)}
                {shown.bearings.map((bearing, index) => <RelationLine key={`by-${index}`} name={say(RELATION_NAMES_BACK[bearing.kind])} other={bearing.by} part={bearing.part} from={bearing.from} />)}
              </ul>
            )}
          </Panel>
          {shown.history.length > 0 && <Panel title={text.history}><Feed items={shown.history.map(({ at, by, ...what }, index) => ({ id: String(index), at, what: <><b>{by ?? text.someone}</b>: {say(what)}</> }))} /></Panel>}
        </div>
      </div>
      {editing && <InstrumentDialog edited={edited} onClose={() => { setEditing(false) }} />}
    </>
  )
}

function RelationLine({ name, other, part, from }: { readonly name: string; readonly other: { readonly number: string; readonly title: string | null; readonly ref: string | null }; readonly part: string | null; readonly from: ShownInstrument['issuedOn'] }) {
  const text = useText(WORDS)
  const { date } = useFormat()
  return (
    <li>
      <b>{name}</b> {other.ref === null ? <>{other.number} <span className="muted">({text.notListed})</span></> : <Link to={pathOfInstrument(other.ref)}>{other.number}</Link>}
      {part !== null && <>: {part}</>}{from !== null && <span className="muted"> {text.from(date(from))}</span>}
      {other.title !== null && <div className="t12 muted">{other.title}</div>}
    </li>
  )
}
