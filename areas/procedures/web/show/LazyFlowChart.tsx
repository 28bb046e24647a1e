// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react'
import { Loading } from '#platform/web/states/Loading.tsx'
import type { Step } from '../../core/procedure-content.ts'

const FlowChart = lazy(async () => ({ default: (await import('./FlowChart.tsx')).FlowChart }))

/** The flowchart beside a step table, fetched when it is first shown. */
export const LazyFlowChart = ({ steps }: { readonly steps: readonly Step[] }) => <Suspense fallback={<Loading what={undefined} lines={8} />}><FlowChart steps={steps} /></Suspense>
