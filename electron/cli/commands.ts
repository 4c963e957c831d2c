import { bookCommands } from './commands/books.ts';
import { demoCommands } from './commands/demo.ts';
import { formCommands } from './commands/forms.ts';
import { learnedCommands } from './commands/learned.ts';
import { officialCommands } from './commands/official.ts';
import { resultCommands } from './commands/results.ts';
import { submissionCommands } from './commands/submissions.ts';
import type { Command } from './command.ts';

/** Every command of the public contract by name; names and shapes are added to, never changed. */
export const commands: Readonly<Record<string, Command>> = {
  ...bookCommands,
  ...submissionCommands,
  ...resultCommands,
  ...officialCommands,
  ...formCommands,
  ...learnedCommands,
  ...demoCommands,
};
