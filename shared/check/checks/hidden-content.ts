import { makeFinding, type Finding } from '../../finding/finding.ts';
import type { HiddenPart } from '../../locate/located.ts';
import type { Check } from '../check.ts';

const kinds = {
  row: 'dòng bị ẩn',
  column: 'cột bị ẩn',
  sheet: 'trang tính bị ẩn',
  'white-text': 'ô chữ trắng không nhìn thấy',
  comment: 'ghi chú kèm ô',
} as const satisfies Readonly<Record<HiddenPart['kind'], string>>;

/** So many hidden parts of a sheet are said one by one; the rest of a filtered sheet is one cause, and one finding. */
const SINGLY = 20;

/**
 * Hidden rows, columns and sheets with content: said, with the texts found there; whether they were read or passed over is said
 * too. A sheet that the reader skipped altogether is told in the same way.
 */
export const hiddenContent: Check = {
  id: 'hidden-content',
  run: (input) => [
    ...[...Map.groupBy(input.hidden, (part) => part.at.slice(0, part.at.lastIndexOf('!'))).values()].flatMap(
      (parts) => [
        ...parts.slice(0, SINGLY).map((part) => sayPart(part, kinds[part.kind])),
        ...sayRest(parts.slice(SINGLY)),
      ],
    ),
    ...input.notes.flatMap((note) => (note.kind === 'skipped-sheet' ? [saySkipped(note.sheet, note.reason)] : [])),
  ],
};

function sayPart(part: HiddenPart, kind: string): Finding {
  const texts = part.texts.join('; ');
  const readNote = part.read ? 'vẫn được đọc vì không có ở chỗ khác' : 'không được đưa vào bảng';
  return makeFinding(
    'hidden-content',
    { at: part.at },
    { ...(texts ? { found: texts } : {}), parts: { kind, texts, readNote } },
  );
}

/** Those read and those passed over stay apart: the one counts, the other does not. */
function sayRest(parts: readonly HiddenPart[]): readonly Finding[] {
  return [...Map.groupBy(parts, (part) => part.read).values()].flatMap((same) => {
    const [first] = same;
    const texts = same.flatMap((part) => `${part.at}: ${part.texts.join(', ')}`);
    return first ? [sayPart({ ...first, texts }, `${same.length} phần bị ẩn khác`)] : [];
  });
}

function saySkipped(sheet: string, reason: string): Finding {
  const parts = { kind: `trang tính “${sheet}”`, readNote: `không được đọc vì ${reason}` };
  return makeFinding('hidden-content', {}, { found: sheet, parts });
}
