import { useEffect, useState, type ReactNode } from 'react';
import { useApp } from '../../service/app-context.tsx';
import { familiesVi as vi } from '../../text/families.vi.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { FamilyView } from './FamilyView.tsx';
import { LearnedView } from './LearnedView.tsx';
import { UnitsView } from './UnitsView.tsx';
import './families.css';

type TabId = keyof typeof vi.tabs;

/** Biểu mẫu và đơn vị: what the forms are, who the units are, what reading has learned. */
export function FamiliesScreen(): ReactNode {
  const { book, place } = useApp();
  const unit = place.focus?.['unit'];
  const [tab, setTab] = useState<TabId>(unit === undefined ? 'families' : 'units');
  useEffect(() => {
    if (unit !== undefined) setTab('units');
  }, [unit]);
  return (
    <div className="screen families" data-testid="screen-families">
      <div className="screen-head">
        <h1>{vi.title}</h1>
        <p>{vi.lead}</p>
      </div>
      <Tabs
        label={vi.title}
        tabs={[
          { id: 'families', title: vi.tabs.families },
          { id: 'units', title: vi.tabs.units },
          { id: 'learned', title: vi.tabs.learned },
        ]}
        chosen={tab}
        onChoose={setTab}
      >
        {tab === 'families' ? <FamilyView /> : null}
        {tab !== 'families' && !book ? <EmptyState title={vi.needsBook} text={vi.needsBookText} /> : null}
        {tab === 'units' && book ? <UnitsView book={book.book} first={unit ?? null} /> : null}
        {tab === 'learned' && book ? <LearnedView book={book.book} /> : null}
      </Tabs>
    </div>
  );
}
