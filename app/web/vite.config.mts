// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const project = fileURLToPath(new URL('../..', import.meta.url))

/** Libraries that change seldom, apart from our pages that change often: a new release then fetches only the latter. */
const inLibrary = (name: string, packages: RegExp) => ({ name, test: packages })

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  cacheDir: `${project}node_modules/.cache/vite`,
  plugins: [react()],
  server: {
    port: 5173,
    strictPort: true,
    fs: { allow: [project] },
    proxy: { '/api': 'http://127.0.0.1:3000' },
  },
  build: {
    outDir: `${project}dist/web`,
    emptyOutDir: true,
    assetsDir: 'assets',
    manifest: true,
    // The last Chrome and Edge of Windows 7 and 8, still met on office machines, and Firefox's long support.
    target: ['chrome109', 'edge109', 'firefox115', 'safari16'],
    // A small font inlined into the sheet would break `font-src 'self'` and be fetched by everybody.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            inLibrary('react', /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(query-core|react-query))\//),
            inLibrary('zod', /node_modules\/zod\//),
          ],
        },
      },
    },
  },
})
