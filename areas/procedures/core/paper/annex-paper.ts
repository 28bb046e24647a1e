// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '../procedure-content.ts'
import { normalOf } from './normal-form.ts'
import { furnitureOf, line, type Paper, type PaperBlock, type PaperFacts } from './paper.ts'
import { basisLines, dossierTable, feeBlocks, formBlocks, limitLines, NOT_SAID, recordTable } from './parts.ts'
import { stepTableOf } from './step-table.ts'

/** A procedure of an annex with what is printed around it. */
export interface AnnexProcedure { readonly content: ProcedureContent; readonly facts: PaperFacts }

/** Layout B: the annex of a decision that approves internal procedures, one behind the other. */
export function annexPaper(first: AnnexProcedure, ...others: readonly AnnexProcedure[]): Paper {
  const all = [first, ...others]
  const furniture = furnitureOf(others.length === 0 ? first.content.name : 'QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH', first.facts)
  return {
    ...furniture,
    blocks: [
      line('big-title', 'PHỤ LỤC'), line('big-title', 'QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'), line('furniture', `(Kèm theo Quyết định số ……… ngày ……… của ${first.facts.parentAgency ?? first.facts.agency})`),
      ...all.flatMap(({ content, facts }, index) => [...(index === 0 ? [] : [{ kind: 'page' as const }]), ...oneProcedure(normalOf(content), facts)]),
    ],
  }
}

function oneProcedure(content: ProcedureContent, facts: PaperFacts): PaperBlock[] {
  return [
    line('procedure', content.name), line('section', '1. KÝ HIỆU QUY TRÌNH'), line('code', `Ký hiệu: ${facts.code}`),
    ...(content.field === null ? [] : [line('field', `Lĩnh vực: ${content.field}`)]), ...(content.tthcCodes.length === 0 ? [] : [line('tthc', `Mã thủ tục hành chính: ${content.tthcCodes.join('; ')}`)]),
    line('section', '2. NỘI DUNG QUY TRÌNH'),
    line('item', '2.1. Điều kiện thực hiện thủ tục hành chính:'), line('body', NOT_SAID),
    line('item', '2.2. Cách thức thực hiện:'), line('body', 'Trực tiếp tại nơi tiếp nhận, qua dịch vụ bưu chính công ích hoặc trực tuyến, theo quyết định công bố thủ tục hành chính.'),
    line('item', '2.3. Thành phần hồ sơ:'), dossierTable(content.dossier),
    line('item', '2.4. Số lượng hồ sơ:'), line('body', NOT_SAID),
    line('item', '2.5. Thời hạn giải quyết:'), ...limitLines(content.cases),
    line('item', '2.6. Nơi tiếp nhận và trả kết quả:'), line('body', NOT_SAID),
    line('item', '2.7. Cơ quan thực hiện:'), line('body', facts.agency),
    line('item', '2.8. Đối tượng thực hiện:'), line('body', NOT_SAID), line('item', 'Phí, lệ phí:'), ...feeBlocks(content), line('item', 'Căn cứ pháp lý:'), ...basisLines(content.legalBasis),
    line('item', '2.9. Kết quả giải quyết:'), content.result === null ? line('not-said', NOT_SAID) : line('result', content.result),
    line('item', '2.10. Quy trình xử lý công việc:'), ...stepTableOf(content, { action: 'Trình tự', role: 'Trách nhiệm', output: 'Biểu mẫu/Kết quả', outputAlways: true }),
    line('section', '3. BIỂU MẪU'), ...formBlocks(content, NOT_SAID),
    line('section', '4. HỒ SƠ LƯU'), recordTable(content.records, { name: 'Tên hồ sơ', place: 'Nơi lưu', retention: 'Thời gian lưu' }),
  ]
}
