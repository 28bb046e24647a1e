// SPDX-License-Identifier: Apache-2.0
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { newQueryClient } from '#platform/web/query-client.ts'
import { mantineTheme } from '#platform/web/theme/mantine-theme.ts'
import { useThemeInForce } from '#platform/web/theme/theme-choice.ts'
import { setSessionEnded } from './session-ended.ts'
import { SessionGate } from './SessionGate.tsx'
import { SignedIn } from './SignedIn.tsx'

const client = newQueryClient(() => { setSessionEnded(true) })

/** The application: theme, store of answers, the gate, and behind it the pages. */
export function App() {
  const theme = useThemeInForce()
  return (
    <StrictMode>
      <MantineProvider theme={mantineTheme} forceColorScheme={theme} withCssVariables={false} withGlobalClasses={false}>
        <QueryClientProvider client={client}>
          <SessionGate>{(me) => <SignedIn me={me} />}</SessionGate>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  )
}
