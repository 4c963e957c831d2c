/** One line of the table of speed goals: what was measured, and whether the "must" holds. */
export type Goal = {
  readonly what: string;
  readonly measured: number;
  readonly must: { readonly atLeast: number } | { readonly atMost: number };
  readonly aim: string;
  readonly unit: '×' | '%' | '';
  readonly detail: string;
};

export function holds({ measured, must }: Goal): boolean {
  return 'atLeast' in must ? measured >= must.atLeast : measured <= must.atMost;
}

/** The table as text, one goal a line. */
export function goalTable(goals: readonly Goal[]): string {
  const lines = goals.map((goal) => {
    const must = 'atLeast' in goal.must ? `≥ ${goal.must.atLeast}` : `≤ ${goal.must.atMost}`;
    const verdict = holds(goal) ? 'holds' : 'FAILS';
    return `${verdict.padEnd(6)} ${goal.what}: ${goal.measured.toFixed(2)}${goal.unit} (must ${must}, aim ${goal.aim}) — ${goal.detail}`;
  });
  return lines.join('\n');
}
