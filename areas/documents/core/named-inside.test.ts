// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { gatherNamed, type NamingDocument } from './named-inside.ts'

const record = (name: string, retention: string | null, place: string | null = 'Kho Tư pháp') => ({ name, place, retention })
const doc = (code: string, records: ReturnType<typeof record>[]): NamingDocument => ({ code, path: `/quy-trinh/${code}`, named: { records, forms: [] } })

test('one record named by many documents is one line that leads to each; another retention time is a line of its own', () => {
  const rows = gatherNamed([doc('QT 01', [record('Tờ khai', 'Vĩnh viễn'), record('Sổ theo dõi', '5 năm')]), doc('QT 02', [record('tờ  khai', 'vĩnh viễn'), record('Tờ khai', '10 năm')])], 'records')
  expect(rows.map(({ name, retention, namedIn }) => [name, retention, namedIn.map(({ code }) => code)])).toEqual([['Sổ theo dõi', '5 năm', ['QT 01']], ['Tờ khai', '10 năm', ['QT 02']], ['Tờ khai', 'Vĩnh viễn', ['QT 01', 'QT 02']]])
})

test('forms are told apart by name, number and paper; a document that names one twice counts once', () => {
  const form = { number: 'BM.01', name: 'Giấy tiếp nhận', ground: null }
  expect(gatherNamed([{ code: 'QT 01', path: '/a', named: { records: [], forms: [form, form, { ...form, number: 'BM.02' }] } }], 'forms').map(({ number, namedIn }) => [number, namedIn.length])).toEqual([['BM.01', 1], ['BM.02', 1]])
})
