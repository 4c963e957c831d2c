import type { ReactNode } from 'react';
import { useApp, type ScreenName } from './service/app-context.tsx';
import { vi } from './text/vi.ts';

const order: readonly ScreenName[] = [
  'start',
  'progress',
  'inbox',
  'review',
  'consolidation',
  'export',
  'families',
  'log',
];

/** The frame around every screen: product and book above, screens at the left, status line below. */
export function Frame({
  children,
  onHelp,
  onContrast,
}: {
  readonly children: ReactNode;
  readonly onHelp: () => void;
  readonly onContrast: () => void;
}): ReactNode {
  const { book, period, place, go, choosePeriod } = useApp();
  return (
    <div className="frame">
      <header className="frame-top">
        <span className="product">{vi.product}</span>
        <span className="book">{book ? book.title : vi.frame.noBook}</span>
        <div className="right">
          {book && period ? (
            <select
              aria-label={vi.frame.period}
              value={period.id}
              onChange={(event) => {
                const chosen = book.periods.find((one) => String(one.id) === event.target.value);
                if (chosen) choosePeriod(chosen);
              }}
            >
              {book.periods.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          ) : null}
          <button type="button" onClick={onContrast}>
            {vi.common.highContrast}
          </button>
          <button type="button" onClick={onHelp}>
            {vi.common.help}
          </button>
        </div>
      </header>
      <nav className="frame-side" aria-label={vi.frame.navigation}>
        {order.map((screen) => (
          <button
            key={screen}
            type="button"
            aria-current={place.screen === screen ? 'page' : undefined}
            disabled={!book && screen !== 'start' && screen !== 'families'}
            onClick={() => go({ screen })}
            data-testid={`go-${screen}`}
          >
            {vi.screens[screen]}
          </button>
        ))}
      </nav>
      <main className="frame-main">{children}</main>
      <footer className="frame-status" id="status-line" aria-live="polite" />
    </div>
  );
}
