import type { ReactNode } from 'react';
import { progressVi as vi } from '../../text/progress.vi.ts';
import { showDay } from '../../text/words.vi.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { daysBetween } from '../../ui/day-text.ts';
import { todayHere } from './today.ts';

/** The due date and how far off it is. `onEdit` is null where nothing may be changed. */
export function DueCard({
  dueDate,
  onEdit,
}: {
  readonly dueDate: string | null;
  readonly onEdit: (() => void) | null;
}): ReactNode {
  const days = dueDate === null ? null : daysBetween(todayHere(), dueDate);
  return (
    <section className="card due" aria-labelledby="due">
      <h2 id="due">{vi.due}</h2>
      <p className="figure">{dueDate === null ? vi.noDue : showDay(dueDate)}</p>
      {days === null ? null : (
        <Badge tone={days < 0 ? 'bad' : days <= 7 ? 'warn' : 'good'}>
          {days < 0 ? vi.daysOver(-days) : vi.daysLeft(days)}
        </Badge>
      )}
      {onEdit ? (
        <Button look="plain" onPress={onEdit}>
          {vi.editPeriod}
        </Button>
      ) : null}
    </section>
  );
}
