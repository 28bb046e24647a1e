// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test'
import { browserOptions } from './chromium.ts'

const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE']
const baseURL = process.env['NAMRO_JOURNEY_URL']

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results',
  globalSetup: './product.ts',
  // The old PC of a commune: two cores, 1366 × 768.
  workers: 2,
  timeout: 120_000,
  // On a loaded build machine one more try; the report still calls such a journey flaky.
  retries: process.env['CI'] === undefined ? 0 : 2,
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  use: {
    ...(baseURL === undefined ? {} : { baseURL }),
    browserName: 'chromium',
    launchOptions: browserOptions(),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
  },
})
