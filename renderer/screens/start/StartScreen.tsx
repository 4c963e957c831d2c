import { useEffect, useState, type ReactNode } from 'react';
import type { Picked } from '#shared/service/host.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { startVi as vi } from '../../text/start.vi.ts';
import { DemoDialog } from './DemoDialog.tsx';
import { NewBookDialog } from './NewBookDialog.tsx';
import { RecentBooks } from './RecentBooks.tsx';
import { useApp } from '../../service/app-context.tsx';
import { useOpenBook } from '../../service/use-open-book.ts';
import './start.css';

/** Bắt đầu: make a book, open one, go on with the last one. */
export function StartScreen(): ReactNode {
  const { place } = useApp();
  const [making, setMaking] = useState(false);
  const [showing, setShowing] = useState(false);
  // the window's menu asks for it by the place it goes to
  useEffect(() => {
    if (place.focus?.['dialog'] === 'new-book') setMaking(true);
  }, [place]);
  const { busy, openTicket, choose } = useOpenBook();
  return (
    <div className="screen start" data-testid="screen-start">
      <div className="screen-head">
        <h1>{vi.title}</h1>
        <p>{vi.lead}</p>
      </div>
      <div className="start-ways">
        <Way
          icon="plus"
          title={vi.newBook}
          hint={vi.newBookHint}
          onPress={() => setMaking(true)}
          testId="new-book"
          main
        />
        <Way
          icon="folder"
          title={vi.openBook}
          hint={vi.openBookHint}
          onPress={choose}
          disabled={busy}
          testId="open-book"
        />
        <Way icon="play" title={vi.demo} hint={vi.demoHint} onPress={() => setShowing(true)} testId="demo" />
      </div>
      {showing ? <DemoDialog onClose={() => setShowing(false)} /> : null}
      <RecentBooks busy={busy} onOpen={openTicket} />
      <section className="start-how" aria-labelledby="start-how">
        <h2 id="start-how">{vi.how}</h2>
        <ol>
          {vi.howSteps.map((step) => (
            <li key={step.title}>
              <Icon name={step.icon} size={24} />
              <strong>{step.title}</strong>
              <small>{step.text}</small>
            </li>
          ))}
        </ol>
      </section>
      {making ? (
        <NewBookDialog
          onClose={() => setMaking(false)}
          onMade={(made: Picked) => {
            setMaking(false);
            openTicket(made);
          }}
        />
      ) : null}
    </div>
  );
}

function Way({
  icon,
  title,
  hint,
  onPress,
  testId,
  disabled = false,
  main = false,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly onPress: () => void;
  readonly testId: string;
  readonly disabled?: boolean;
  readonly main?: boolean;
}): ReactNode {
  return (
    <button
      type="button"
      className={main ? 'way main' : 'way'}
      onClick={onPress}
      disabled={disabled}
      data-testid={testId}
    >
      <span className="way-icon">
        <Icon name={icon} size={26} />
      </span>
      <span className="way-text">
        <strong>{title}</strong>
        <small>{hint}</small>
      </span>
    </button>
  );
}
