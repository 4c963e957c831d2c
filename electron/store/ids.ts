import { Refusal } from '#shared/service/answer.ts';

/** Public ids are short texts that are easy to read out and type: s12 is a submission, f345 a finding. */
export function submissionId(key: number): string {
  return `s${key}`;
}

export function findingId(key: number): string {
  return `f${key}`;
}

/** The number behind "s12". Throws Refusal `no-such-submission`. */
export function submissionKey(id: string): number {
  const found = /^s([1-9]\d{0,14})$/.exec(id)?.[1];
  if (!found) throw noSuchSubmission(id);
  return Number(found);
}

/** The number behind "f345". Throws Refusal `no-such-finding`. */
export function findingKey(id: string): number {
  const found = /^f([1-9]\d{0,14})$/.exec(id)?.[1];
  if (!found) throw noSuchFinding(id);
  return Number(found);
}

export function noSuchSubmission(id: string): Refusal {
  return new Refusal('no-such-submission', `Trong sổ không có lượt nộp "${id}".`);
}

export function noSuchFinding(id: string): Refusal {
  return new Refusal('no-such-finding', `Trong sổ không có lỗi hay cảnh báo "${id}".`);
}
