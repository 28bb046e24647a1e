// SPDX-License-Identifier: Apache-2.0
import { Navigate } from 'react-router'
import { useMay } from '#platform/web/session.ts'

/** Opens the first part of administration that the reader may open. */
export function AdministrationPage() {
  const manages = useMay('organisation.manage')
  const calendar = useMay('organisation.calendar')
  return <Navigate to={manages ? '/quan-tri/nguoi' : calendar ? '/quan-tri/lich' : '/tai-khoan'} replace />
}
