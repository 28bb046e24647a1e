// SPDX-License-Identifier: Apache-2.0
import { InstrumentPage } from '#areas/law/web/public.ts'
import { useMay } from '#platform/web/session.ts'
import { LawChain } from './LawChain.tsx'
import { LawTasksByAgency } from './LawTasksByAgency.tsx'

/** One legal document with what rests on it here and how far each agency has come with its change. */
export function LawInstrumentPage() {
  const maySeeProcedures = useMay('procedures.read')
  return <InstrumentPage below={({ ref, number }) => (maySeeProcedures ? <><LawChain instrument={ref} /><LawTasksByAgency number={number} /></> : null)} />
}
