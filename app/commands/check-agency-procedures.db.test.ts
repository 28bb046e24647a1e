// SPDX-License-Identifier: Apache-2.0
import { beforeAll, expect, test } from 'vitest'
import { CONSOLE } from '#app/commands/in-agency.ts'
import { run } from '#app/commands/check-procedures.ts'
import type { MadeAgency } from '#areas/organisation/example/an-agency.ts'
import { checkAgency, draftProcedure, showProcedure } from '#areas/procedures/contract.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'
import { checkWholeAgency } from '#areas/procedures/server/check-agency.ts'
import { dayOf } from '#kernel/time.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { type Session, useTestApp } from '../../tests/http/test-app.ts'

const app = useTestApp()
let agency: MadeAgency
let officer: Session
beforeAll(async () => {
  agency = await app.make({ people: [{ fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }] })
  officer = await app.signIn('soan')
})

test('check procedures --agency finds what the pages find, word for word', async () => {
  const codes = ['QT 01', 'qt01', 'QT 02']
  const ids = []
  for (const [at, code] of codes.entries()) {
    const content = aProcedureContent({ name: `Thủ tục ${at}`, records: at === 2 ? [] : aProcedureContent().records, legalBasis: [{ number: '61/2018/NĐ-CP', date: '2018-04-23', text: 'Nghị định số 61/2018/NĐ-CP' }] })
    ids.push((await officer.get(draftProcedure, { code, content, sourceFile: null, sourceName: null, unread: [], asNextIssue: false })).id)
  }
  let printed = ''
  const exit = await run(['--agency', 'X', '--json'], { out: (text) => { printed += text }, error: () => {} },
    async () => inTransaction(app.database.app, { agencyId: agency.agencyId, personId: CONSOLE, reach: 'own' }, (tx) => checkWholeAgency(tx, agency.agencyId, dayOf(app.clock))))
  expect(exit).toBe(0)
  const answer = JSON.parse(printed) as { checked: number; procedures: { id: string; code: string; findings: { rule: string; message: string; messageEn: string; step: number | null }[] }[] }
  expect(answer.procedures.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
  for (const { id, findings } of answer.procedures) {
    const page = await officer.get(showProcedure, { id: ids.find((one) => one === id) ?? id as never })
    expect(findings.map(({ rule, step, message, messageEn }) => [rule, step, message, messageEn])).toEqual(page.findings.map(({ rule, step, message }) => [rule, step, message.vi, message.en]))
  }
  const matrix = await officer.get(checkAgency, {})
  expect(answer.procedures.flatMap(({ findings }) => findings).length).toBe(matrix.byRule.reduce((sum, { findings }) => sum + findings, 0))
  expect(matrix.byRule.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['duplicate-code', 'role-without-holder', 'cited-law-not-in-force', 'records-missing']))
})
