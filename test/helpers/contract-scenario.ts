import type { Answer } from '../../shared/service/answer.ts';
import type { Send } from '../../shared/service/operation.ts';

/** A way into the service: how a call travels, and how the ticket of a new book is had. */
export type WayIn = { readonly send: Send; readonly newBook: (name: string) => Promise<string> };

/**
 * One story told over any way in: a book is made and read, a value is read, and what cannot be done is refused. Answers with the
 * envelopes as they came, with the book's ticket (which differs) written as <book>.
 */
export async function tellContractStory(way: WayIn): Promise<readonly unknown[]> {
  const book = await way.newBook('Sổ thử');
  const told: unknown[] = [];
  const call = async (name: string, input: unknown): Promise<Answer<unknown>> => {
    const answer = await way.send(name, input);
    told.push(JSON.parse(JSON.stringify({ name, answer }).replaceAll(book, '<book>')));
    // `as`: dispatch answers with nothing else
    return answer as Answer<unknown>;
  };
  await call('families.list', {});
  await call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan', dueDate: '2025-12-15' });
  await call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
  await call('books.open', { book });
  await call('units.list', { book });
  await call('status.get', { book });
  await call('consolidation.get', { book });
  await call('values.read', { text: '46,5% (59/127 đơn vị)', measure: '%' });
  await call('values.read', { text: 46.5 });
  await call('books.open', { book: 'no-such-ticket' });
  await call('books.create', { book, family: 'no-such-family', year: 2025 });
  await call('periods.lock', { book, period: 99 });
  await call('submissions.get', { book, submission: 's99' });
  await call('no-such-operation', {});
  await call('toString', {});
  await call('families.list', null);
  return told;
}
