// SPDX-License-Identifier: Apache-2.0
import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { dayOf, wallTimeOf } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { useMay } from '#platform/web/session.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { showBoard } from '../contract.ts'
import { AttentionPanel } from './AttentionPanel.tsx'
import { useBoardQuery } from './board-query.ts'
import type { Board } from './board-view.ts'
import { CountsFigure } from './CountsFigure.tsx'
import { CoveragePanel } from './CoveragePanel.tsx'
import { dossiersAddress, missingAddress } from './addresses.ts'
import { FieldsPanel } from './FieldsPanel.tsx'
import { monthText, periodText } from './month-text.ts'
import { PeriodPicker } from './PeriodPicker.tsx'
import { ProceduresPanel } from './ProceduresPanel.tsx'
import { ShareFigure } from './ShareFigure.tsx'
import { SlowStepsPanel } from './SlowStepsPanel.tsx'
import './insight.css'

const WORDS = words({
  vi: {
    title: 'Bảng điều hành', province: 'Bảng toàn tỉnh', print: 'In báo cáo', of: (agency: string, from: string, to: string, at: string) => `${agency} · từ ${from} đến hết ${to} · số liệu lúc ${at}, tính từ chính hồ sơ`,
    past: (period: string) => `Năm nay chưa có hồ sơ nào, nên bảng mở ở kỳ gần nhất có số liệu: ${period}. Chọn kỳ khác ở góc trên.`,
    inTime: 'Đúng và trước hạn', inTimeOf: (ratio: string) => `${ratio} hồ sơ đã trả`, early: 'Trước hạn', saved: 'Giảm so với quy định', savedOf: (saved: string, allowed: string) => `${saved} trong ${allowed} giờ làm việc`, savedNone: 'tính trên hồ sơ đã trả', coverage: 'Độ phủ quy trình', coverageOf: (ratio: string, on: string) => `${ratio} thủ tục, tính đến ${on}`,
    received: (count: string) => `Tiếp nhận trong kỳ: ${count}`,
  },
  en: {
    title: 'Head’s board', province: 'Province’s board', print: 'Print', of: (agency: string, from: string, to: string, at: string) => `${agency} · from ${from} to the end of ${to} · figures of ${at}, from the dossiers themselves`,
    past: (period: string) => `There is no dossier this year, so the board opens at the last period that has figures: ${period}. Choose another above.`,
    inTime: 'In time', inTimeOf: (ratio: string) => `${ratio} of those ended`, early: 'Early', saved: 'Time saved', savedOf: (saved: string, allowed: string) => `${saved} of ${allowed} working hours`, savedNone: 'of those ended', coverage: 'Coverage', coverageOf: (ratio: string, on: string) => `${ratio} procedures as of ${on}`,
    received: (count: string) => `Received in the period: ${count}`,
  },
})
const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '424px' }

/** What the head steers by: five counts that add up, what asks for a decision, where steps get stuck, what has no procedure. Every figure opens its list. */
export function BoardPage() {
  const text = useText(WORDS)
  const { query, change } = useBoardQuery()
  const { from, to, agencyId } = query
  const answer = useApi(showBoard, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(agencyId === undefined ? {} : { agencyId }) }, { keepLast: true })
  return (
    <>
      {answer.data === undefined && <PageHead title={text.title} />}
      <Loaded query={answer}>{(board) => <BoardOf board={board} onPeriod={(months) => { change(months) }} />}</Loaded>
    </>
  )
}

function BoardOf({ board, onPeriod }: { readonly board: Board; readonly onPeriod: (months: { readonly from: string; readonly to: string }) => void }) {
  const text = useText(WORDS)
  const { date, number, ratio } = useFormat()
  const mayOpen = useMay('dossiers.read')
  const mayProvince = useMay('insight.province')
  const agencyId = board.isOwn ? undefined : board.agencyId
  const range = { today: dayOf(board.now).slice(0, 7), first: board.firstWithData, last: board.lastWithData }
  const hours = (minutes: number) => number(Math.round(minutes / 60))
  const late = dossiersAddress({ group: board.counts.late > 0 ? 'late' : 'onTime', period: board, agencyId })
  const { coverage } = board
  return (
    <>
      <PageHead title={text.title} note={text.of(board.agencyName, monthText(board.from), monthText(board.to), wallTimeOf(board.now))} crumbs={!board.isOwn && mayProvince ? [{ name: text.province, to: '/toan-tinh' }, { name: board.agencyName }] : []}
        actions={<><PeriodPicker period={board} range={range} onChange={onPeriod} /><Button icon="print" onClick={() => { print() }}>{text.print}</Button></>} />
      {board.ground === 'last-with-data' && <div className="in-note"><Note>{text.past(periodText(board))}</Note></div>}
      <section className="nr-panel in-figures" aria-label={text.title}>
        <div>
          <CountsFigure counts={board.counts} period={board} agencyId={agencyId} lists={mayOpen ? 'open' : 'below'} />
          <p className="t12 second in-more">{mayOpen && board.received > 0 ? <Link to={dossiersAddress({ group: 'all', period: board, agencyId })}>{text.received(number(board.received))}</Link> : text.received(number(board.received))}</p>
        </div>
        <ShareFigure name={text.inTime} share={board.inTime} note={text.inTimeOf(ratio(board.inTime.numerator, board.inTime.denominator))} to={mayOpen ? late : undefined} />
        <ShareFigure name={text.early} share={board.early} note={text.inTimeOf(ratio(board.early.numerator, board.early.denominator))} to={mayOpen ? dossiersAddress({ group: 'early', period: board, agencyId }) : undefined} />
        <ShareFigure name={text.saved} share={board.saved} note={board.saved.percent === null ? text.savedNone : text.savedOf(hours(board.saved.numerator), hours(board.saved.denominator))} to="#theo-quy-trinh" />
        <ShareFigure name={text.coverage} share={{ numerator: coverage.covered, denominator: coverage.inScope, percent: coverage.percent }} note={text.coverageOf(ratio(coverage.covered, coverage.inScope), date(board.on))} to={board.isOwn && coverage.covered < coverage.inScope ? missingAddress() : '#theo-linh-vuc'} />
      </section>
      <div className="split in-split" style={ASIDE}>
        <div className="stack stack-tight">
          {mayOpen && <AttentionPanel agencyId={agencyId} />}
          <SlowStepsPanel board={board} agencyId={agencyId} />
        </div>
        <div className="stack stack-tight" id="theo-linh-vuc">
          <CoveragePanel board={board} />
        </div>
      </div>
      <div className="stack stack-tight in-split" id="theo-quy-trinh">
        <FieldsPanel board={board} agencyId={agencyId} />
        <ProceduresPanel board={board} agencyId={agencyId} />
      </div>
    </>
  )
}
