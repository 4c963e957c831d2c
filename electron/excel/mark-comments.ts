import { RETURN_NOTE } from '#shared/family/marker.ts';
import { addressOf, placeOf, type Place } from '#shared/workbook/address.ts';
import { appendInside, attributeOf, prefixOf, withPrefix, type Edit } from './mark-edits.ts';
import { outlineXml, type XmlPlace } from './mark-xml.ts';
import { spreadsheet } from './namespaces.ts';
import { element, XML_HEAD, xmlText } from './write-xml.ts';
import { decodeEntities } from './xml-entities.ts';

/** What is to be said at a cell. */
export type CellNote = Place & { readonly text: string };

/** Author of the comments that are ours. */
const AUTHOR = 'Phụ Lục';
/** By this first line they are known again after another program has saved the file. */
const HEAD = RETURN_NOTE;

/** The comments part of a sheet that had none. */
export function newComments(notes: readonly CellNote[], namespace: string): string {
  const authors = element('authors', {}, element('author', {}, AUTHOR));
  const list = element('commentList', {}, notes.map((note) => commentXml(note, 0)).join(''));
  return XML_HEAD + element('comments', { xmlns: namespace }, authors + list);
}

export type CommentsPart = {
  readonly text: string;
  readonly root: XmlPlace;
  readonly all: readonly FoundComment[];
};

/** A comment with its places; `marks` are the runs in it that an earlier return copy wrote below somebody's words. */
type FoundComment = {
  readonly place: XmlPlace;
  readonly at: Place;
  /** it holds nothing but an earlier mark */
  readonly isOurs: boolean;
  readonly marks: readonly XmlPlace[];
};

/** The comments of a sheet's part with their places. */
export function openComments(text: string): CommentsPart {
  const root = outlineXml(text, spreadsheet);
  const comments = listOf(root, 'commentList')?.children.filter((one) => one.local === 'comment') ?? [];
  return {
    text,
    root,
    all: comments.flatMap((place) => {
      const at = placeOf(attributeOf(text, place, 'ref') ?? '');
      if (!at) return [];
      const isOurs = wordsOf(text, place).startsWith(HEAD);
      const marks = runsOf(place).filter((run) => wordsOf(text, run).trimStart().startsWith(HEAD));
      return [{ place, at, isOurs, marks: isOurs ? [] : marks }];
    }),
  };
}

/** The edits that take earlier marks out and put notes in. At a cell that has a comment the note is written below it. */
export function addNotes({ text, root, all }: CommentsPart, notes: readonly CellNote[]): readonly Edit[] {
  const old = all.flatMap((one) => (one.isOurs ? [one.place] : one.marks));
  const edits: Edit[] = old.map(({ from, to }) => ({ from, to, text: '' }));
  const there = new Map(all.filter((one) => !one.isOurs).map((one) => [addressOf(one.at), one.place]));
  const fresh = notes.filter((note) => !there.has(addressOf(note)));
  for (const note of notes) {
    const comment = there.get(addressOf(note));
    if (comment) edits.push(...writeBelow(text, comment, note));
  }
  return fresh.length === 0 ? edits : [...edits, ...newOnes(text, root, fresh)];
}

/** Whether a note finds a comment at its cell that is not ours. */
export function hasOwnComment({ all }: CommentsPart, note: Place): boolean {
  return all.some((one) => !one.isOurs && one.at.row === note.row && one.at.column === note.column);
}

function newOnes(text: string, root: XmlPlace, notes: readonly CellNote[]): Edit[] {
  const prefix = prefixOf(root);
  const authors = listOf(root, 'authors');
  const names = authors?.children.filter((one) => one.local === 'author') ?? [];
  const known = names.findIndex((one) => wordsOf(text, one) === AUTHOR);
  const author = known < 0 ? names.length : known;
  const authorXml = withPrefix(element('author', {}, AUTHOR), prefix);
  const comments = withPrefix(notes.map((note) => commentXml(note, author)).join(''), prefix);
  const list = listOf(root, 'commentList');
  if (!authors || !list) {
    const lists =
      (authors ? '' : `<authors>${authorXml}</authors>`) + (list ? '' : `<commentList>${comments}</commentList>`);
    return [appendInside(text, root, withPrefix(lists, prefix)), ...(list ? [appendInside(text, list, comments)] : [])];
  }
  return [...(known < 0 ? [appendInside(text, authors, authorXml)] : []), appendInside(text, list, comments)];
}

/** A comment is one plain text or runs of text: one that is plain becomes the first run. */
function writeBelow(text: string, comment: XmlPlace, note: CellNote): Edit[] {
  const body = listOf(comment, 'text');
  const prefix = prefixOf(comment);
  const run = withPrefix(`<r>${textXml(`\n${HEAD}\n${note.text}`)}</r>`, prefix);
  if (!body) return [appendInside(text, comment, withPrefix(element('text', {}, run), prefix))];
  const plain = body.children.find((one) => one.local === 't');
  const wrapped: Edit[] = plain
    ? [
        { from: plain.from, to: plain.from, text: `<${prefix}r>` },
        { from: plain.to, to: plain.to, text: `</${prefix}r>` },
      ]
    : [];
  // readings of the text (rPh, phoneticPr) come behind the runs
  const behind = body.children.findLast((one) => one.local === 'r' || one.local === 't');
  const added: Edit = behind ? { from: behind.to, to: behind.to, text: run } : appendInside(text, body, run);
  return [...wrapped, added];
}

function commentXml(note: CellNote, author: number): string {
  const words = element('text', {}, textXml(`${HEAD}\n${note.text}`));
  return element('comment', { ref: addressOf(note), authorId: author }, words);
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${xmlText(text)}</t>`;
}

function listOf(place: XmlPlace, local: string): XmlPlace | undefined {
  return place.children.find((one) => one.local === local);
}

function runsOf(comment: XmlPlace): readonly XmlPlace[] {
  return listOf(comment, 'text')?.children.filter((one) => one.local === 'r') ?? [];
}

/** All text inside an element. */
function wordsOf(text: string, place: XmlPlace): string {
  if (place.children.length === 0) return decodeEntities(text.slice(place.openEnd, place.innerEnd)) ?? '';
  return place.children.map((one) => (one.local === 'rPr' ? '' : wordsOf(text, one))).join('');
}
