// SPDX-License-Identifier: Apache-2.0
import { listPlacesOf } from '#areas/documents/server/public.ts'
import { findAgencyAsKnown } from '#areas/organisation/server/public.ts'
import type { ProcedureContent } from '#areas/procedures/core/public.ts'
import { findIssuedContent } from '#areas/procedures/server/public.ts'
import { dayOf, type PlainDate } from '#kernel/time.ts'
import { type Endpoint, endpoint } from '#platform/server/http/endpoint.ts'
import { LONGEST_QR_BYTES } from '#platform/server/print/qr-code.ts'
import { printPoster } from '../contract/posting.ts'
import { bytesOf } from '../core/pack.ts'
import { sayFees } from '../core/plain-fee.ts'
import { sayCases } from '../core/plain-time.ts'
import { pageAddress, procedureAddress } from '../core/public-address.ts'
import { loadInForce } from './posting-store.ts'
import { type Poster, poster, type PosterLine } from './print/poster.ts'
import { findSetting } from './public-page-store.ts'
import { listPublicProcedures, type PublicProcedure } from './public-procedures.ts'
import type { PortalSettings } from './set-public-page.ts'

const MOST_PAPERS = 4
const sayDay = (day: PlainDate): string => day.split('-').toReversed().join('/')

/** The fields with most procedures: where people find theirs. */
function linesOfList(all: readonly PublicProcedure[]): readonly PosterLine[] {
  const counts = [...Map.groupBy(all, ({ field }) => field ?? 'Lĩnh vực khác')].map(([label, of]) => ({ label, count: of.length })).toSorted((a, b) => b.count - a.count)
  const shown = counts.slice(0, counts.length > 8 ? 7 : 8)
  const rest = counts.slice(shown.length).reduce((sum, { count }) => sum + count, 0)
  return [...shown, ...(rest > 0 ? [{ label: 'Lĩnh vực khác', count: rest }] : [])].map(({ label, count }) => ({ label, value: `${count} thủ tục` }))
}

function linesOfProcedure(content: ProcedureContent): readonly PosterLine[] {
  const cases = sayCases(content).slice(0, 2).map(({ name, limit }) => ({ label: content.cases.length === 1 ? 'Thời gian' : `Thời gian: ${name}`, value: limit ?? 'Chưa rõ' }))
  const papers = content.dossier.filter(({ mode }) => mode === 'submit')
  const shown = papers.slice(0, MOST_PAPERS).map(({ name, original, copy }) => ({ label: name, value: [original !== null && original > 0 ? `${original} bản chính` : '', copy !== null && copy > 0 ? `${copy} bản sao` : ''].filter(Boolean).join(', ') || 'phải nộp' }))
  const more = papers.length - shown.length
  return [...cases, { label: 'Phí, lệ phí', value: sayFees(content)[0] ?? 'Chưa ghi' }, ...(more > 0 ? [...shown.slice(0, -1), { label: `và ${more + 1} giấy tờ khác`, value: 'quét mã để xem' }] : shown)]
}

export const printPosterEndpoint = ({ publicUrl }: PortalSettings): Endpoint => endpoint(printPoster, async ({ input, actor, now, today, tx, refuse }) => {
  const { agencyId } = actor
  const place = (await listPlacesOf(tx, agencyId)).find(({ id, closed }) => id === input.placeId && !closed)
  if (place === undefined) throw refuse({ code: 'place-not-found' })
  const setting = await findSetting(tx, agencyId)
  if (setting?.isOpen !== true) throw refuse({ code: 'page-closed' })
  const agency = await findAgencyAsKnown(tx, agencyId, today)
  if (agency === undefined) throw new Error('the agency of the person asking is unknown')
  const home = publicUrl ?? new URL(input.origin).origin
  const all = await listPublicProcedures(tx, agencyId, today)
  const one = input.procedureId === undefined ? undefined : all.find(({ issue }) => issue.procedureId === input.procedureId)
  if (input.procedureId !== undefined && one === undefined) throw refuse({ code: 'not-in-force' })
  const content = one && await findIssuedContent(tx, one.issue.revisionId, agencyId)
  const address = home + (one === undefined ? pageAddress(agency.code) : procedureAddress(agency.code, one.code))
  if (bytesOf(address) > LONGEST_QR_BYTES) throw refuse({ code: 'address-too-long' })
  const about = { agencyName: agency.name, placeName: place.name, address, desk: setting.desk, hours: setting.hours, phone: setting.phone }
  const printed = `In ngày ${sayDay(dayOf(now))}`
  const sheet: Poster = one === undefined || content === undefined
    ? {
        ...about, title: `${all.length} thủ tục đang thực hiện`, lead: 'Giấy tờ gì, mất bao lâu, bao nhiêu tiền, ai giải quyết: quét mã để xem, không cần cài đặt.', example: 'lam lai giay khai sinh', tableTitle: 'Theo lĩnh vực', lines: linesOfList(all),
        control: `Danh mục ngày ${sayDay(today)}, bản ${(await loadInForce(tx, today)).listHash.slice(0, 8)} · ${printed}`,
      }
    : {
        ...about, title: content.name, lead: 'Quét mã để xem đủ giấy tờ, từng bước, ai giải quyết và căn cứ pháp lý.', example: undefined, tableTitle: 'Cần biết trước', lines: linesOfProcedure(content),
        control: `Mã ${one.code} · lần ban hành ${one.issue.issueNo} · hiệu lực từ ${sayDay(one.issue.effectiveFrom)} · ${printed}`,
      }
  return { name: `ap-phich-${one === undefined ? 'danh-muc' : one.code.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')}.pdf`, bytes: await poster(sheet, now) }
})
