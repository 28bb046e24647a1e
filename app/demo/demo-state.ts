// SPDX-License-Identifier: Apache-2.0

/** The password of all demo sign-ins; exists only where demo data was loaded. */
export const DEMO_PASSWORD = 'namro-trinh-dien'

/** Demo sign-ins as they are printed and offered on the sign-in page. People are invented. */
export const demoSignIns: readonly { readonly login: string; readonly who: string }[] = [
  { login: 'hanh', who: 'Một cửa – UBND xã Tri Phú, tỉnh Tuyên Quang (hôm nay)' },
  { login: 'quyet', who: 'Công chức Tư pháp – Hộ tịch – UBND xã Tri Phú' },
  { login: 'thang', who: 'Chủ tịch UBND xã Tri Phú (lãnh đạo)' },
  { login: 'loi', who: 'Thư ký ISO – UBND xã Tri Phú' },
  { login: 'thuan', who: 'Phó Chủ tịch UBND xã Tri Phú' },
  { login: 'quantri', who: 'Quản trị – UBND xã Tri Phú' },
  { login: 'huyen', who: 'Chuyên viên Sở Khoa học và Công nghệ – UBND tỉnh Tuyên Quang (hôm nay)' },
  { login: 'tuan', who: 'Giám đốc Sở Khoa học và Công nghệ – UBND tỉnh Tuyên Quang' },
  { login: 'yen', who: 'Phó Chủ tịch UBND tỉnh Tuyên Quang' },
  { login: 'locbinh', who: 'Thư ký ISO – UBND huyện Lộc Bình, Lạng Sơn (2018–2020)' },
  { login: 'hoangkhai', who: 'Chủ tịch UBND xã Hoàng Khai, Tuyên Quang (2020–2022)' },
  { login: 'triphu2022', who: 'Chủ tịch UBND xã Tri Phú, Tuyên Quang (2020–2022)' },
  { login: 'tuyenquang', who: 'Sở Khoa học và Công nghệ Tuyên Quang (2018–2022)' },
]

interface Questions { query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> }

/** Whether nobody has an account yet. */
export const isEmpty = async (owner: Questions): Promise<boolean> => (await owner.query('select organisation.is_empty() as empty')).rows[0]?.['empty'] === true

/** Whether the demo people are here. */
export const hasDemo = async (owner: Questions): Promise<boolean> => (await owner.query('select exists (select from organisation.account where login = $1) as yes', ['hanh'])).rows[0]?.['yes'] === true
