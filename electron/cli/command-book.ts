import { Refusal } from '#shared/service/answer.ts';
import type { PeriodSummary } from '#shared/service/contract/books.ts';
import type { Arguments, OptionKind } from './arguments.ts';
import type { CommandTools } from './command.ts';

/** The options of every command that works on a book. */
export const bookOptions = { book: 'text', period: 'text' } as const satisfies Readonly<Record<string, OptionKind>>;

/** The book's ticket, and the period's id where one was named (`--period 2025`); the newest period where none was. */
export async function bookAndPeriod(
  given: Arguments,
  tools: CommandTools,
): Promise<{ readonly book: string; readonly period?: number }> {
  const book = tools.ticketFor(given.needed('book'));
  const named = given.text('period');
  if (named === undefined) return { book };
  const { periods } = await tools.call('books.open', { book });
  const fitting = periods.filter((period) => period.name === named || String(period.id) === named);
  const found = fitting.at(-1);
  if (!found)
    throw new Refusal('no-such-period', `Sổ không có kỳ "${named}". Các kỳ hiện có: ${periodNames(periods)}.`);
  return { book, period: found.id };
}

function periodNames(periods: readonly PeriodSummary[]): string {
  return periods.map((period) => period.name).join(', ') || 'chưa có kỳ nào';
}
