// SPDX-License-Identifier: Apache-2.0
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SETTINGS } from './config.ts'

/** The page of settings for the people who run the program. */
export const GUIDE_FILE = join(import.meta.dirname, '../docs/guide/cau-hinh.md')

/** The page as the schema describes it. */
export function describeSettings(): string {
  const rows = Object.entries(SETTINGS).map(([name, { whenAbsent, shape, meaning }]) =>
    `| \`${name}\` | ${whenAbsent === '' ? '—' : `\`${whenAbsent}\``} | ${shape.vi} | ${meaning.vi}<br>*${meaning.en}* |`)
  return `<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Tạo từ app/config.ts bằng “node app/config-guide.ts”; không sửa tay. -->
# Cấu hình

Mọi cài đặt đặt qua biến môi trường; không đặt thì dùng giá trị mặc định. Ví dụ: \`PORT=8080 NAMRO_DATA=/srv/namro npm start\`.
Cài đặt sai được báo hết một lần, chương trình không chạy.

| Biến | Mặc định | Giá trị | Ý nghĩa |
|---|---|---|---|
${rows.join('\n')}

## Dùng máy chủ PostgreSQL riêng

\`\`\`sh
createuser --createrole --createdb --pwprompt namro
createdb --owner=namro --encoding=UTF8 --template=template0 --locale-provider=icu --icu-locale=vi-VN --locale=C.UTF-8 namro
DATABASE_URL=postgres://namro:mật-khẩu@máy-chủ:5432/namro npm start
\`\`\`

Người dùng trong \`DATABASE_URL\` sở hữu các bảng và chạy các bước nâng cấp. Ứng dụng tự kết nối bằng vai trò \`namro_app\`,
vai trò này không sở hữu gì và luôn chịu phân quyền theo cơ quan. Nếu không muốn cấp quyền tạo vai trò, quản trị máy chủ chạy
\`database/roles.sql\` một lần, đặt mật khẩu cho \`namro_app\` rồi đặt \`DATABASE_APP_URL\`.
`
}

if (import.meta.main) {
  const page = describeSettings()
  const isCurrent = page === await readFile(GUIDE_FILE, 'utf8').catch(() => '')
  if (!isCurrent && process.argv.includes('--check')) {
    process.stderr.write('docs/guide/cau-hinh.md is out of date: run “node tools/with-node24.mjs app/config-guide.ts”\n')
    process.exitCode = 1
  } else if (!isCurrent) {
    await writeFile(GUIDE_FILE, page)
  }
}
