import { useEffect, useRef, type ReactNode } from 'react';
import type { Notice } from './service/app-context.tsx';

/** What was done or went wrong, for a few seconds. A popover, for it must be seen above a dialog too. */
export function NoticeLine({ notice }: { readonly notice: Notice }): ReactNode {
  const line = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    // shown anew for each notice: a dialog that was opened since lies above what was shown before it
    line.current?.hidePopover();
    line.current?.showPopover();
  }, [notice]);
  return (
    <output ref={line} popover="manual" className={`notice ${notice.kind}`} data-testid="notice">
      {notice.text}
    </output>
  );
}
