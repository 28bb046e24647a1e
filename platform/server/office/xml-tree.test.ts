// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { OfficeFileRefused } from './office-refusal.ts'
import { readXml } from './xml-tree.ts'

const codeOf = (source: string | Uint8Array): string => {
  try {
    return readXml(Buffer.from(source)).name
  } catch (error) {
    return error instanceof OfficeFileRefused ? error.code : String(error)
  }
}

test.each([
  ['a document type, even an empty one', '<!DOCTYPE a><a/>', 'damaged'],
  ['an undefined entity', '<a>&b;</a>', 'damaged'],
  ['a tag left open', '<a><b></a>', 'damaged'],
  ['an attribute twice', '<a b="1" b="2"/>', 'damaged'],
  ['bytes that are no letters', Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e), 'damaged'],
  ['nothing', '', 'damaged'],
  ['256 elements in one another', '<a>'.repeat(256) + '</a>'.repeat(256), 'a'],
  ['257 elements in one another', '<a>'.repeat(257) + '</a>'.repeat(257), 'too-complex'],
])('%s', (_, source, outcome) => {
  expect(codeOf(source)).toBe(outcome)
})

test('prefixes are made canonical where they are declared, and only there', () => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const root = readXml(Buffer.from(`<r xmlns:w="urn:other"><x:p xmlns:x="${main}" x:val="1" y="2"><x:t>a&amp;b<![CDATA[<c>]]></x:t></x:p><w:p/></r>`))
  expect(root.children).toEqual([
    { name: 'w:p', attributes: { 'w:val': '1', y: '2' }, text: '', children: [{ name: 'w:t', attributes: {}, children: [], text: 'a&b<c>' }] },
    { name: 'other.w:p', attributes: {}, children: [], text: '' },
  ])
})
