// SPDX-License-Identifier: Apache-2.0

/** A district of Tuyên Quang before 1 July 2025 with its communes: code and name of the General Statistics Office's list of 2022 (138 communes). */
export interface District { readonly code: string; readonly name: string; readonly communes: readonly (readonly [code: string, name: string])[] }

export const TUYEN_QUANG_2022: readonly District[] = [
  {
    code: '070', name: 'Thành phố Tuyên Quang', communes: [
      ['02200', 'Phường Phan Thiết'], ['02203', 'Phường Minh Xuân'], ['02206', 'Phường Tân Quang'], ['02209', 'Xã Tràng Đà'], ['02212', 'Phường Nông Tiến'],
      ['02215', 'Phường Ỷ La'], ['02216', 'Phường Tân Hà'], ['02218', 'Phường Hưng Thành'], ['02497', 'Xã Kim Phú'], ['02503', 'Xã An Khang'], ['02509', 'Phường Mỹ Lâm'],
      ['02512', 'Phường An Tường'], ['02515', 'Xã Lưỡng Vượng'], ['02521', 'Xã Thái Long'], ['02524', 'Phường Đội Cấn'],
    ],
  },
  {
    code: '072', name: 'Huyện Na Hang', communes: [
      ['02221', 'Thị trấn Na Hang'], ['02227', 'Xã Sinh Long'], ['02230', 'Xã Thượng Giáp'], ['02239', 'Xã Thượng Nông'], ['02245', 'Xã Côn Lôn'],
      ['02248', 'Xã Yên Hoa'], ['02254', 'Xã Hồng Thái'], ['02260', 'Xã Đà Vị'], ['02263', 'Xã Khau Tinh'], ['02275', 'Xã Sơn Phú'], ['02281', 'Xã Năng Khả'],
      ['02284', 'Xã Thanh Tương'],
    ],
  },
  {
    code: '071', name: 'Huyện Lâm Bình', communes: [
      ['02233', 'Xã Phúc Yên'], ['02242', 'Xã Xuân Lập'], ['02251', 'Xã Khuôn Hà'], ['02266', 'Thị trấn Lăng Can'], ['02269', 'Xã Thượng Lâm'], ['02290', 'Xã Bình An'],
      ['02293', 'Xã Hồng Quang'], ['02296', 'Xã Thổ Bình'], ['02299', 'Xã Phúc Sơn'], ['02302', 'Xã Minh Quang'],
    ],
  },
  {
    code: '073', name: 'Huyện Chiêm Hóa', communes: [
      ['02287', 'Thị trấn Vĩnh Lộc'], ['02305', 'Xã Trung Hà'], ['02308', 'Xã Tân Mỹ'], ['02311', 'Xã Hà Lang'], ['02314', 'Xã Hùng Mỹ'], ['02317', 'Xã Yên Lập'],
      ['02320', 'Xã Tân An'], ['02323', 'Xã Bình Phú'], ['02326', 'Xã Xuân Quang'], ['02329', 'Xã Ngọc Hội'], ['02332', 'Xã Phú Bình'], ['02335', 'Xã Hòa Phú'],
      ['02338', 'Xã Phúc Thịnh'], ['02341', 'Xã Kiên Đài'], ['02344', 'Xã Tân Thịnh'], ['02347', 'Xã Trung Hòa'], ['02350', 'Xã Kim Bình'], ['02353', 'Xã Hòa An'],
      ['02356', 'Xã Vinh Quang'], ['02359', 'Xã Tri Phú'], ['02362', 'Xã Nhân Lý'], ['02365', 'Xã Yên Nguyên'], ['02368', 'Xã Linh Phú'], ['02371', 'Xã Bình Nhân'],
    ],
  },
  {
    code: '074', name: 'Huyện Hàm Yên', communes: [
      ['02374', 'Thị trấn Tân Yên'], ['02377', 'Xã Yên Thuận'], ['02380', 'Xã Bạch Xa'], ['02383', 'Xã Minh Khương'], ['02386', 'Xã Yên Lâm'], ['02389', 'Xã Minh Dân'],
      ['02392', 'Xã Phù Lưu'], ['02395', 'Xã Minh Hương'], ['02398', 'Xã Yên Phú'], ['02401', 'Xã Tân Thành'], ['02404', 'Xã Bình Xa'], ['02407', 'Xã Thái Sơn'],
      ['02410', 'Xã Nhân Mục'], ['02413', 'Xã Thành Long'], ['02416', 'Xã Bằng Cốc'], ['02419', 'Xã Thái Hòa'], ['02422', 'Xã Đức Ninh'], ['02425', 'Xã Hùng Đức'],
    ],
  },
  {
    code: '075', name: 'Huyện Yên Sơn', communes: [
      ['02431', 'Xã Quí Quân'], ['02434', 'Xã Lực Hành'], ['02437', 'Xã Kiến Thiết'], ['02440', 'Xã Trung Minh'], ['02443', 'Xã Chiêu Yên'], ['02446', 'Xã Trung Trực'],
      ['02449', 'Xã Xuân Vân'], ['02452', 'Xã Phúc Ninh'], ['02455', 'Xã Hùng Lợi'], ['02458', 'Xã Trung Sơn'], ['02461', 'Xã Tân Tiến'], ['02464', 'Xã Tứ Quận'],
      ['02467', 'Xã Đạo Viện'], ['02470', 'Xã Tân Long'], ['02473', 'Thị trấn Yên Sơn'], ['02476', 'Xã Kim Quan'], ['02479', 'Xã Lang Quán'], ['02482', 'Xã Phú Thịnh'],
      ['02485', 'Xã Công Đa'], ['02488', 'Xã Trung Môn'], ['02491', 'Xã Chân Sơn'], ['02494', 'Xã Thái Bình'], ['02500', 'Xã Tiến Bộ'], ['02506', 'Xã Mỹ Bằng'],
      ['02518', 'Xã Hoàng Khai'], ['02527', 'Xã Nhữ Hán'], ['02530', 'Xã Nhữ Khê'], ['02533', 'Xã Đội Bình'],
    ],
  },
  {
    code: '076', name: 'Huyện Sơn Dương', communes: [
      ['02536', 'Thị trấn Sơn Dương'], ['02539', 'Xã Trung Yên'], ['02542', 'Xã Minh Thanh'], ['02545', 'Xã Tân Trào'], ['02548', 'Xã Vĩnh Lợi'],
      ['02551', 'Xã Thượng Ấm'], ['02554', 'Xã Bình Yên'], ['02557', 'Xã Lương Thiện'], ['02560', 'Xã Tú Thịnh'], ['02563', 'Xã Cấp Tiến'], ['02566', 'Xã Hợp Thành'],
      ['02569', 'Xã Phúc Ứng'], ['02572', 'Xã Đông Thọ'], ['02575', 'Xã Kháng Nhật'], ['02578', 'Xã Hợp Hòa'], ['02584', 'Xã Quyết Thắng'], ['02587', 'Xã Đồng Quý'],
      ['02590', 'Xã Tân Thanh'], ['02593', 'Xã Vân Sơn'], ['02596', 'Xã Văn Phú'], ['02599', 'Xã Chi Thiết'], ['02602', 'Xã Đông Lợi'], ['02605', 'Xã Thiện Kế'],
      ['02608', 'Xã Hồng Lạc'], ['02611', 'Xã Phú Lương'], ['02614', 'Xã Ninh Lai'], ['02617', 'Xã Đại Phú'], ['02620', 'Xã Sơn Nam'], ['02623', 'Xã Hào Phú'],
      ['02626', 'Xã Tam Đa'], ['02632', 'Xã Trường Sinh'],
    ],
  },
]
