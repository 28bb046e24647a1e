// SPDX-License-Identifier: Apache-2.0
import { type ComponentProps, lazy, Suspense } from 'react'
import { Loading } from '#platform/web/states/Loading.tsx'

const Ask = lazy(async () => ({ default: (await import('./show/AskDialog.tsx')).AskDialog }))
const Used = lazy(async () => ({ default: (await import('./show/WhereUsed.tsx')).WhereUsed }))
const Distribution = lazy(async () => ({ default: (await import('./show/DistributionPart.tsx')).DistributionPart }))

/** Asks for the day and the reason that a move of an issue needs; fetched when it is first asked. */
export const AskDialog = (props: ComponentProps<typeof Ask>) => <Suspense fallback={null}><Ask {...props} /></Suspense>

/** What would be left pointing at nothing if a document were withdrawn. */
export const WhereUsed = (props: ComponentProps<typeof Used>) => <Suspense fallback={null}><Used {...props} /></Suspense>

/** To whom an issue goes, who has read it, and where its printed copies are. */
export const DistributionPart = (props: ComponentProps<typeof Distribution>) => <Suspense fallback={<Loading what={undefined} lines={8} />}><Distribution {...props} /></Suspense>
