// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const project = fileURLToPath(new URL('.', import.meta.url))

/** Text is compressed once, here, as small as it gets; the server only hands it out. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets')
    for (const file of readdirSync(assets).filter((name) => /\.(js|css|svg)$/.test(name))) {
      const text = readFileSync(join(assets, file))
      writeFileSync(join(assets, `${file}.gz`), gzipSync(text, { level: 9 }))
      writeFileSync(join(assets, `${file}.br`), brotliCompressSync(text))
    }
  },
})

/** The pages: their entry is app/web, they are built into dist/web. */
export default defineConfig({
  root: `${project}app/web`,
  base: '/',
  publicDir: false,
  cacheDir: `${project}node_modules/.cache/vite`,
  plugins: [react(), compressed()],
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
    // A small font put inside the sheet would break `font-src 'self'` and be fetched by everybody.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Libraries change seldom, our pages often: after a new release only the pages are fetched again.
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(query-core|react-query))\// },
            { name: 'zod', test: /node_modules\/zod\// },
          ],
        },
      },
    },
  },
})
