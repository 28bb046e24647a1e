// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterLoss, matchWaiting, nextToSend, type Queue, withoutFile } from './import-queue.ts'

const item = (id: string) => ({ id, content: id, commandId: `lenh-${id}` })
const queueOf = (count: number): Queue<string> => ({ waiting: Array.from({ length: count }, (_, at) => item(String(at))), sending: [] })

describe('the row of files', () => {
  test('two at a time, in the order chosen', () => {
    const one = nextToSend(queueOf(3), 2)
    const two = nextToSend(one.queue, 2)
    expect([one.item?.id, two.item?.id, nextToSend(two.queue, 2).item]).toEqual(['0', '1', undefined])
    expect(nextToSend(withoutFile(two.queue, '0'), 2).item?.id).toBe('2')
  })
  test('however many lines are lost, every file is sent once to its end and under one command', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20 }), fc.array(fc.boolean(), { maxLength: 60 }), (count, losses) => {
      let queue = queueOf(count)
      const done: string[] = []
      const under: ReturnType<typeof item>[] = []
      for (const lost of [...losses, ...Array.from({ length: count + 2 }, () => false)]) {
        for (let next = nextToSend(queue, 2); next.item !== undefined; next = nextToSend(queue, 2)) { under.push(next.item); queue = next.queue }
        const sent = under.shift()
        if (sent === undefined) break
        expect(sent.commandId).toBe(`lenh-${sent.id}`)
        expect(queue.sending.length).toBeLessThanOrEqual(2)
        if (lost) queue = afterLoss(queue, sent)
        else { done.push(sent.id); queue = withoutFile(queue, sent.id) }
      }
      expect(done.toSorted()).toEqual(queueOf(count).waiting.map(({ id }) => id).toSorted())
    }))
  })
})

test('files chosen again after a reload take the places that wait for them; the same name with another size is a new file', () => {
  const missing = [{ key: 'a', name: 'một.docx', size: 10 }, { key: 'b', name: 'hai.docx', size: 20 }]
  expect(matchWaiting(missing, [{ name: 'hai.docx', size: 20 }, { name: 'một.docx'.normalize('NFD'), size: 10 }, { name: 'hai.docx', size: 21 }])).toEqual({
    matched: [{ key: 'b', file: { name: 'hai.docx', size: 20 } }, { key: 'a', file: { name: 'một.docx'.normalize('NFD'), size: 10 } }], fresh: [{ name: 'hai.docx', size: 21 }],
  })
})
