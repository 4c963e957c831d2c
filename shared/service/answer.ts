/**
 * What every operation answers. A refusal is a request that cannot be done (no such book, period locked); a fault is a bug.
 * Findings are neither: they are normal results.
 */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ServiceError };

export type ServiceError = {
  readonly kind: 'refusal' | 'fault';
  readonly code: RefusalCode | 'fault';
  /** one Vietnamese sentence with the remedy */
  readonly message: string;
};

export type RefusalCode =
  | 'unknown-operation'
  | 'bad-input'
  | 'no-such-file'
  | 'file-exists'
  | 'cannot-write'
  | 'no-such-book'
  | 'not-a-book'
  | 'book-too-new'
  | 'book-damaged'
  | 'book-busy'
  | 'no-such-family'
  | 'no-such-period'
  | 'period-exists'
  | 'period-locked'
  | 'no-such-unit'
  | 'no-such-submission'
  | 'no-such-finding'
  | 'no-such-cell'
  | 'cannot-accept'
  | 'cannot-undo'
  | 'incomplete'
  | 'cancelled';

/** Thrown by handlers for a request that cannot be done; dispatch turns it into an answer. The only exception with a plan. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}
