import type { ReactNode } from 'react';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { PeriodData } from './use-consolidation.ts';

export function ChartsDialog({ onClose }: { readonly data: PeriodData; readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title={words.chartsTitle} onClose={onClose}>
      {words.chartNoTargets}
    </Dialog>
  );
}
