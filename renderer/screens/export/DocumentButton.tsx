import { useState, type ReactNode } from 'react';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { useCommand } from '../../service/use-command.ts';
import { useQuery } from '../../service/use-query.ts';
import { exportWords as words } from '../../text/export.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { OfficialDialog } from './OfficialDialog.tsx';

/** Opens what stands above and below the official table. */
export function DocumentButton(): ReactNode {
  const { notify } = useApp();
  const { book, period, summary } = useOpenPeriod();
  const state = useQuery('official.settings', { book, period });
  const change = useCommand('official.change');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ErrorLine of={[state]} />
      <Button onPress={() => setOpen(true)} disabled={!state.data || summary.locked} testId="document">
        {words.document.button}
      </Button>
      {isOpen && state.data ? (
        <OfficialDialog
          settings={state.data.settings}
          busy={change.busy}
          onClose={() => setOpen(false)}
          onSave={(wanted) =>
            void change.run({ book, period, change: wanted }).then((done) => {
              if (!done) return;
              setOpen(false);
              notify({ kind: 'good', text: words.document.saved });
            })
          }
        />
      ) : null}
    </>
  );
}
