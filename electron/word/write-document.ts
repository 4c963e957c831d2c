import {
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { documentBlocks, type Block } from '#shared/layout/document-blocks.ts';
import { columnGroups, scaleOf } from '#shared/layout/printed-pages.ts';
import type { SheetPlan, WorkbookPlan } from '#shared/layout/sheet-plan.ts';
import { FONT, gapParagraph, halfPoints, textParagraph } from './paragraphs.ts';
import { fixPackage } from './fix-package.ts';
import { documentTable } from './tables.ts';

/**
 * The bytes of a plan as a Word document, a section for each visible sheet: real tables with repeated header rows, page size,
 * margins, fonts and page numbers as the plan has them. The same plan gives the same bytes.
 */
export async function writeDocument(plan: WorkbookPlan): Promise<Uint8Array> {
  const sheets = plan.sheets.filter((sheet) => sheet.state === 'visible');
  const document = new Document({
    title: plan.title,
    creator: 'Phụ Lục',
    lastModifiedBy: 'Phụ Lục',
    styles: {
      default: { document: { run: { font: FONT, size: halfPoints(12), language: { value: 'vi-VN' } } } },
    },
    sections: sheets.map(sectionOf),
  });
  return fixPackage(await Packer.toBuffer(document));
}

const TWIPS_PER_MM = 1440 / 25.4;
/** A4 upright; the library turns it for a section that lies on its side */
const A4 = { width: 11_906, height: 16_838 };

function sectionOf(sheet: SheetPlan): ISectionOptions {
  const { landscape, margins, pageNumbers, draft } = sheet.page;
  const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);
  const inside = (landscape ? A4.height : A4.width) - twips(margins.left) - twips(margins.right);
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: twips(margins.top),
          right: twips(margins.right),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          header: twips(margins.top / 2) - HEADER_LINE / 2,
          footer: twips(margins.bottom / 2),
        },
        // each appendix is numbered for itself
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [headerLine({ number: false, draft }, inside)] }),
      default: new Header({ children: [headerLine({ number: pageNumbers, draft }, inside)] }),
    },
    children: contentOf(sheet),
  };
}

const HEADER_SIZE = 13;
/** twips that the header's one line takes */
const HEADER_LINE = HEADER_SIZE * 20 * 1.15;

/** The page number in the middle and DỰ THẢO on the right, as far as they are to be there. */
function headerLine(shown: { readonly number: boolean; readonly draft: boolean }, inside: number): Paragraph {
  const run = { font: FONT, size: halfPoints(HEADER_SIZE) };
  return new Paragraph({
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(inside / 2) },
      { type: TabStopType.RIGHT, position: inside },
    ],
    children: [
      new TextRun({ ...run, children: [new Tab(), ...(shown.number ? [PageNumber.CURRENT] : [])] }),
      ...(shown.draft ? [new TextRun({ ...run, bold: true, children: [new Tab(), 'DỰ THẢO'] })] : []),
    ],
  });
}

function contentOf(sheet: SheetPlan): NonNullable<ISectionOptions['children']> {
  const scale = scaleOf(sheet);
  const children = columnGroups(sheet).flatMap((columns, group) => {
    const blocks = documentBlocks(sheet, columns);
    return blocks.flatMap((block, i) => {
      const turn = group > 0 && i === 0;
      const between = block.kind === 'table' && (turn || blocks[i - 1]?.kind === 'table');
      return [
        ...(between ? [gapParagraph(1, turn)] : []),
        blockOf(block, { sheet, columns, scale, onNewPage: turn && !between }),
      ];
    });
  });
  // a document cannot end with a table
  return [...children, gapParagraph(1, false)];
}

type Where = {
  readonly sheet: SheetPlan;
  readonly columns: readonly number[];
  readonly scale: number;
  readonly onNewPage: boolean;
};

function blockOf(block: Block, where: Where): NonNullable<ISectionOptions['children']>[number] {
  switch (block.kind) {
    case 'gap':
      return gapParagraph(block.height * where.scale, where.onNewPage || block.onNewPage);
    case 'text':
      return textParagraph(block.cell, { ...where, onNewPage: where.onNewPage || block.onNewPage });
    case 'table':
      return documentTable(block, where);
  }
}
