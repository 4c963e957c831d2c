import type { Row, UnitId } from '../family/family.ts';
import { showNumber } from '../value/round.ts';
import type { ConsolidatedCell } from './consolidation.ts';

/** What `tellHow` needs beside the cell: its row (undefined for list rows) and the units' names. */
export type Telling = { readonly row: Row | undefined; readonly nameOf: (unit: UnitId) => string };

/**
 * The rule of a cell in Vietnamese words, as a clerk would explain it to a superior: how the value came about, what is still
 * missing, what is held back, what an officer changed.
 */
export function tellHow(cell: ConsolidatedCell, telling: Telling): string {
  return [
    wordsOfValue(cell, telling),
    wordsOfCompared(cell),
    wordsOfCoverage(cell, telling),
    wordsOfHeld(cell),
    wordsOfCorrections(cell, telling),
    wordsOfAdjustment(cell),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function wordsOfValue(cell: ConsolidatedCell, telling: Telling): string {
  const lead = cell.sources.find((source) => source.part === 'lead');
  if (lead) return wordsOfLead(cell, telling.nameOf(lead.unit));
  const units = new Set(cell.sources.filter((source) => source.part === 'component').map((source) => source.unit)).size;
  if (units > 0) return wordsOfComputed(cell, units, telling);
  if (cell.rule === 'none') return 'In sẵn theo biểu mẫu.';
  const leads = (telling.row?.leads ?? []).map((unit) => telling.nameOf(unit));
  if (telling.row?.merge.authority === 'computed-first' || leads.length === 0)
    return 'Chưa có số để tổng hợp nên để trống.';
  return `Chưa có số của đơn vị chủ trì (${leads.join(', ')}) nên để trống.`;
}

function wordsOfLead(cell: ConsolidatedCell, lead: string): string {
  const alone = cell.rule === 'lead' || cell.sources.length === 1;
  return alone
    ? `Lấy số của đơn vị chủ trì (${lead}).`
    : `Lấy số của đơn vị chủ trì (${lead}); không cộng thêm số của đơn vị khác.`;
}

function wordsOfComputed(cell: ConsolidatedCell, units: number, telling: Telling): string {
  const value = cell.adjusted?.from.value ?? cell.value;
  const text = cell.adjusted?.from.text ?? cell.text;
  const count = value.kind === 'number' ? value.count : undefined;
  const pair = count ? `${showNumber(count.numerator)}/${showNumber(count.denominator)}` : '';
  switch (cell.rule) {
    case 'ratio-of-sums':
      return `Cộng tử số, cộng mẫu số của ${units} đơn vị rồi chia${pair && `: ${pair}`}; được ${text}.`;
    case 'share-of-units':
      return count
        ? `${count.numerator} trong ${count.denominator} đơn vị trả lời Có; được ${text}.`
        : `Tính tỷ lệ đơn vị trả lời Có trong ${units} đơn vị; được ${text}.`;
    case 'sum':
      return `Cộng số của ${units} đơn vị; được ${text}.`;
    case 'cell-sum':
      return `Cộng từng ô của ${units} đơn vị; được ${text}.`;
    case 'min':
      return `Lấy số nhỏ nhất trong ${units} đơn vị: ${text}.`;
    case 'max':
      return `Lấy số lớn nhất trong ${units} đơn vị: ${text}.`;
    case 'append': {
      const names = [...new Set(cell.sources.map((source) => telling.nameOf(source.unit)))];
      return `Nối các dòng đơn vị gửi, bỏ dòng trùng; dòng này do ${names.join(', ')} gửi.`;
    }
    case 'gather':
      return `Ghép lời văn của ${units} đơn vị, ghi rõ đơn vị.`;
    case 'lead':
    case 'none':
      return '';
  }
}

function wordsOfCompared(cell: ConsolidatedCell): string {
  const compared = cell.sources.filter((source) => source.part === 'compared').length;
  if (compared === 0 || cell.rule === 'append') return '';
  return `${compared} số khác đơn vị gửi chỉ để đối chiếu.`;
}

function wordsOfCoverage({ coverage }: ConsolidatedCell, { nameOf }: Telling): string {
  const { reported, expected, missing } = coverage;
  if (missing.length === 0) return '';
  return `Mới có ${reported}/${expected} đơn vị; còn thiếu ${missing.map((unit) => nameOf(unit)).join(', ')}.`;
}

function wordsOfHeld(cell: ConsolidatedCell): string {
  const held = cell.sources.filter((source) => source.part === 'held').length;
  return held === 0 ? '' : `${held} số đang giữ lại vì còn lỗi, chưa đưa vào.`;
}

function wordsOfCorrections({ sources }: ConsolidatedCell, { nameOf }: Telling): string {
  const corrected = sources.flatMap(({ unit, text, correction }) =>
    correction ? [`${nameOf(unit)} ghi “${text || 'trống'}”, sửa thành “${correction.text}”`] : [],
  );
  return corrected.length === 0 ? '' : `Có ${corrected.length} số đã được cán bộ sửa: ${corrected.join('; ')}.`;
}

function wordsOfAdjustment({ adjusted, text }: ConsolidatedCell): string {
  if (!adjusted) return '';
  const { adjustment, from } = adjusted;
  const [year, month, day] = adjustment.when.slice(0, 10).split('-');
  return `${adjustment.who} điều chỉnh ngày ${day}/${month}/${year} từ “${from.text || 'trống'}” thành “${text}”, lý do: ${adjustment.reason}`;
}
