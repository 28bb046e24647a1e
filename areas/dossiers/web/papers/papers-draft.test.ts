// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { addedPaper, allTakenIn, draftOf, draftOfDossier, receivedItems, takenIn, undecidedPapers } from './papers-draft.ts'

const PAPERS = [
  { mode: 'submit' as const, name: 'Tờ khai', original: 1, copy: 0 },
  { mode: 'submit' as const, name: 'Học bạ', original: null, copy: 2 },
  { mode: 'submit' as const, name: 'Giấy khác', original: null, copy: null },
  { mode: 'present' as const, name: 'Thẻ căn cước', original: null, copy: null },
]

test('only papers to hand in must be decided; a card that is shown and given back need not', () => {
  expect(undecidedPapers(draftOf(PAPERS)).map(({ name }) => name)).toEqual(['Tờ khai', 'Học bạ', 'Giấy khác'])
})

test('taking all in writes the numbers that the procedure asks for, one original where it does not say', () => {
  expect(receivedItems(allTakenIn(draftOf(PAPERS)))).toEqual([
    { name: 'Tờ khai', original: 1, copy: 0, lookedUp: false }, { name: 'Học bạ', original: 0, copy: 2, lookedUp: false }, { name: 'Giấy khác', original: 1, copy: 0, lookedUp: false },
  ])
})

test('taking all in leaves what was decided as it was', () => {
  const papers = draftOf(PAPERS).map((paper) => (paper.name === 'Học bạ' ? { ...paper, answer: 'notNeeded' as const } : paper.name === 'Giấy khác' ? { ...paper, answer: 'lookedUp' as const } : paper))
  expect(receivedItems(allTakenIn(papers))).toEqual([{ name: 'Tờ khai', original: 1, copy: 0, lookedUp: false }, { name: 'Giấy khác', original: 0, copy: 0, lookedUp: true }])
})

test('a paper taken in without a number is still undecided', () => {
  const [paper] = draftOf(PAPERS).map(takenIn)
  expect(paper && undecidedPapers([{ ...paper, original: 0, copy: 0 }])).toHaveLength(1)
})

test('a dossier in hand shows what was received, what was not needed and what was added', () => {
  const draft = draftOfDossier(PAPERS, [{ name: 'Tờ khai', original: 1, copy: 0, lookedUp: false }, { name: 'Đơn viết tay', original: 0, copy: 1, lookedUp: false }])
  expect(draft.map(({ name, answer, mode }) => [name, answer, mode])).toEqual([
    ['Tờ khai', 'received', 'submit'], ['Học bạ', 'notNeeded', 'submit'], ['Giấy khác', 'notNeeded', 'submit'], ['Thẻ căn cước', 'notNeeded', 'present'], ['Đơn viết tay', 'received', 'added'],
  ])
  expect(receivedItems([...draft, addedPaper('Ảnh', 'x')]).map(({ name }) => name)).toEqual(['Tờ khai', 'Đơn viết tay', 'Ảnh'])
})
