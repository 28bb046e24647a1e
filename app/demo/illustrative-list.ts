// SPDX-License-Identifier: Apache-2.0

/** A procedure of 2020 whose real name the sources do not give: chosen by us, marked "minh hoạ" wherever it is shown. */
export interface IllustrativeProcedure { readonly code: string; readonly name: string; readonly field: string; readonly days: number; readonly caseDays: number | null }

/** Why these names stand here; printed as the deciding document of each entry. */
export const ILLUSTRATIVE = 'Minh hoạ: nguồn không nêu tên thủ tục'

/** Eleven fields as in scenario B; in each, what is asked for and what is done with it. */
const FIELDS: readonly { readonly field: string; readonly acts: readonly string[]; readonly objects: readonly string[] }[] = [
  { field: 'Hộ tịch', acts: ['Đăng ký', 'Đăng ký lại', 'Cấp bản sao trích lục'], objects: ['khai sinh', 'kết hôn', 'khai tử', 'giám hộ', 'nhận cha, mẹ, con', 'thay đổi hộ tịch', 'chấm dứt giám hộ', 'nuôi con nuôi'] },
  { field: 'Chứng thực', acts: ['Chứng thực', 'Sửa lỗi sai sót trong', 'Cấp bản sao'], objects: ['bản sao từ bản chính', 'chữ ký', 'hợp đồng, giao dịch', 'di chúc', 'văn bản phân chia di sản', 'văn bản khai nhận di sản', 'văn bản từ chối nhận di sản', 'văn bản ủy quyền'] },
  { field: 'Đất đai', acts: ['Xác nhận', 'Đăng ký biến động', 'Hòa giải tranh chấp'], objects: ['đất ở', 'đất vườn', 'đất trồng lúa', 'đất rừng sản xuất', 'đất nuôi trồng thủy sản', 'ranh giới thửa đất', 'đất nông nghiệp khác', 'đất có mặt nước'] },
  { field: 'Bảo trợ xã hội', acts: ['Trợ cấp', 'Điều chỉnh trợ cấp', 'Thôi hưởng trợ cấp'], objects: ['người cao tuổi', 'người khuyết tật', 'trẻ em mồ côi', 'hộ nghèo', 'hộ cận nghèo', 'người đơn thân nuôi con', 'mai táng phí', 'người nhiễm HIV'] },
  { field: 'Người có công', acts: ['Xác nhận', 'Đề nghị hưởng chế độ', 'Di chuyển hồ sơ'], objects: ['thương binh', 'bệnh binh', 'thân nhân liệt sĩ', 'người hoạt động kháng chiến', 'Bà mẹ Việt Nam anh hùng', 'người có công giúp đỡ cách mạng', 'thanh niên xung phong', 'người bị địch bắt tù đày'] },
  { field: 'Xây dựng', acts: ['Cấp giấy phép', 'Điều chỉnh giấy phép', 'Gia hạn giấy phép'], objects: ['xây dựng nhà ở riêng lẻ', 'sửa chữa nhà ở', 'di dời công trình', 'xây dựng tạm', 'đào đường ngõ', 'lắp biển hiệu', 'xây mộ', 'san lấp mặt bằng'] },
  { field: 'Văn hóa', acts: ['Đăng ký', 'Công nhận', 'Công nhận lại'], objects: ['gia đình văn hóa', 'thôn văn hóa', 'câu lạc bộ thể thao', 'lễ hội', 'thư viện tư nhân', 'hoạt động tín ngưỡng', 'đội văn nghệ', 'điểm vui chơi'] },
  { field: 'Giáo dục', acts: ['Thành lập', 'Sáp nhập, chia tách', 'Giải thể'], objects: ['nhóm trẻ độc lập', 'lớp mẫu giáo độc lập', 'lớp năng khiếu', 'trung tâm học tập cộng đồng', 'lớp xóa mù chữ', 'nhóm trẻ gia đình', 'lớp học hè', 'điểm trường'] },
  { field: 'Nông nghiệp', acts: ['Xác nhận', 'Đăng ký', 'Hỗ trợ'], objects: ['trang trại', 'chăn nuôi nông hộ', 'khai thác gỗ vườn', 'giống cây trồng', 'phòng dịch', 'thiệt hại do thiên tai', 'thủy lợi nội đồng', 'máy nông nghiệp'] },
  { field: 'Khiếu nại, tố cáo', acts: ['Tiếp', 'Giải quyết', 'Xử lý đơn'], objects: ['công dân', 'khiếu nại lần đầu', 'tố cáo', 'kiến nghị', 'phản ánh', 'tranh chấp dân sự', 'đề nghị đối thoại', 'đơn liên ngành'] },
  { field: 'Nội vụ', acts: ['Khen thưởng', 'Thông báo', 'Xác nhận'], objects: ['gia đình', 'đột xuất', 'chuyên đề', 'hội nghị thường niên', 'tổ chức tôn giáo', 'sinh hoạt tôn giáo tập trung', 'quyên góp', 'hội quần chúng'] },
]

const LIMITS: readonly (readonly [days: number, caseDays: number | null])[] = [[3, null], [5, 15], [10, null], [2, null], [7, null], [5, null], [15, null], [3, 8]]

/** The first `count` names, field by field in turn, so that any number from 11 on has all eleven fields; at most 264. */
export function illustrativeList(count: number): readonly IllustrativeProcedure[] {
  const list: IllustrativeProcedure[] = []
  for (let round = 0; list.length < count; round++) {
    for (const [index, { field, acts, objects }] of FIELDS.entries()) {
      const object = objects[round % objects.length]
      const act = acts[Math.floor(round / objects.length)]
      if (list.length >= count) break
      if (object === undefined || act === undefined) throw new Error('the list has 264 names')
      const [days, caseDays] = LIMITS[(round + index) % LIMITS.length] ?? [5, null]
      list.push({ code: `9.${String(list.length + 1).padStart(6, '0')}`, name: `${act} ${object}`, field, days, caseDays })
    }
  }
  return list
}
