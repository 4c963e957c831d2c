import type { ExportKind } from '#shared/service/contract/exports.ts';

export const BOOK = 'so-mau.phuluc';

export const FOLDERS = {
  forms: '1-bieu-phat-hanh',
  returned: '2-tep-don-vi-nop',
  back: '3-phieu-tra-lai',
  corrected: '4-tep-nop-lai',
  results: '5-ket-qua',
} as const;

export const RESULTS: readonly { readonly kind: ExportKind; readonly file: string; readonly what: string }[] = [
  { kind: 'official', file: 'phu-luc-chinh-thuc.xlsx', what: 'phụ lục chính thức' },
  { kind: 'by-unit', file: 'theo-don-vi.xlsx', what: 'số liệu theo từng đơn vị' },
  { kind: 'missing', file: 'tinh-hinh-nop.xlsx', what: 'danh sách đơn vị và tình trạng nộp' },
  { kind: 'lineage', file: 'nguon-so-lieu.xlsx', what: 'nguồn của từng ô chính thức' },
];

/** What lies in a demo's folder, by name. */
export function demoFiles(): readonly { readonly name: string; readonly what: string }[] {
  return [
    { name: BOOK, what: 'sổ: mọi file, số liệu, lỗi và nhật ký' },
    { name: FOLDERS.forms, what: 'biểu đã phát hành cho từng đơn vị' },
    { name: FOLDERS.returned, what: 'file các đơn vị nộp, hai file cố ý sai' },
    { name: FOLDERS.back, what: 'phiếu trả lại: file của đơn vị, ô sai được đánh dấu' },
    { name: FOLDERS.corrected, what: 'file nộp lại đã sửa' },
    ...RESULTS.map(({ file, what }) => ({ name: `${FOLDERS.results}/${file}`, what })),
  ];
}
