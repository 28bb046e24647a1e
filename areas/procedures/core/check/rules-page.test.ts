// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FIVE_CLEARS_RULES } from '#areas/procedures/core/check/five-clears.ts'
import { MENDED_RULES } from '#areas/procedures/core/check/fix-of.ts'
import { WHY_NOT_MENDED } from '#areas/procedures/core/check/why-not-mended.ts'
import { titleOfRule } from '#areas/procedures/core/check/rule-titles.ts'
import { rulesPage } from '#areas/procedures/core/check/rules-page.ts'

it('the page of rules is the table of rules (node tools/write-check-rules.ts renews it)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../../docs/guide/nam-ro.gen.md'), 'utf8')).toBe(rulesPage())
})

it('the page lists every rule once, under its clear', () => {
  const page = rulesPage()
  for (const { id } of FIVE_CLEARS_RULES) expect(page.split(`<br>\`${id}\` |`)).toHaveLength(2)
})

it('every rule has a title of its own', () => {
  expect(FIVE_CLEARS_RULES.filter((rule) => titleOfRule(rule) === rule.fix).map(({ id }) => id).filter((id) => !id.startsWith('form-'))).toEqual([])
})

it('every rule is either mended with one key or says why it is not', () => {
  expect([...MENDED_RULES, ...Object.keys(WHY_NOT_MENDED)].toSorted()).toEqual(FIVE_CLEARS_RULES.map(({ id }) => id).toSorted())
})
