import type { FindingCode } from '#shared/finding/codes.ts';
import type { vi } from './vi.ts';

/** What the help beside the screen can be about: a screen, one finding code, or the keys. */
export type HelpTopic =
  | { readonly kind: 'screen'; readonly screen: keyof typeof vi.screens }
  | { readonly kind: 'finding'; readonly code: FindingCode }
  | { readonly kind: 'keys' };
