import type { ReactNode } from 'react';
import { vi } from '../text/vi.ts';
import { Button } from './Button.tsx';

/** A question that the service could not answer. */
type Failed = { readonly error: string | null; readonly reload: () => void };

/** Says what could not be fetched, once each, with a way to try again; nothing while all is well. */
export function ErrorLine({ of }: { readonly of: readonly Failed[] }): ReactNode {
  const failed = of.filter((one) => one.error !== null);
  if (failed.length === 0) return null;
  return (
    <div className="call bad" role="alert">
      <span>{[...new Set(failed.map((one) => one.error))].join(' ')}</span>
      <Button
        onPress={() => {
          for (const one of failed) one.reload();
        }}
      >
        {vi.common.tryAgain}
      </Button>
    </div>
  );
}
