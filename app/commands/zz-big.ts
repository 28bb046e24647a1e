import { readProcedures } from '#areas/procedures/core/reading/read-procedures.ts'
import { checkedFromReading } from '#areas/procedures/core/check/checked-procedure.ts'
import { checkProcedures } from '#areas/procedures/core/check/five-clears.ts'
import { aPaper, aTable } from '#areas/procedures/core/reading/table/a-word-paper.ts'
import type { CellText } from '#areas/procedures/core/reading/table/a-word-paper.ts'
const time = (name: string, f: () => unknown) => { const t = performance.now(); f(); console.log(name, Math.round(performance.now() - t), 'ms') }
const rows: CellText[][] = [['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Thời gian có xác minh']]
for (let i = 1; i <= 10000; i++) rows.push([String(i), `Việc ${i} có nhiều chữ để đọc`, `Công chức ${i % 50}`, '½ ngày', i % 2 ? { text: '1 ngày', down: 2 } : ''].slice(0, i % 2 ? 5 : 4))
const big = aPaper(['QUY TRÌNH', aTable(rows)])
let r: any
time('read 10k rows', () => { r = readProcedures(big) }); console.log(r.procedures[0].steps.length)
time('check 10k steps', () => checkProcedures(checkedFromReading('x', r)))
for (const text of ['nếu trường hợp '.repeat(100000), '1 '.repeat(500000), '. '.repeat(500000), 'A'.repeat(1e6), '…A'.repeat(300000), '12/2015/'.repeat(100000), '½'.repeat(500000), 'của '.repeat(200000), 'b. Thời hạn giải quyết: ' + '5 ngày, nếu '.repeat(50000)])
  time(text.slice(0, 16), () => readProcedures(aPaper(['b. Thời hạn giải quyết:', text, 'a. Thành phần hồ sơ', text, 'i. Căn cứ pháp lý:', text, aTable([['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian'], ['1', text, text, text]])])))
