import { useEffect, useRef, type ReactNode } from 'react';
import { screenOrder } from './screen-order.ts';
import { StatusLine } from './StatusLine.tsx';
import { useApp } from './service/app-context.tsx';
import { vi } from './text/vi.ts';
import { words } from './text/words.vi.ts';
import { Icon } from './ui/Icon.tsx';

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
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place.screen);
  // the keyboard goes along to the screen that was gone to; the very first screen leaves it where it is
  useEffect(() => {
    if (shown.current === place.screen) return;
    shown.current = place.screen;
    main.current?.focus();
  }, [place.screen]);
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
                  {`${one.name} – ${words.phase[one.phase].toLowerCase()}`}
                </option>
              ))}
            </select>
          ) : null}
          <button type="button" onClick={onContrast}>
            <Icon name="contrast" size={16} />
            {vi.common.highContrast}
          </button>
          <button type="button" onClick={onHelp} data-testid="help">
            <Icon name="help" size={16} />
            {vi.common.help}
          </button>
        </div>
      </header>
      <nav className="frame-side" aria-label={vi.frame.navigation} data-pane>
        {screenOrder.map((screen, index) => (
          <button
            key={screen}
            type="button"
            aria-current={place.screen === screen ? 'page' : undefined}
            disabled={!book && screen !== 'start' && screen !== 'families'}
            onClick={() => go({ screen })}
            title={`Alt+${index + 1}`}
            data-testid={`go-${screen}`}
          >
            <Icon name={screen} />
            <span>{vi.screens[screen]}</span>
          </button>
        ))}
      </nav>
      <main className="frame-main" ref={main} tabIndex={-1} aria-label={vi.screens[place.screen]}>
        {children}
      </main>
      <StatusLine />
    </div>
  );
}
