// SPDX-License-Identifier: Apache-2.0
import { createTheme } from '@mantine/core'

const still = { transitionProps: { duration: 0 } } as const

/** What a stylesheet cannot say of Mantine: sizes given in code, and that nothing moves. Colours and sizes stand in tokens.css. */
export const mantineTheme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  headings: { fontFamily: 'var(--font)' },
  respectReducedMotion: true,
  autoContrast: false,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    Input: { defaultProps: { size: 'sm' } },
    Popover: { defaultProps: { ...still, shadow: 'none', radius: 'sm', offset: 6, withinPortal: false } },
    Combobox: { defaultProps: { ...still, shadow: 'none', offset: 4, withinPortal: false } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
  },
})
