import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared');

/** Whether the material beside the checkout (source documents and returned files) is there; a reason is printed where it is not. */
export function hasMaterial(what: string): boolean {
  const there = existsSync(path.join(folder, 'seeds')) && existsSync(path.join(folder, 'returns'));
  if (!there) console.log(`skipped: ${what} (../shared is not there)`);
  return there;
}

/** A JSON file of that material, by its path there ("seeds/units.json"). */
export function materialJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}

export type SeedRow = {
  readonly code: string;
  readonly level: string;
  readonly number: string | null;
  readonly label: string;
  readonly labelClean?: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly cellsClean?: Readonly<Record<string, string>>;
  readonly measure?: string;
  readonly linkKey?: string;
  readonly leadUnits?: readonly string[];
  readonly leadUnitsCandidates?: readonly string[];
  readonly audience?: string;
  readonly rowId: string;
};

export type SeedTable = {
  readonly id: string;
  readonly appendix: string;
  readonly kind: string;
  readonly caption: string;
  readonly captionClean?: string;
  readonly subcaption: string;
  readonly subcaptionClean?: string;
  readonly parent?: string;
  readonly insertAfterRow?: string;
  readonly columns: readonly {
    readonly key: string;
    readonly header: string;
    readonly group: string | null;
    readonly role: string;
    readonly valueKind?: string | null;
  }[];
  readonly rows: readonly SeedRow[];
  readonly footnotes?: readonly { readonly mark: string; readonly text: string; readonly anchor: string }[];
};

export type SeedDocument = {
  readonly family: string;
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly title: string;
  readonly strategy: string;
  readonly tables: readonly SeedTable[];
  /** of the one document that prints its indicators as lines of text */
  readonly indicatorList?: readonly SeedObjective[];
};

export type SeedObjective = {
  readonly objective: { readonly text: string };
  readonly indicators: readonly {
    readonly text: string;
    readonly parts: readonly { readonly shortName: string; readonly valueAsPrinted: string }[];
  }[];
};

/** What indicators.json says of one indicator. */
export type SeedIndicator = {
  readonly indicatorCode: string;
  readonly direction: string;
  readonly consolidation: {
    readonly authoritative: string;
    readonly mergeRule: string;
    readonly base?: number;
    readonly perLevel?: boolean;
  };
};
