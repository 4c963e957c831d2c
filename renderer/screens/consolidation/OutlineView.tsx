import type { ReactNode } from 'react';
import type { ConsolidatedTable, GatheredParagraph } from '#shared/consolidate/consolidation.ts';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import { Button } from '../../ui/Button.tsx';

/** The gathered narrative, heading by heading, each paragraph with the unit that wrote it and the way to its file. */
export function OutlineView({
  merged,
  nameOf,
  onOpenFile,
}: {
  readonly merged: ConsolidatedTable;
  readonly nameOf: (unit: string) => string;
  readonly onOpenFile: (paragraph: GatheredParagraph) => void;
}): ReactNode {
  return (
    <div className="outline" data-testid="outline">
      {merged.rows.map((row) => {
        const paragraphs = row.paragraphs ?? [];
        return (
          <section key={row.code}>
            <h3>{row.label.replace(/\s+/g, ' ')}</h3>
            {paragraphs.map((paragraph) => (
              <div key={`${paragraph.submission} ${paragraph.at} ${paragraph.text}`} className="paragraph">
                <div className="paragraph-head">
                  <strong>{nameOf(paragraph.unit)}</strong>
                  <Button
                    look="plain"
                    onPress={() => onOpenFile(paragraph)}
                    label={words.toFileOf(nameOf(paragraph.unit), paragraph.at)}
                  >
                    {words.toFile}
                  </Button>
                </div>
                <p>{paragraph.text}</p>
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}
