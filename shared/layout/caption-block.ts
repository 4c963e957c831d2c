import type { Table } from '../family/family.ts';
import { fillYears } from '../family/period.ts';
import { appendixWord, attachmentLine, documentWords, tableTitle } from './document-words.ts';
import type { Line } from './lines.ts';
import { tablesOf, type OfficialInput } from './official-input.ts';
import type { StylePlan } from './sheet-plan.ts';
import { centredBold, centredItalic } from './styles.ts';

/**
 * The caption above a table over `across` columns: DỰ THẢO on a draft, appendix word, name, the line in brackets. By
 * Nghị định 30/2020/NĐ-CP (appendix word 14 bold, name 13 bold capitals, brackets 13 italic), or as the source prints it.
 */
export function captionLines(table: Table, input: OfficialInput, across: number): readonly Line[] {
  const draft = input.draft ? [line('DỰ THẢO', { ...centredBold, size: 14 }, across)] : [];
  const lines = input.settings.captionStyle === 'source' ? sourceCaption(table, input) : decreeCaption(table, input);
  return [...draft, ...lines.map(({ text, style }) => line(text, style, across)), { cells: [], height: 9, keep: true }];
}

type CaptionText = { readonly text: string; readonly style: StylePlan };

const word: StylePlan = { ...centredBold, size: 14 };

function decreeCaption(table: Table, input: OfficialInput): readonly CaptionText[] {
  const appendices = tablesOf(input).filter((one) => one.appendix !== '');
  const title = tableTitle(table, input).map((text) => ({ text: text.toLocaleUpperCase('vi'), style: centredBold }));
  if (table.appendix === '') return title;
  return [
    { text: appendixWord(table, appendices.length === 1), style: word },
    ...title,
    { text: attachmentLine(documentWords(input)), style: centredItalic },
  ];
}

/** The source's own lines; its number and date are its own, so another year's line in brackets is made anew. */
function sourceCaption(table: Table, input: OfficialInput): readonly CaptionText[] {
  const { family, period, settings } = input;
  const same = period.phase === 'plan' && period.year === family.years.document;
  const own = same && settings.number === undefined && settings.date === undefined && table.subcaption !== '';
  const bracket =
    own || table.appendix === '' ? fillYears(table.subcaption, period.year) : attachmentLine(documentWords(input));
  return [
    ...table.caption.map((text, i) => ({ text: fillYears(text, period.year), style: i === 0 ? word : centredBold })),
    ...(bracket === '' ? [] : [{ text: bracket, style: centredItalic }]),
  ];
}

function line(text: string, style: StylePlan, across: number): Line {
  return { keep: true, cells: [{ column: 1, across, style, content: { kind: 'text', text } }] };
}
