import { z } from 'zod';
import { command } from '../operation.ts';
import { FileTicket } from './inputs.ts';

export type DemoStep = { readonly step: string; readonly lines: readonly string[] };

/** What the demo did, step by step, and what it left: the book, and by name what lies in the folder. */
export type Demo = {
  readonly book: string;
  readonly steps: readonly DemoStep[];
  readonly files: readonly { readonly name: string; readonly what: string }[];
};

export const demo = {
  /** the whole main job on a bundled example, into a folder: issue, fill, import, findings, correct, merge, export */
  'demo.make': command<Demo>()(z.object({ folder: FileTicket })),
} as const;
