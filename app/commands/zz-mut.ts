import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { readProcedures } from '#areas/procedures/core/reading/read-procedures.ts'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
const dir = '/work/shared/data/iso-procedures/'
const docs: any[] = []
for (const f of readdirSync(dir).filter((n) => n.endsWith('.docx'))) docs.push([f, await readWordFile(readFileSync(dir + f))])
const map = (o: any, fn: (t: string) => string): any => Array.isArray(o) ? o.map((x) => map(x, fn)) : o && typeof o === 'object' ? Object.fromEntries(Object.entries(o).map(([k, v]) => [k, k === 'text' && typeof v === 'string' ? fn(v) : map(v, fn)])) : o
const dropLabels = (o: any): any => Array.isArray(o) ? o.map(dropLabels) : o && typeof o === 'object' ? Object.fromEntries(Object.entries(o).filter(([k]) => k !== 'label').map(([k, v]) => [k, dropLabels(v)])) : o
const w = (a: RegExp, b: string) => (d: any) => map(d, (t) => t.replace(a, b))
const muts: [string, (d: any) => any][] = [
  ['none', (d) => d],
  ['no labels', dropLabels],
  ['action=Nội dung công việc', w(/^Trình tự các bước (công việc|thực hiện)\*?$/, 'Nội dung công việc')],
  ['action=Các bước thực hiện', w(/^Trình tự các bước (công việc|thực hiện)\*?$/, 'Các bước thực hiện')],
  ['action=Tên bước', w(/^Trình tự các bước (công việc|thực hiện)\*?$/, 'Tên bước công việc')],
  ['action=TRÌNH TỰ', w(/^Trình tự các bước (công việc|thực hiện)\*?$/, 'TRÌNH TỰ CÁC BƯỚC CÔNG VIỆC')],
  ['resp=Người thực hiện', w(/^Trách nhiệm$/, 'Người thực hiện')],
  ['resp=Đơn vị/ người', w(/^Trách nhiệm$/, 'Đơn vị/ người thực hiện')],
  ['resp=Người chịu trách nhiệm', w(/^Trách nhiệm$/, 'Người chịu trách nhiệm')],
  ['resp=Chủ thể', w(/^Trách nhiệm$/, 'Chủ thể thực hiện')],
  ['resp=Bộ phận', w(/^Trách nhiệm$/, 'Bộ phận/cá nhân thực hiện')],
  ['time=Thời hạn', w(/^Thời gian/, 'Thời hạn')],
  ['time=Thời gian thực hiện', w(/^Thời gian/, 'Thời gian thực hiện')],
  ['time=Thời gian giải quyết', w(/^Thời gian/, 'Thời gian giải quyết')],
  ['time=Số ngày', w(/^Thời gian/, 'Số ngày')],
  ['case=trường hợp phải xác minh', w(/^Thời gian có xác minh/, 'Thời gian (trường hợp phải xác minh)')],
  ['case=đối với trường hợp cần xác minh', w(/^Thời gian có xác minh/, 'Thời gian đối với trường hợp cần xác minh')],
  ['sections 5.x', (d) => { let n = 0; return map(d, (t) => /^\s*([a-zđ])[.\s]\s*(Thành phần|Thời hạn|Đối tượng|Cơ quan|Kết quả|Phí|Lệ phí|Tên mẫu|Mẫu đơn|Yêu cầu|Căn cứ|Quy trình)/.test(t) ? t.replace(/^\s*[a-zđ][.\s]\s*/, () => `5.${++n}. `) : t) }],
  ['sections upper', (d) => map(d, (t) => /^\s*([a-zđ])[.\s]\s*(Thành phần|Thời hạn|Đối tượng|Cơ quan|Kết quả|Phí|Lệ phí|Tên mẫu|Mẫu đơn|Yêu cầu|Căn cứ|Quy trình)/.test(t) ? t.replace(/^[^:]*/, (h) => h.toUpperCase()) : t)],
  ['sections paren', (d) => map(d, (t) => t.replace(/^\s*([a-zđ])[.\s]\s*(?=Thành phần|Thời hạn|Đối tượng|Cơ quan|Kết quả|Phí|Lệ phí|Tên mẫu|Mẫu đơn|Yêu cầu|Căn cứ|Quy trình)/, '$1) '))],
  ['records=Hồ sơ lưu', w(/^Tên (biểu mẫu\/ )?hồ sơ$/, 'Hồ sơ lưu')],
  ['Mã số', w(/^Mã hiệu/, 'Mã số')],
  ['½→1/2', w(/½/, '1/2 ')], ['½→0,5', w(/½/, '0,5')], ['01→1', w(/^(\s*)0(\d ngày)/, '$1$2')], ['ngày→ngày làm việc in cells', w(/^(\s*[\d½,./ ]+ngày)\s*$/, '$1 làm việc')],
]
for (const [name, fn] of muts) {
  const files = docs.map(([file, d]) => { const { label: _, ...r } = { label: 0, ...readProcedures(fn(d)) }; return { file, ...r } })
  writeFileSync('/tmp/mut.json', JSON.stringify({ files }))
  const s = JSON.parse(execFileSync('node', ['/work/shared/data/score.mjs', '--gold', dir + 'gold', '--import', '/tmp/mut.json', '--json'], { encoding: 'utf8', maxBuffer: 1e9 })).summary
  console.log(name.padEnd(38), Object.entries(s).map(([k, v]: any) => `${k.slice(0, 5)} ${v?.f1 ?? v}`).join(' | '))
}
