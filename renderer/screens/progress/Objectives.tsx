import type { ReactNode } from 'react';
import { useApp } from '../../service/app-context.tsx';
import { progressVi as vi } from '../../text/progress.vi.ts';
import type { ObjectiveProgress } from './objectives.ts';

/** How full each objective of the official table is; a press goes there. */
export function Objectives({ objectives }: { readonly objectives: readonly ObjectiveProgress[] | null }): ReactNode {
  const { go } = useApp();
  return (
    <section className="card objectives" aria-labelledby="objectives">
      <h2 id="objectives">{vi.objectives}</h2>
      <p className="quiet">{objectives?.length === 0 ? vi.nothingMerged : vi.objectivesHint}</p>
      <ul>
        {(objectives ?? []).map((objective) => (
          <li key={objective.code}>
            <button
              type="button"
              className="objective"
              title={vi.openObjective(objective.label)}
              onClick={() => go({ screen: 'consolidation', focus: objective.at })}
            >
              <span className="objective-label">{objective.label}</span>
              <span className="objective-count">
                {objective.filled}/{objective.wanted}
              </span>
              <span className="objective-bar" aria-hidden="true">
                <span style={{ width: `${(100 * objective.filled) / objective.wanted}%` }} />
              </span>
              {objective.open > 0 ? <small className="wrong">{vi.openCells(objective.open)}</small> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
