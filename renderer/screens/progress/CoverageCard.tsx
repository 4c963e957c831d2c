import type { ReactNode } from 'react';
import type { Status } from '#shared/service/contract/submissions.ts';
import { progressVi as vi } from '../../text/progress.vi.ts';
import { boardStates, countStates } from './board.ts';

/** How many units have reported, as a number and as one bar in the colours of the board. */
export function CoverageCard({ status }: { readonly status: Status }): ReactNode {
  const { received, expected } = status.coverage;
  const counts = countStates(status.units.filter((unit) => unit.expected));
  const shown = boardStates.filter((state) => counts[state] > 0);
  return (
    <section className="card coverage" aria-labelledby="coverage">
      <h2 id="coverage">{vi.coverage}</h2>
      <p className="figure" data-testid="coverage">
        {received}
        <small>/{expected}</small>
      </p>
      <div className="bar" aria-hidden="true">
        {shown.map((state) => (
          <span key={state} className={`bar-part ${state}`} style={{ flexGrow: counts[state] }} />
        ))}
      </div>
      <ul className="legend">
        {shown.map((state) => (
          <li key={state}>
            <span className={`dot ${state}`} aria-hidden="true" />
            {vi.state[state]} <strong>{counts[state]}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
