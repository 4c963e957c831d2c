import { placeOf, type Place } from '#shared/workbook/address.ts';
import { limits } from './guard.ts';
import { spreadsheet, threadedComments } from './namespaces.ts';
import { refuse } from './refused-file.ts';
import { createRichTextCollector, unescapeText } from './rich-text.ts';
import { readXml } from './xml.ts';

export type Comment = Place & { readonly text: string };

/** The comments of one sheet from its legacy part; a comment on no valid cell is left out, for nothing depends on it. */
export function readComments(bytes: Uint8Array, part: string, sheet: string): readonly Comment[] {
  const comments: Comment[] = [];
  const collector = createRichTextCollector();
  let place: Place | null = null;
  readXml(
    bytes,
    { where: `Phần ${part}`, namespaces: spreadsheet, roots: ['comments'] },
    {
      open(local, attributes) {
        if (local === 'comment') place = placeOf(attributes.get('ref') ?? '');
        else collector.open(local, attributes);
      },
      close(local) {
        if (local !== 'comment') return collector.close(local);
        const { text } = collector.take();
        if (place) pushComment(comments, { ...place, text }, sheet);
      },
      text: collector.text,
    },
  );
  return comments;
}

/** Threaded comments of one sheet: question and answers of a cell joined line by line. */
export function readThreadedComments(bytes: Uint8Array, part: string, sheet: string): readonly Comment[] {
  const threads: Comment[] = [];
  let place: Place | null = null;
  let text = '';
  let inText = false;
  readXml(
    bytes,
    { where: `Phần ${part}`, namespaces: threadedComments, roots: ['ThreadedComments'] },
    {
      open(local, attributes) {
        if (local === 'threadedComment') place = placeOf(attributes.get('ref') ?? '');
        else if (local === 'text') {
          inText = true;
          text = '';
        }
      },
      close(local) {
        if (local === 'text') inText = false;
        if (local === 'threadedComment' && place) pushComment(threads, { ...place, text: unescapeText(text) }, sheet);
      },
      text(piece) {
        if (inText) text += piece;
      },
    },
  );
  return joinThreads(threads);
}

function pushComment(comments: Comment[], comment: Comment, sheet: string): void {
  comments.push(comment);
  if (comments.length > limits.comments)
    refuse({ code: 'E37', sheet, thing: 'ghi chú', number: comments.length, most: limits.comments });
}

function joinThreads(comments: readonly Comment[]): readonly Comment[] {
  const byCell = new Map<string, Comment>();
  for (const comment of comments) {
    const key = `${comment.row} ${comment.column}`;
    const earlier = byCell.get(key);
    byCell.set(key, earlier ? { ...earlier, text: `${earlier.text}\n${comment.text}` } : comment);
  }
  return [...byCell.values()];
}
