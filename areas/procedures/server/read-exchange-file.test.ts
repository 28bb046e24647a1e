// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { readExchangeFile } from './read-exchange-file.ts'

const read = (name: string, text: string) => readExchangeFile({ name, bytes: new TextEncoder().encode(text) })
const said = (name: string, text: string) => { const answer = read(name, text); return answer === undefined || answer.ok ? undefined : answer.say.vi }

test.each([['a.docx', 'PK\u0003\u0004'], ['a.doc', '{\\rtf1 xin chào}'], ['a.doc', '<!DOCTYPE html><html><body>Quy trình</body></html>'], ['a.doc', '<html></html>'], ['a', ''], ['khong-ten', '\u0000\u0001']])('%s beginning with %j is left to the reader of Word files', (name, text) => {
  expect(read(name, text)).toBeUndefined()
})

test.each([['so-do.bpmn', '<definitions xmlns="x"/>'], ['khong-duoi', '\ufeff<?xml version="1.0"?>\n<bpmn:definitions xmlns:bpmn="x"/>'], ['so-do.xml', '<a/>']])('%s is read as a diagram', (name, text) => {
  expect(read(name, text)).toMatchObject({ ok: true, reading: { kind: 'other', problems: [{ message: expect.stringContaining('BPMN') }] } })
})

test('what is broken is refused with a sentence that says how to mend it', () => {
  expect(said('a.json', '{"format": ')).toContain('không phải JSON đúng cú pháp')
  expect(said('a.json', 'null')).toContain('Trường ngoài cùng: phải là nhóm trường')
  expect(said('khong-duoi', '{ "format": "x" }')).toContain('Trường format')
  expect(said('a.bpmn', '<!DOCTYPE a><a/>')).toContain('DOCTYPE')
  expect(readExchangeFile({ name: 'a.json', bytes: new Uint8Array(5_000_000) })).toMatchObject({ ok: false, say: { vi: expect.stringContaining('4 MB') } })
})
