import type { ReactNode } from 'react';
import type { Notice } from './service/app-context.tsx';

/**
 * What was done or went wrong, for a few seconds. A popover, for it must be seen above a dialog too; the caller gives each notice a
 * key of its own, so that it comes above a dialog that was opened since the last one.
 */
export function NoticeLine({ notice }: { readonly notice: Notice }): ReactNode {
  return (
    <output ref={show} popover="manual" className={`notice ${notice.kind}`} data-testid="notice">
      {notice.text}
    </output>
  );
}

function show(line: HTMLOutputElement | null): void {
  line?.showPopover();
}
