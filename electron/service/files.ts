import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Refusal } from '#shared/service/answer.ts';

/** Tickets: opaque names for files and folders that the user picked, dropped or typed. The page and the contract never see a path. */
export type Files = {
  /** gives the ticket of a path; the same path always has the same ticket */
  readonly ticketFor: (filePath: string) => string;
  /** the absolute path behind a ticket; refuses a ticket that was never given out */
  readonly pathOf: (ticket: string) => string;
};

/** Makes an empty register of tickets; `base` is the folder that relative paths start from. */
export function createFiles(base: string): Files {
  const byPath = new Map<string, string>();
  const byTicket = new Map<string, string>();
  return {
    ticketFor(filePath) {
      const absolute = path.resolve(base, filePath);
      const known = byPath.get(absolute);
      if (known !== undefined) return known;
      const ticket = randomUUID();
      byPath.set(absolute, ticket);
      byTicket.set(ticket, absolute);
      return ticket;
    },
    pathOf(ticket) {
      const found = byTicket.get(ticket);
      if (found === undefined) throw new Refusal('no-such-file', 'File đã chọn không còn hiệu lực. Hãy chọn lại file.');
      return found;
    },
  };
}
