// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { type PrintForm, printDossierForm } from '../contract/printing.ts'
import { printControlSlip } from './print-control.ts'
import { findPrintFacts, type PrintFacts } from './print-facts.ts'
import { printApology, printRefusal, printSupplementRequest } from './print-notices.ts'
import { printReceipt } from './print-receipt.ts'

const FILE_NAMES: Readonly<Record<PrintForm, string>> = {
  'receipt-slip': 'giay-tiep-nhan', 'supplement-request': 'yeu-cau-bo-sung', 'refusal-notice': 'tu-choi', 'apology-notice': 'xin-loi', 'control-slip': 'phieu-kiem-soat',
}

export const printDossierFormEndpoint = endpoint(printDossierForm, async ({ input, now, tx, refuse }) => {
  const facts = await findPrintFacts(tx, input.id, now)
  if (facts === undefined) throw refuse({ code: 'dossier-not-found' })
  const bytes = await print(input.form, facts)
  if (bytes === undefined) throw refuse({ code: 'form-not-called-for', form: input.form })
  return { name: `${FILE_NAMES[input.form]}-${facts.dossier.code}.pdf`, bytes }
})

function print(form: PrintForm, facts: PrintFacts): Promise<Uint8Array> | undefined {
  switch (form) {
    case 'receipt-slip': return printReceipt(facts)
    case 'supplement-request': return printSupplementRequest(facts)
    case 'refusal-notice': return printRefusal(facts)
    case 'apology-notice': return printApology(facts)
    case 'control-slip': return printControlSlip(facts)
  }
}
