import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocument } from '#electron/word/write-document.ts';
import { builtInFamilies } from '#shared/family/families/index.ts';
import { printedPages } from '#shared/layout/printed-pages.ts';
import { documentPlan } from '../../helpers/official-plan.ts';
import { planOf } from '../../helpers/plans.ts';
import type { SheetPlan } from '#shared/layout/sheet-plan.ts';
import { shownContent } from '#shared/layout/shown-content.ts';

describe.each(builtInFamilies.map((family) => ({ family, id: family.id })))(
  'the Word document of $id',
  ({ family }) => {
    const plan = documentPlan(family, { draft: true });

    it('holds every text of the workbook in its order, in Times New Roman only', async () => {
      const { body } = await parts(plan);
      const texts = [...body.matchAll(/<w:p>(.*?)<\/w:p>/g)]
        .map(([, inner = '']) => textIn(inner))
        .filter((one) => one !== '');
      expect(texts).toEqual(plan.sheets.flatMap(ownTexts));
      expect([...new Set(body.match(/w:ascii="[^"]*"/g))]).toEqual(['w:ascii="Times New Roman"']);
    });

    it('has tables whose rows all fill the same columns, with header rows that repeat', async () => {
      const { body } = await parts(plan);
      const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/g)].map(([table]) => table);
      expect(tables.length).toBeGreaterThanOrEqual(1);
      for (const table of tables) {
        const columns = table.match(/<w:gridCol /g)?.length;
        const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
        expect(rows.map(columnsIn)).toEqual(rows.map(() => columns));
        expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
      }
      const repeated = plan.sheets.reduce(
        (sum, { page: { titleRows } }) => sum + (titleRows ? titleRows.to - titleRows.from + 1 : 0),
        0,
      );
      expect(body.match(/<w:tblHeader\/>/g)?.length ?? 0).toBeGreaterThanOrEqual(repeated);
    });

    it('is A4 with the workbook’s margins in each section, numbered from the second page on', async () => {
      const { body, headers } = await parts(plan);
      const sections = [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/g)].map(([section]) => section);
      expect(sections).toHaveLength(plan.sheets.length);
      sections.forEach((section, i) => {
        const page = plan.sheets[i]?.page;
        expect(section).toContain(
          page?.landscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"',
        );
        expect(section).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
        expect(section).toContain('<w:titlePg/>');
        expect(section).toContain('<w:pgNumType w:start="1"/>');
      });
      expect(headers.filter((one) => one.includes('PAGE'))).toHaveLength(plan.sheets.length);
      expect(headers.filter((one) => one.includes('DỰ THẢO'))).toHaveLength(2 * plan.sheets.length);
    });
  },
);

describe('a Word document', () => {
  it('is the same bytes a second later', async () => {
    const [family] = builtInFamilies;
    if (!family) throw new Error('no family');
    const first = await writeDocument(documentPlan(family));
    await new Promise((done) => setTimeout(done, 2100));
    expect(Buffer.from(await writeDocument(documentPlan(family))).equals(Buffer.from(first))).toBe(true);
  });

  it('begins a page where the workbook’s is forced to, and keeps cells merged over columns and rows', async () => {
    const { body } = await parts(
      planOf(
        [
          ['A', '', 'B'],
          ['C', 'D', ''],
        ],
        {
          widths: [10, 10, 10],
          merges: [
            { top: 1, left: 1, bottom: 1, right: 2 },
            { top: 1, left: 3, bottom: 2, right: 3 },
          ],
          page: {
            ...planOf([]).sheets[0]?.page,
            landscape: false,
            margins: { top: 20, right: 15, bottom: 20, left: 30 },
            fitToWidth: true,
            pageNumbers: true,
            draft: false,
            breaksAfterRows: [1],
          },
        },
      ),
    );
    const [first = '', second = ''] = [...body.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
    expect(first).toContain('<w:gridSpan w:val="2"/>');
    expect(first).toContain('<w:vMerge w:val="restart"/>');
    expect(first).not.toContain('<w:pageBreakBefore/>');
    expect(second).toContain('<w:vMerge w:val="continue"/>');
    expect(second).toContain('<w:pageBreakBefore/>');
  });

  it('shows signs that a document cannot hold as such, and breaks a line at every sign that breaks one', async () => {
    const { body } = await parts(planOf([['a\u0001b\uD800c\u000Bd\re\r\nf\u2028g\u007Fh']]));
    expect(textIn(body)).toBe('a\uFFFDb\uFFFDc\nd\ne\nf\ng\uFFFDh');
  });

  it('cuts a sheet with column breaks into one table for each page across', async () => {
    const plan = planOf([['Nhãn', '1', '2', '3']], { widths: [10, 10, 10, 10] });
    const [sheet] = plan.sheets;
    if (!sheet) throw new Error('no sheet');
    const page = {
      ...sheet.page,
      fitToWidth: false,
      scale: 85,
      titleColumns: { from: 1, to: 1 },
      breaksAfterColumns: [2],
    };
    const cut = { ...plan, sheets: [{ ...sheet, page }] };
    const { body } = await parts(cut);
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/g)].map(([table]) => textIn(table));
    expect(tables).toEqual(['Nhãn1', 'Nhãn23']);
    expect(printedPages(cut.sheets[0] ?? sheet)).toHaveLength(2);
  });
});

async function parts(plan: Parameters<typeof writeDocument>[0]) {
  const files = Object.entries(unzipSync(await writeDocument(plan)));
  const named = (name: RegExp) => files.filter(([file]) => name.test(file)).map(([, bytes]) => strFromU8(bytes));
  return { body: named(/^word\/document\.xml$/)[0] ?? '', headers: named(/^word\/header\d+\.xml$/) };
}

/** Every text once, row by row. */
function ownTexts(sheet: SheetPlan): readonly string[] {
  return sheet.rows.flatMap((row) => row.cells.map((cell) => shownContent(cell.content))).filter((text) => text !== '');
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br)\/>/g)]
    .map(([, text, line]) => (line ? '\n' : (text ?? '')))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function columnsIn(row: string): number {
  return [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].reduce(
    (sum, [cell]) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
    0,
  );
}
