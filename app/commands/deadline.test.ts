// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { run } from './deadline.ts'

const folder = mkdtempSync(join(tmpdir(), 'namro-deadline-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function namro(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(argv, { stdout: (text) => void out.push(text), stderr: (text) => void err.push(text) })
  // Whatever is written ends its last line, so that texts written one after another never run together.
  expect([...out, ...err].every((text) => text.endsWith('\n'))).toBe(true)
  return { code, out: out.join('').trimEnd(), err: err.join('').trimEnd() }
}

const Answer = z.object({ dueAt: z.string(), calendar: z.string(), provisional: z.boolean(), explanation: z.array(z.object({ date: z.string(), status: z.string(), minutes: z.number(), text: z.object({ vi: z.string(), en: z.string() }) })) })
const LineAnswer = z.union([z.object({ dueAt: z.string() }), z.object({ error: z.object({ code: z.string(), message: z.string() }) })])

describe('namro deadline', () => {
  it('prints one JSON document with the due time and its explanation', async () => {
    const { code, out, err } = await namro('--received', '2026-11-16T14:10', '--limit', '5 ngày làm việc', '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const answer = Answer.parse(JSON.parse(out))
    expect(answer).toMatchObject({ dueAt: '2026-11-23T17:00:00+07:00', provisional: false })
    expect(answer.explanation.map(({ status }) => status)).toEqual(['receipt', 'counted', 'counted', 'counted', 'counted', 'off', 'off', 'counted'])
  })
  it.each([
    ['2026-11-20T14:10', '3 ngày làm việc', '2026-11-26T17:00:00+07:00'], ['2026-11-11T09:12', '10 ngày', '2026-11-23T17:00:00+07:00'], ['2026-11-16T08:30', '8 giờ làm việc', '2026-11-17T08:30:00+07:00'],
    ['2026-11-16T07:30:00+07:00', '8 giờ làm việc', '2026-11-16T17:00:00+07:00'], ['2026-11-16T08:00:00Z', 'trong ngày', '2026-11-16T17:00:00+07:00'], ['2026-11-16T08:00:01Z', 'trong ngày', '2026-11-17T17:00:00+07:00'],
    ['2026-11-16T14:10', '½ ngày làm việc', '2026-11-17T08:40:00+07:00'], ['2025-12-31T08:00', '2 tháng', '2026-02-28T23:59:59+07:00'], ['1969-07-20T20:17', '90 phút làm việc', '1969-07-21T09:00:00+07:00'],
  ])('%s and %s: %s', async (received, limit, dueAt) => {
    const { code, out } = await namro('--received', received, '--limit', limit, '--json')
    expect(code).toBe(0)
    expect(Answer.parse(JSON.parse(out)).dueAt).toBe(dueAt)
  })
  it('prints the same for people when JSON is not asked for', async () => {
    const { code, out } = await namro('--received', '2026-12-30T09:00', '--limit', '3 ngày làm việc')
    expect(code).toBe(0)
    expect(out).toContain('Hạn: 17:00 ngày 05/01/2027')
    expect(out).toContain('Tạm tính')
    expect(out).toContain('Tết Dương lịch')
  })
  it('answers a limit of ten thousand days', async () => {
    const { code, out } = await namro('--received', '2026-11-16T09:00', '--limit', '10000 ngày làm việc', '--json', '--brief')
    expect({ code, answer: JSON.parse(out) as unknown }).toEqual({ code: 0, answer: { dueAt: expect.stringMatching(/^206\d-/), calendar: 'VN-2026.3', provisional: true } })
  })
  it('prints help', async () => expect((await namro('--help')).out).toContain('namro deadline --received'))
})

describe('namro deadline says no with one sentence and exit code 1', () => {
  it.each([
    ['a day that does not exist', ['--received', '2026-02-30T08:00', '--limit', '5 ngày'], 'Tháng 2 năm 2026 chỉ có 28 ngày'], ['a limit that is none', ['--received', '2026-11-16T08:00', '--limit', 'sớm'], 'không có số'],
    ['hours that may be either', ['--received', '2026-11-16T08:00', '--limit', '8 giờ'], 'chưa rõ'], ['a time beyond the supported years', ['--received', '2150-11-16T08:00', '--limit', '36500 ngày'], '31/12/2199'],
    ['a calendar that is not there', ['--received', '2026-11-16T08:00', '--limit', '5 ngày', '--calendar', join(folder, 'nowhere.json')], 'Không mở được tệp lịch'],
    ['a batch that is not there', ['--batch', join(folder, 'nowhere.jsonl')], 'Không đọc được tệp'],
  ])('%s', async (_what, argv, says) => {
    const { code, out, err } = await namro(...argv)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(says)
    expect(err).not.toContain('\n')
  })
})

describe('wrong usage is exit code 2', () => {
  it.each([[[]], [['--received', '2026-11-16T08:00']], [['--limit', '5 ngày']], [['--recieved', 'x']], [['stray']], [['--received']], [['--batch', 'x', '--limit', 'y']], [['--json=maybe', '--received', 'x', '--limit', 'y']]])('%j', async (argv) => {
    const { code, out, err } = await namro(...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^[^\n]+$/)
  })
})

describe('a calendar of one’s own', () => {
  const weekly = { monday: { sessions: [{ from: '08:00', to: '12:00' }] }, friday: { sessions: [{ from: '08:00', to: '12:00' }] } }
  const whole = JSON.stringify({ id: 'trực', covers: { from: '2026-01-01', to: '2026-12-31' }, hours: [{ weekly }] })
  const ask = ['--received', '2026-11-16T09:00', '--limit', '2 ngày làm việc', '--json', '--calendar']

  it('replaces the national one', async () => {
    const { out } = await namro(...ask, fileOf('whole.json', `\ufeff${whole}`))
    expect(Answer.parse(JSON.parse(out))).toMatchObject({ dueAt: '2026-11-23T12:00:00+07:00', calendar: 'trực' })
  })
  it('or changes it', async () => {
    const { out } = await namro(...ask, fileOf('layer.json', JSON.stringify({ extends: 'vietnam', id: 'xa', daysOff: [{ date: '2026-11-17', name: 'Ngày của xã', kind: 'local', source: 'QĐ 1/QĐ-UBND' }] })))
    expect(Answer.parse(JSON.parse(out))).toMatchObject({ dueAt: '2026-11-19T17:00:00+07:00', calendar: 'VN-2026.3 + xa' })
  })
  it('is read as the README of working time writes it', async () => {
    const readme = readFileSync(new URL('../../kernel/working-time/README.md', import.meta.url), 'utf8')
    const examples = [...readme.matchAll(/```json\n(.*?)```/gs)].map(([, example = '']) => example)
    expect(examples).toHaveLength(2)
    for (const [i, example] of examples.entries()) expect(await namro(...ask, fileOf(`readme-${i}.json`, example))).toMatchObject({ code: 0, err: '' })
  })
  it.each([['no JSON', '{', 'không phải JSON'], ['no sessions', whole.replace(/"sessions":\[[^\]]*\]/g, '"sessions":[]'), 'không có buổi làm việc nào'], ['a date that does not exist', whole.replace('2026-12-31', '2026-02-31'), 'covers.to']])('with %s is refused', async (_what, content, says) => {
    const { code, err } = await namro(...ask, fileOf('bad.json', content))
    expect(code).toBe(1)
    expect(err).toContain(says)
  })
})

describe('a batch', () => {
  it('answers every line in order, marks the bad ones and then ends with 1', async () => {
    const lines = ['{"received":"2026-11-16T14:10","limit":"1 ngày làm việc"}', 'not json', '{"received":"2026-02-30T08:00","limit":"1 ngày"}', '{"received":"2026-11-16T14:10"}', '{"limit":"1 ngày"}', '[]', '{"received":"2150-01-01T08:00","limit":"36500 ngày"}', '', '{"received":"2026-11-16T14:10","limit":"trong ngày"}\r']
    const { code, out, err } = await namro('--batch', fileOf('mixed.jsonl', lines.join('\n')))
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const answers = out.split('\n').map((line) => LineAnswer.parse(JSON.parse(line)))
    expect(answers.map((answer) => ('dueAt' in answer ? answer.dueAt : answer.error.code))).toEqual([
      '2026-11-17T17:00:00+07:00', 'line-not-json', 'moment-day-unreal', 'line-without-limit', 'line-without-received', 'line-without-received', 'outside-supported-time', '2026-11-16T17:00:00+07:00',
    ])
    expect(JSON.parse(out.split('\n')[0] ?? '')).toHaveProperty('explanation')
  })
  it('keeps the order over many pieces of a large file, and ends with 0 when all is well', async () => {
    const count = 6000
    const path = fileOf('large.jsonl', Array.from({ length: count }, (_, i) => JSON.stringify({ received: `2026-11-${String(2 + (i % 28)).padStart(2, '0')}T08:00`, limit: `${1 + (i % 7)} giờ làm việc`, note: 'đủ dài để tệp có nhiều khối đọc — '.repeat(3) })).join('\n'))
    const { code, out } = await namro('--batch', path, '--brief')
    expect(code).toBe(0)
    const answers = out.split('\n')
    expect(answers).toHaveLength(count)
    const single = await namro('--received', '2026-11-20T08:00', '--limit', '5 giờ làm việc', '--json', '--brief')
    const like = answers.filter((_, i) => i % 28 === 18)
    expect(like.length).toBeGreaterThan(200)
    expect(new Set(like)).toEqual(new Set([single.out]))
  })
})
