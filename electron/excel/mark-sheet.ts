import type { Place } from '#shared/workbook/address.ts';
import { fillCells, mergedAreas, outlineSheet, type CellFill, type SheetOutline } from './mark-cells.ts';
import {
  addNotes,
  hasOwnComment,
  newComments,
  openComments,
  type CellNote,
  type CommentsPart,
} from './mark-comments.ts';
import { addToDrawing, newDrawing, type CommentBox } from './mark-drawing.ts';
import { dropAttribute, type Edit } from './mark-edits.ts';
import type { MarkedPackage } from './mark-package.ts';
import { markedCells, type MarkedCell, type PlacedMark } from './mark-places.ts';
import type { MarkStyles } from './mark-styles.ts';
import { relationAttribute, type Dialect } from './mark-workbook.ts';
import type { XmlPlace } from './mark-xml.ts';
import { readThreadedComments } from './comments.ts';
import { readRelationships, type Relationship } from './relationships.ts';

/** What is done to one sheet. */
export type SheetMarks = {
  /** the key of its part */
  readonly part: string;
  readonly name: string;
  readonly marks: readonly PlacedMark[];
  /** the sheet is no longer among those in view */
  readonly unselect: boolean;
};

type Around = {
  readonly file: MarkedPackage;
  readonly styles: MarkStyles;
  readonly dialect: Dialect;
  /** colours of marks: an earlier one is taken away where its cell is right now */
  readonly fills: readonly string[];
  /** number of the next drawing's block of shapes */
  readonly nextBlock: () => number;
};

/** Fills cells of a sheet and puts comments at them; marks of an earlier return copy that no longer hold are taken away. */
export function markSheet(around: Around, { part, name, marks, unselect }: SheetMarks): void {
  const { file, styles, fills } = around;
  const relations = readRelationships(file.zip, part);
  const comments = commentsOf(file, relations);
  const earlier = (comments?.all ?? []).filter((one) => one.isOurs || one.marks.length > 0);
  const text = file.text(part) ?? '';
  const { sheet, cells } = findCells(
    text,
    marks,
    earlier.map((one) => one.at),
  );
  // the text of a thread stands in two parts that must agree: such a cell is filled, and told of on the added sheet
  const threads = threadedPlaces(file, relations, name);
  const notes = cells.filter((cell) => !threads.some((one) => samePlace(one, cell)));
  const over = earlier.filter((one) => !cells.some((cell) => samePlace(one.at, cell)));
  const changes: readonly CellFill[] = [...cells, ...over.map((one) => ({ ...one.at, fill: null }))];
  const filled = (base: number, fill: string | null): number =>
    fill === null && !fills.includes(styles.fillOf(base) ?? '') ? base : styles.filled(base, fill);

  const edits = [...fillCells(text, sheet, changes, filled), ...(unselect ? unselectEdits(text, sheet.root) : [])];
  const isDrawn = notes.length > 0 || over.length > 0;
  const drawn = isDrawn ? drawNotes(around, { part, relations, comments, notes, text, sheet: sheet.root }) : [];
  file.edit(part, [...edits, ...drawn]);
}

/** The cells to be marked, and the sheet's outline with the rows in which they and earlier marks stand. */
function findCells(
  text: string,
  marks: readonly PlacedMark[],
  earlier: readonly Place[],
): { readonly sheet: SheetOutline; readonly cells: readonly MarkedCell[] } {
  const rows = new Set([...marks, ...earlier].map((one) => one.row));
  const sheet = outlineSheet(text, rows);
  const cells = markedCells(marks, mergedAreas(text, sheet.root));
  if (cells.every((cell) => rows.has(cell.row))) return { sheet, cells };
  return { sheet: outlineSheet(text, new Set([...rows, ...cells.map((cell) => cell.row)])), cells };
}

type ToDraw = {
  readonly part: string;
  readonly relations: readonly Relationship[];
  readonly comments: (CommentsPart & { readonly key: string }) | null;
  readonly notes: readonly CellNote[];
  readonly text: string;
  readonly sheet: XmlPlace;
};

/** Comments and their boxes; gives the edits of the sheet's own part that refer to a new drawing. */
function drawNotes(around: Around, { part, relations, comments, notes, text, sheet }: ToDraw): Edit[] {
  const { file, dialect, nextBlock } = around;
  const fresh = comments ? notes.filter((note) => !hasOwnComment(comments, note)) : notes;
  const boxes = fresh.map((note): CommentBox => ({ ...note, lines: linesOf(note.text) }));
  const gone = (comments?.all ?? []).filter((one) => one.isOurs).map((one) => one.at);
  const reference = sheet.children.find((one) => one.local === 'legacyDrawing');
  const id = reference && /:id\s*=\s*["']([^"']*)["']/.exec(text.slice(reference.from, reference.openEnd))?.[1];
  const drawing = relations.find((one) => one.id === id)?.target;
  const known = drawing === undefined ? null : file.text(drawing);
  const changed = known === null ? null : addToDrawing(known, boxes, gone);
  // a drawing that we cannot add to must not be replaced: buttons and the sender's own comments stand in it
  if (known !== null && changed === null) return [];

  if (comments) file.edit(comments.key, addNotes(comments, notes));
  else {
    const key = file.add('xl/phieu-tra-lai-ghi-chu.xml', newComments(notes, dialect.main), COMMENTS);
    file.relate(part, `${dialect.relations}/comments`, key);
  }
  if (drawing !== undefined && known !== null && changed !== null) {
    file.edit(drawing, changed === known ? [] : [{ from: 0, to: known.length, text: changed }]);
    return [];
  }
  if (boxes.length === 0) return [];
  const key = file.add('xl/drawings/phieu-tra-lai.vml', newDrawing(boxes, nextBlock()), DRAWING);
  const own = relationAttribute(
    text.slice(sheet.from, sheet.openEnd),
    file.relate(part, `${dialect.relations}/vmlDrawing`, key),
    dialect,
  );
  const prefix = sheet.name.slice(0, sheet.name.indexOf(':') + 1);
  const xml = `<${prefix}legacyDrawing${own}/>`;
  return [reference ? { from: reference.from, to: reference.to, text: xml } : insertDrawing(sheet, xml)];
}

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** What may stand behind `legacyDrawing` in a sheet, also wrapped in markup of another namespace. */
const BEHIND: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** Behind the last element that comes before it in the prescribed order: Excel repairs (and so alters) a file in any other. */
function insertDrawing(sheet: XmlPlace, xml: string): Edit {
  const before = sheet.children.findLast((one) => one.local !== null && !BEHIND.has(one.local));
  const at = before?.to ?? sheet.openEnd;
  return { from: at, to: at, text: xml };
}

function threadedPlaces(file: MarkedPackage, relations: readonly Relationship[], name: string): readonly Place[] {
  return relations.flatMap((one) => {
    const bytes = one.type === 'threadedComment' && !one.external ? file.zip.read(one.target) : null;
    return bytes ? readThreadedComments(bytes, one.target, name) : [];
  });
}

function commentsOf(file: MarkedPackage, relations: readonly Relationship[]): ToDraw['comments'] {
  const key = relations.find((one) => one.type === 'comments' && !one.external)?.target;
  const text = key === undefined ? null : file.text(key);
  return key === undefined || text === null ? null : { key, ...openComments(text) };
}

function unselectEdits(text: string, sheet: XmlPlace): Edit[] {
  const views = sheet.children.find((one) => one.local === 'sheetViews')?.children ?? [];
  return views.flatMap((view) => dropAttribute(text, view, 'tabSelected'));
}

/** Lines of a comment in a box three columns wide, its heading included. */
function linesOf(text: string): number {
  return 1 + text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 45)), 0);
}

function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}
