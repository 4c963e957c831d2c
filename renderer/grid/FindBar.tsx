import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { gridWords } from '../text/grid.vi.ts';

export type FindState = { readonly sought: string; readonly hits: number; readonly at: number };

/** The search above a grid: Enter goes on, Shift+Enter back, Escape closes. `at` counts from 1; 0 while nothing was gone to. */
export function FindBar({
  state,
  onSeek,
  onStep,
  onClose,
}: {
  readonly state: FindState;
  readonly onSeek: (text: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { sought, hits, at } = state;
  return (
    <search className="find-bar">
      <input
        ref={input}
        className="input"
        type="search"
        aria-label={gridWords.find}
        placeholder={gridWords.findPlaceholder}
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'F3') {
            event.preventDefault();
            onStep(event.shiftKey ? -1 : 1);
          }
          if (event.key === 'Escape') onClose();
        }}
        data-testid="find-text"
      />
      <output data-testid="find-count">
        {sought.trim() === '' ? '' : hits === 0 ? gridWords.findNone : gridWords.hits(at, hits)}
      </output>
      <Button
        onPress={() => onStep(-1)}
        disabled={hits === 0}
        label={gridWords.findPrevious}
        title={gridWords.findPrevious}
      >
        ▲
      </Button>
      <Button onPress={() => onStep(1)} disabled={hits === 0} label={gridWords.findNext} title={gridWords.findNext}>
        ▼
      </Button>
      <Button look="plain" onPress={onClose} label={gridWords.close} title={gridWords.close}>
        ✕
      </Button>
    </search>
  );
}
