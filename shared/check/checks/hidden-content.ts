import { makeFinding } from '../../finding/finding.ts';
import type { HiddenPart } from '../../locate/located.ts';
import type { Check } from '../check.ts';

const kinds = { row: 'dòng bị ẩn', column: 'cột bị ẩn', sheet: 'trang tính bị ẩn' } as const satisfies Readonly<
  Record<HiddenPart['kind'], string>
>;

/**
 * Hidden rows, columns and sheets with content: said, with the texts found there; whether they were read or passed over is said
 * too. A sheet that the reader skipped altogether is told in the same way.
 */
export const hiddenContent: Check = {
  id: 'hidden-content',
  run: (input) => [
    ...input.hidden.map((part) =>
      makeFinding(
        'hidden-content',
        { at: part.at },
        {
          ...(part.texts.length > 0 ? { found: part.texts.join('; ') } : {}),
          parts: {
            kind: kinds[part.kind],
            texts: part.texts.join('; '),
            readNote: part.read ? 'vẫn được đọc vì không có ở chỗ khác' : 'không được đưa vào bảng',
          },
        },
      ),
    ),
    ...input.notes.flatMap((note) =>
      note.kind === 'skipped-sheet'
        ? [
            makeFinding(
              'hidden-content',
              {},
              {
                found: note.sheet,
                parts: { kind: `trang tính “${note.sheet}”`, readNote: `không được đọc vì ${note.reason}` },
              },
            ),
          ]
        : [],
    ),
  ],
};
