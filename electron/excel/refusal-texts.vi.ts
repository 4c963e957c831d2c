import { findingCodes, type FindingCode } from '#shared/finding/codes.ts';
import type { Finding } from '#shared/finding/finding.ts';

/** Why a file is not read, with what its sentence names. The codes are those of the guards' table. */
export type FileRefusal =
  | {
      readonly code: 'E01' | 'E03' | 'E10' | 'E11' | 'E13' | 'E14' | 'E15' | 'E17' | 'E19' | 'E21' | 'E40' | 'E42';
    }
  | { readonly code: 'E02'; readonly megabytes: number }
  | { readonly code: 'E12' | 'E43'; readonly reason: string }
  | { readonly code: 'E41'; readonly others: readonly string[] }
  | { readonly code: 'E18'; readonly what: 'văn bản/CSV' | 'Excel nhị phân (.xlsb)' }
  | { readonly code: 'E16'; readonly program: 'Word' | 'PDF' | 'PowerPoint' }
  | { readonly code: 'E20' | 'E22' | 'E26'; readonly part: string }
  | { readonly code: 'E23' | 'E24' | 'E25' | 'E30'; readonly reason: string }
  | { readonly code: 'E31' | 'E33'; readonly where: string; readonly line: number | null }
  | { readonly code: 'E32'; readonly reason: string }
  | { readonly code: 'E34' | 'E35' | 'E36'; readonly at: string; readonly reason: string }
  | {
      readonly code: 'E37';
      readonly sheet: string;
      readonly thing: 'ô có nội dung' | 'ô trống có định dạng' | 'vùng gộp' | 'ghi chú' | 'chữ trong một ô';
      readonly number: number;
      readonly most: number;
      readonly at?: string;
    }
  | { readonly code: 'E90'; readonly limit: string };

export type FileRefusalCode = FileRefusal['code'];

/** The finding of a file that is not read: its sentence begins with the file's name and never carries a library's text. */
export function refusalFinding(refusal: FileRefusal, fileName: string): Finding {
  const code = findingCodeOf(refusal.code);
  return {
    code,
    severity: findingCodes[code],
    ...('at' in refusal && refusal.at !== undefined ? { at: refusal.at } : {}),
    message: `${fileName}: ${refusalSentence(refusal)}`,
  };
}

const SAVE_ANEW = 'Hãy mở bằng Excel, lưu thành file .xlsx mới rồi gửi lại.';

function refusalSentence(refusal: FileRefusal): string {
  switch (refusal.code) {
    case 'E01':
      return 'File rỗng (0 byte). Đề nghị đơn vị gửi lại file.';
    case 'E02':
      return `File quá lớn (${refusal.megabytes} MB, tối đa 50 MB). Hãy xóa ảnh, trang tính thừa rồi gửi lại.`;
    case 'E03':
      return 'Đây là file tạm của Excel (~$…), không phải báo cáo. Hãy chọn file cùng tên không có "~$".';
    case 'E10':
    case 'E21':
      return 'File đang đặt mật khẩu mở. Hãy mở bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu và gửi lại.';
    case 'E11':
      return 'File là Excel 97-2003 (.xls) dù tên có thể là .xlsx. Mở bằng Excel, chọn Lưu thành > Sổ làm việc Excel (*.xlsx) rồi nhập lại.';
    case 'E12':
      return `File là trang web (HTML) ${refusal.reason}. Mở bằng Excel, chọn Lưu thành *.xlsx rồi gửi lại.`;
    case 'E13':
      return 'File là XML của Excel 2003. Mở bằng Excel, chọn Lưu thành *.xlsx rồi gửi lại.';
    case 'E14':
      return 'File là OpenDocument hoặc Numbers nhưng không phải bảng tính đọc được. Hãy lưu lại thành *.xlsx.';
    case 'E15':
    case 'E19':
      return 'Đây là file nén chứa nhiều file. Hãy giải nén rồi chọn từng file .xlsx.';
    case 'E16':
      return `Đây không phải bảng tính Excel (${refusal.program}). Đề nghị đơn vị gửi lại file Excel (.xlsx).`;
    case 'E17':
      return 'Đây không phải bảng tính Excel (không rõ loại file). Đề nghị đơn vị gửi lại file Excel (.xlsx).';
    case 'E18':
      return `File là ${refusal.what} mang đuôi Excel. Mở bằng Excel và lưu thành *.xlsx.`;
    case 'E20':
    case 'E22':
    case 'E26':
      return `File bị hỏng hoặc bị cắt khi gửi (phần ${refusal.part}). Đề nghị đơn vị nén hoặc gửi lại bản gốc. Chưa có dữ liệu nào được nhập.`;
    case 'E23':
    case 'E24':
    case 'E25':
    case 'E30':
      return `File có cấu trúc bất thường, có thể gây hại (${refusal.reason}). Không nhập. ${SAVE_ANEW}`;
    case 'E31':
    case 'E33':
      return `${refusal.where} bị hỏng hoặc thiếu nội dung${refusal.line === null ? '' : ` (dòng ${refusal.line})`}. ${SAVE_ANEW}`;
    case 'E32':
      return `Sổ làm việc ${refusal.reason}. ${SAVE_ANEW}`;
    case 'E34':
    case 'E35':
    case 'E36':
      return `Ô ${refusal.at}: ${refusal.reason}. ${SAVE_ANEW}`;
    case 'E37':
      return `Trang "${refusal.sheet}" có quá nhiều ${refusal.thing} (${refusal.number}, tối đa ${refusal.most}). Hãy chỉ giữ lại bảng cần báo cáo rồi gửi lại.`;
    case 'E40':
      return 'Đây là thư điện tử (.eml) nằm quá sâu trong thư khác. Hãy mở thư, lưu các file đính kèm ra rồi chọn từng file.';
    case 'E41':
      return `Thư không có bảng tính đính kèm${othersText(refusal.others)}. Đề nghị đơn vị gửi lại thư kèm file .xlsx.`;
    case 'E42':
      return 'Đây là thư đóng gói kiểu Outlook (.msg hoặc winmail.dat), phần mềm chưa mở được. Hãy mở bằng Outlook, lưu các file đính kèm ra rồi chọn từng file.';
    case 'E43':
      return `Thư điện tử ${refusal.reason}. Hãy mở thư bằng chương trình thư, lưu các file đính kèm ra rồi chọn từng file.`;
    case 'E90':
      return `Không đọc được file trong giới hạn ${refusal.limit}. Phần mềm và dữ liệu cũ không bị ảnh hưởng.`;
  }
}

/** What a mail has instead, so that nobody looks for it elsewhere. */
function othersText(others: readonly string[]): string {
  if (others.length === 0) return '';
  const named = others.slice(0, 5).join(', ');
  return ` (chỉ có: ${named}${others.length > 5 ? ` và ${others.length - 5} file khác` : ''})`;
}

function findingCodeOf(code: FileRefusalCode): FindingCode {
  switch (code) {
    case 'E10':
    case 'E21':
      return 'encrypted-file';
    case 'E11':
    case 'E12':
    case 'E13':
    case 'E14':
    case 'E18':
    case 'E40':
    case 'E42':
      return 'unsupported-format';
    case 'E02':
    case 'E25':
    case 'E37':
    case 'E90':
      return 'too-large';
    case 'E01':
    case 'E03':
    case 'E15':
    case 'E16':
    case 'E17':
    case 'E19':
    case 'E41':
      return 'not-a-workbook';
    default:
      return 'unreadable-file';
  }
}
