// SPDX-License-Identifier: Apache-2.0
import { dayOf, type PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { showProvince } from '../contract.ts'
import { AgencyTable } from './AgencyTable.tsx'
import { ApplyingPanel } from './ApplyingPanel.tsx'
import { useBoardQuery } from './board-query.ts'
import type { Province } from './board-view.ts'
import { CountsFigure } from './CountsFigure.tsx'
import { monthText, periodText } from './month-text.ts'
import { PeriodPicker } from './PeriodPicker.tsx'
import { ShareFigure } from './ShareFigure.tsx'
import './insight.css'

const WORDS = words({
  vi: {
    title: 'Bảng toàn tỉnh', print: 'In báo cáo', of: (count: string, from: string, to: string, on: string) => `${count} đơn vị cấp xã · hồ sơ ${from}–${to} · quy trình tại ngày ${on}`,
    past: (period: string) => `Năm nay chưa có hồ sơ nào, nên bảng mở ở kỳ gần nhất có số liệu: ${period}. Chọn kỳ khác ở góc trên.`, on: 'Xem quy trình tại ngày', figures: 'Số liệu toàn tỉnh',
    inTime: 'Đúng và trước hạn', of2: (ratio: string) => `${ratio} hồ sơ đã trả`, early: 'Trước hạn', saved: 'Giảm so với quy định', savedOf: (saved: string, allowed: string) => `${saved} trong ${allowed} giờ làm việc`, savedNone: 'tính trên hồ sơ đã trả', empty: 'Chưa có đơn vị cấp xã nào', emptyWhy: 'Thêm đơn vị trực thuộc ở Quản trị; khi có quy trình và hồ sơ, số liệu hiện ở đây.',
  },
  en: {
    title: 'Province’s board', print: 'Print', of: (count: string, from: string, to: string, on: string) => `${count} communes · dossiers ${from}–${to} · procedures as of ${on}`,
    past: (period: string) => `There is no dossier this year, so the board opens at the last period that has figures: ${period}. Choose another above.`, on: 'Procedures as of', figures: 'Figures of the province',
    inTime: 'In time', of2: (ratio: string) => `${ratio} of those ended`, early: 'Early', saved: 'Time saved', savedOf: (saved: string, allowed: string) => `${saved} of ${allowed} working hours`, savedNone: 'of those ended', empty: 'No commune yet', emptyWhy: 'Add agencies under Administration; their figures will stand here.',
  },
})

/** Who applies the system and who does not, by name, and how every agency below fares. */
export function ProvincePage() {
  const text = useText(WORDS)
  const { query: { from, to, on }, change } = useBoardQuery()
  const answer = useApi(showProvince, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(on === undefined ? {} : { on }) }, { keepLast: true })
  return (
    <>
      {answer.data === undefined && <PageHead title={text.title} />}
      <Loaded query={answer}>{(province) => <ProvinceOf province={province} onPeriod={(months) => { change(months) }} onDay={(day) => { change({ from: province.from, to: province.to, on: day }) }} />}</Loaded>
    </>
  )
}

function ProvinceOf({ province, onPeriod, onDay }: { readonly province: Province; readonly onPeriod: (months: { readonly from: string; readonly to: string }) => void; readonly onDay: (day: PlainDate | undefined) => void }) {
  const text = useText(WORDS)
  const { date, number, ratio } = useFormat()
  const { counts, inTime, early, saved } = province
  const range = { today: dayOf(province.now).slice(0, 7), first: province.firstWithData, last: province.lastWithData }
  const hours = (minutes: number) => number(Math.round(minutes / 60))
  return (
    <>
      <PageHead title={text.title} note={text.of(number(province.agencies.length), monthText(province.from), monthText(province.to), date(province.on))}
        actions={<><PeriodPicker period={province} range={range} onChange={onPeriod} /><Button icon="print" onClick={() => { print() }}>{text.print}</Button></>} />
      {province.ground === 'last-with-data' && <div className="in-note"><Note>{text.past(periodText(province))}</Note></div>}
      {province.agencies.length === 0 ? <PageState icon="building" title={text.empty}>{text.emptyWhy}</PageState> : (
        <div className="stack stack-tight">
          <section className="nr-panel in-figures in-figures--province" aria-label={text.figures}>
            <CountsFigure counts={counts} period={province} agencyId={undefined} lists="below" />
            <ShareFigure name={text.inTime} share={inTime} note={text.of2(ratio(inTime.numerator, inTime.denominator))} to="#cac-don-vi" />
            <ShareFigure name={text.early} share={early} note={text.of2(ratio(early.numerator, early.denominator))} to="#cac-don-vi" />
            <ShareFigure name={text.saved} share={saved} note={saved.percent === null ? text.savedNone : text.savedOf(hours(saved.numerator), hours(saved.denominator))} to="#cac-don-vi" />
            <DateField label={text.on} value={province.on} onChange={(day) => { if (day !== undefined) onDay(day) }} />
          </section>
          <ApplyingPanel province={province} />
          <div id="cac-don-vi"><AgencyTable province={province} /></div>
        </div>
      )}
    </>
  )
}
