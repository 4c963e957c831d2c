import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import { lineHeight } from '#shared/layout/measure-text.ts';
import { shownContent } from '#shared/layout/shown-content.ts';
import { shownLines } from '#shared/layout/shown-lines.ts';
import type { CellPlan, StylePlan } from '#shared/layout/sheet-plan.ts';

export const FONT = 'Times New Roman';

/** Font sizes as Word keeps them. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points as Word keeps lengths: twentieths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** An empty paragraph of a given height in points. */
export function gapParagraph(height: number, onNewPage: boolean): Paragraph {
  return new Paragraph({
    pageBreakBefore: onNewPage,
    spacing: { before: 0, after: 0, line: Math.max(20, twips(height)), lineRule: LineRuleType.EXACT },
    run: { font: FONT, size: 2 },
  });
}

/** A cell's text as a paragraph, in its style; lines as high as the workbook has them, so that pages break at the same places. */
export function textParagraph(
  { style, content }: CellPlan,
  { scale, onNewPage, keepNext = style.bold ?? false }: { scale: number; onNewPage: boolean; keepNext?: boolean },
): Paragraph {
  const lines = shownLines(shownContent(content));
  return new Paragraph({
    alignment: alignmentOf(style, content.kind === 'number'),
    pageBreakBefore: onNewPage,
    // a heading is not left at the foot of a page
    keepNext,
    spacing: { before: 0, after: 0, line: twips(lineHeight(style.size) * scale), lineRule: LineRuleType.AT_LEAST },
    ...(style.indent ? { indent: { left: twips(style.indent * INDENT) } } : {}),
    children: lines.map(
      (text, i) =>
        new TextRun({
          text,
          font: FONT,
          size: halfPoints(style.size * scale),
          ...(style.bold ? { bold: true } : {}),
          ...(style.italic ? { italics: true } : {}),
          ...(style.underline ? { underline: {} } : {}),
          ...(style.color ? { color: style.color.slice(2) } : {}),
          ...(i > 0 ? { break: 1 } : {}),
        }),
    ),
  });
}

/** points of one step of indent */
const INDENT = 9;

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function alignmentOf({ horizontal }: StylePlan, isNumber: boolean): Alignment {
  switch (horizontal ?? (isNumber ? 'right' : 'left')) {
    case 'center':
      return AlignmentType.CENTER;
    case 'right':
      return AlignmentType.RIGHT;
    case 'justify':
      return AlignmentType.JUSTIFIED;
    case 'left':
      return AlignmentType.LEFT;
  }
}
