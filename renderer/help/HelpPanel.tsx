import { useEffect, useRef, useState, type ReactNode } from 'react';
import { findingCodes, type FindingCode } from '#shared/finding/codes.ts';
import { findingTitles, severityNames } from '#shared/finding/titles.vi.ts';
import type { HelpTopic } from '../text/help-topic.ts';
import { vi } from '../text/vi.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { matchesSearch, searchable } from '../ui/search.ts';
import { findingPages } from './finding-pages.ts';
import type { HelpPage } from './help-page.ts';
import { helpVi } from './help.vi.ts';
import { keysHelp } from './keys.vi.ts';
import { screenPages } from './screen-pages.ts';
import './help.css';

/** Help at the right of the window; what is behind it can still be used. Escape closes it and gives the focus back. */
export function HelpPanel({
  topic,
  onTopic,
  onClose,
}: {
  readonly topic: HelpTopic;
  readonly onTopic: (topic: HelpTopic) => void;
  readonly onClose: () => void;
}): ReactNode {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // a dialog over everything is closed first, by the browser
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) onClose();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onClose]);
  const turnTo = (next: HelpTopic): void => {
    panel.current?.scrollTo(0, 0);
    onTopic(next);
  };
  return (
    <aside className="help" ref={panel} tabIndex={-1} aria-label={helpVi.title} data-testid="help-panel">
      <header>
        <strong>{helpVi.title}</strong>
        <span className="spacer" />
        <Button look="plain" onPress={() => turnTo({ kind: 'keys' })}>
          {keysHelp.title}
        </Button>
        <Button look="plain" onPress={onClose} label={vi.common.close} testId="close-help">
          <Icon name="close" size={17} />
        </Button>
      </header>
      {topic.kind === 'finding' ? <FindingHelp code={topic.code} /> : <Page page={pageOf(topic)} />}
      <FindingIndex onTopic={turnTo} />
    </aside>
  );
}

function pageOf(topic: Exclude<HelpTopic, { kind: 'finding' }>): HelpPage {
  return topic.kind === 'keys' ? keysHelp : screenPages[topic.screen];
}

function Page({ page }: { readonly page: HelpPage }): ReactNode {
  return (
    <article>
      <h2>{page.title}</h2>
      <p className="help-lead">{page.lead}</p>
      {page.parts.map((part) => {
        const List = part.steps ? 'ol' : 'ul';
        return (
          <section key={part.heading}>
            <h3>{part.heading}</h3>
            <List>
              {part.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </List>
          </section>
        );
      })}
    </article>
  );
}

function FindingHelp({ code }: { readonly code: FindingCode }): ReactNode {
  const page = findingPages[code];
  return (
    <article data-testid={`help-finding-${code}`}>
      <h2>{findingTitles[code]}</h2>
      <p className="help-lead">{`${severityNames[findingCodes[code]]}. ${page.means}`}</p>
      <section>
        <h3>{helpVi.example}</h3>
        <p className="help-example">{page.example}</p>
      </section>
      <section>
        <h3>{helpVi.remedy}</h3>
        <ul>
          {page.remedy.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function FindingIndex({ onTopic }: { readonly onTopic: (topic: HelpTopic) => void }): ReactNode {
  const [typed, setTyped] = useState('');
  // `as`: Object.keys forgets that the keys of the list are the codes
  const codes = (Object.keys(findingPages) as FindingCode[]).filter((code) =>
    matchesSearch(searchable(findingTitles[code], findingPages[code].means), typed),
  );
  return (
    <details className="help-index">
      <summary>{helpVi.index}</summary>
      <SearchField label={helpVi.find} value={typed} onChange={setTyped} />
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <button type="button" className="link" onClick={() => onTopic({ kind: 'finding', code })}>
              {findingTitles[code]}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
