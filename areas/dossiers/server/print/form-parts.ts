// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { FormSet } from '#areas/procedures/core/public.ts'
import { balancedLines, Letterhead, printedLetterhead, type PrintedLetterhead } from '#platform/server/print/letterhead.ts'
import { basisLine, type FormName, printedForm } from './form-set.ts'

/** A person or organisation on a form; what is not known is left as dots to write on. */
export const Party = z.object({
  /** With the address (Ông, Bà) as it is to stand on the paper. */
  name: z.string(),
  /** Số định danh cá nhân / tổ chức. */
  identityNumber: z.string().optional(),
  address: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
})
export type Party = z.infer<typeof Party>

/** What every form starts with. */
export const FormHead = z.object({
  formSet: FormSet,
  letterhead: Letterhead,
  /** The number of the year, without sign; dots when it is still to be given. */
  number: z.string().optional(),
  /** Sign after the number where the agency has its own; otherwise that of the form set. */
  numberSign: z.string().optional(),
  /** Sign of the one-stop unit in the sets of 2025: `TTPVHCC` or `BPTNTKQ`. */
  unitSign: z.string().optional(),
  /** Ink: signed by hand. Digital: the paper is a view of a digitally signed form. */
  signing: z.enum(['ink', 'digital']),
})
export type FormHead = z.infer<typeof FormHead>

/** The parts common to all forms, as their templates print them. */
export interface PrintedHead {
  readonly [key: string]: string | PrintedLetterhead
  /** Name of the form in the file's properties. */
  readonly name: string
  /** The same in capitals, in lines. */
  readonly title: string
  readonly basis: string
  readonly letterhead: PrintedLetterhead
}

const DOTS = '………'

/** Letters of a title that fit on one line of an A5 sheet. */
const TITLE_LETTERS = 42

/** Title, foot and letterhead with number of a form. */
export function printedHead(head: FormHead, form: FormName): PrintedHead {
  const { title, sign } = printedForm(head.formSet, form)
  const chosenSign = head.numberSign ?? sign?.replace('*', head.unitSign ?? 'TTPVHCC')
  return {
    name: title,
    title: balancedLines(title.toLocaleUpperCase('vi'), TITLE_LETTERS),
    basis: basisLine(head.formSet, form),
    letterhead: printedLetterhead(head.letterhead, [head.number ?? DOTS, ...(chosenSign === undefined ? [] : [chosenSign])].join('/')),
  }
}

/** The party as printed. The sets before 2025 have no line for the identity number, so an unknown one leaves no dots there. */
export function printedParty(party: Party, formSet: FormSet): Party & { readonly hasIdentityLine: boolean } {
  return { ...party, hasIdentityLine: party.identityNumber !== undefined || formSet === 'circular-03-2025' }
}

/** The line under a signer's title: signed by hand, or digitally by whom. */
export function signatureHint(signing: FormHead['signing'], signer: string): string {
  switch (signing) {
    case 'ink':
      return '(Ký và ghi rõ họ tên)'
    case 'digital':
      return `(Chữ ký số của ${signer})`
  }
}

/** Two digits, as forms write counts; a dash for none. */
export const countWords = (count: number): string => (count === 0 ? '–' : String(count).padStart(2, '0'))
