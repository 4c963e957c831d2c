import { useCallback, useEffect, useRef, useState } from 'react';
import type { Notice } from './service/app-context.tsx';
import { withNotice, withoutError, withoutNotice, type Said } from './service/notices.ts';
import { topSlot } from './ui/dialog-slots.ts';

/** Long enough to read a sentence; only what went well goes by itself. */
const GOOD_MS = 6_000;

export type Notices = {
  readonly shown: readonly Said<HTMLElement>[];
  readonly notify: (notice: Notice) => void;
  readonly dismiss: (id: number) => void;
  /** takes an error away, since what it spoke of is tried again */
  readonly unsay: (text: string) => void;
};

/** What is said to the user, each in the dialog in which he is at that moment. The functions stay the same. */
export function useNotices(): Notices {
  const [shown, setShown] = useState<readonly Said<HTMLElement>[]>([]);
  const count = useRef(0);
  const notify = useCallback((notice: Notice) => {
    count.current += 1;
    const said = { ...notice, id: count.current, slot: topSlot() };
    setShown((before) => withNotice(before, said));
  }, []);
  const dismiss = useCallback((id: number) => setShown((before) => withoutNotice(before, id)), []);
  const unsay = useCallback((text: string) => setShown((before) => withoutError(before, text)), []);
  const good = shown.find((one) => one.kind === 'good')?.id;
  useEffect(() => {
    if (good === undefined) return undefined;
    const timer = setTimeout(() => dismiss(good), GOOD_MS);
    return () => clearTimeout(timer);
  }, [good, dismiss]);
  return { shown, notify, dismiss, unsay };
}
