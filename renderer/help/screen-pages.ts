import type { vi } from '../text/vi.ts';
import { consolidationHelp } from './consolidation.vi.ts';
import { exportHelp } from './export.vi.ts';
import { familiesHelp } from './families.vi.ts';
import type { HelpPage } from './help-page.ts';
import { inboxHelp } from './inbox.vi.ts';
import { logHelp } from './log.vi.ts';
import { progressHelp } from './progress.vi.ts';
import { reviewHelp } from './review.vi.ts';
import { startHelp } from './start.vi.ts';

/** The guide of each screen. */
export const screenPages: Readonly<Record<keyof typeof vi.screens, HelpPage>> = {
  start: startHelp,
  progress: progressHelp,
  inbox: inboxHelp,
  review: reviewHelp,
  consolidation: consolidationHelp,
  export: exportHelp,
  families: familiesHelp,
  log: logHelp,
};
