import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { readSubmission } from '#shared/submission/read-submission.ts';
import { periodFamily, type ReadingContext } from '#shared/submission/reading-context.ts';
import { issueForms } from './issued-forms.ts';
import { bookOf, contextOf, returnsFolder } from '../helpers/returns.ts';
import { type Subject, subjectOf } from './subject.ts';

/** All files of a scenario: each may be mutated, the others are consolidated with it. */
export type SubjectSet = {
  readonly name: string;
  readonly context: ReadingContext;
  readonly subjects: readonly Subject[];
};

/** The good files of a scenario of ../shared/returns. */
export function scenarioSubjects(name: string): SubjectSet {
  const context = contextOf(bookOf(path.join('scenarios', name)));
  const folder = path.join(returnsFolder, 'scenarios', name, 'files');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .sort();
  return {
    name,
    context,
    subjects: files.map((file) => goodSubject(file, readFileSync(path.join(folder, file)), context)),
  };
}

/** Issued forms of a few units, filled in as units would: with the identity marker and helper cells. */
export async function formSubjects(): Promise<SubjectSet> {
  const context = contextOf({ family: 'kontum-2025', year: 2025, phase: 'plan' });
  const forms = await issueForms(context);
  return {
    name: 'issued forms',
    context,
    subjects: forms.map(({ name, bytes }) => goodSubject(name, bytes, context)),
  };
}

/** A file that is read without a doubt; throws where it is not one. */
export function goodSubject(name: string, bytes: Uint8Array, context: ReadingContext): Subject {
  const opened = openWorkbook(bytes, name);
  if (!opened.ok) throw new Error(opened.finding.message);
  const base = readSubmission(opened.workbook, context, { name });
  if (base.unit === null) throw new Error(`${name}: its unit cannot be told`);
  return subjectOf(name, opened.workbook, base, periodFamily(context), context);
}
