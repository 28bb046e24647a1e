// SPDX-License-Identifier: Apache-2.0
import { createRoot } from 'react-dom/client'
import '#platform/web/theme/fonts.css'
import '#platform/web/theme/tokens.css'
import '#platform/web/theme/base.css'
import '#platform/web/theme/mantine-styles.ts'
import '#platform/web/theme/print.css'
import { applyLanguage } from '#platform/web/language/language.ts'
import { keepTheme } from '#platform/web/theme/theme-choice.ts'
import { App } from './App.tsx'

keepTheme()
applyLanguage()

const place = document.getElementById('goc')
if (place === null) throw new Error('index.html has no place for the application')
createRoot(place).render(<App />)
