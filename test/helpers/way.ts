import type { Page } from 'playwright-core';
import type { Client } from '#shared/service/client.ts';
import type { ServiceContract } from '#shared/service/contract.ts';

/** A file as it came to where the user wanted it: under the name that the window proposed. */
export type Saved = { readonly name: string; readonly bytes: Buffer };

/**
 * The built window as it runs in one of its ways, with what a user does outside the page: the browser's own choosers and downloads,
 * or the window's native dialogs. The scenarios are the same for all ways.
 */
export type OpenedWindow = {
  readonly page: Page;
  /** the service behind the page, for asking what the window has done */
  readonly client: Client<ServiceContract>;
  /** a folder of this run, gone at its end */
  readonly folder: string;
  /** errors of the page itself; a test expects none */
  readonly faults: readonly string[];
  /** ticket of the book that the window was started with */
  readonly startBook: string | null;
  /** what to drop in place of these files: where it says that a dropped file lies differs */
  readonly toDrop: (files: readonly string[]) => readonly string[];
  /** presses what asks for files, and chooses these */
  readonly chooses: (press: () => Promise<void>, files: readonly string[]) => Promise<void>;
  /** presses what makes a file; where the machine asks for its place, it goes under this name */
  readonly placesFile: (press: () => Promise<void>, name: string) => Promise<void>;
  /** presses what writes one file, and gives it */
  readonly saves: (press: () => Promise<void>) => Promise<Saved>;
  /** presses what writes several files; gives their names */
  readonly savesFolder: (press: () => Promise<void>) => Promise<readonly string[]>;
  /** makes a book that stands first among the recent ones when the page is loaded again; gives its ticket */
  readonly makeBook: (given: { readonly family: string; readonly year: number }) => Promise<string>;
  readonly close: () => Promise<void>;
};

export type WindowSize = { readonly width: number; readonly height: number };

export type Way = {
  readonly name: string;
  /** where not, why was printed */
  readonly canRun: boolean;
  /** opens the window, on a book (its path) where one is given */
  readonly open: (given: { readonly size: WindowSize; readonly startBook?: string }) => Promise<OpenedWindow>;
};
