import type { MeasureKind } from '../value/value.ts';
import type { FindingCode, Severity } from '../finding/codes.ts';

/** Ids are plain strings: they come from data files and from the book, and are checked where those are read. */
export type FamilyId = string;
export type TableId = string;
export type RowCode = string;
export type ColumnKey = string;
/** `kontum:so-y-te`; the part before the colon is the scope whose units a family speaks of */
export type UnitId = string;

export type Phase = 'plan' | 'report';
export type PeriodKind = 'annual' | '6-month' | 'period' | 'adhoc';

/**
 * Biểu mẫu: a versioned description of an appendix: its tables, rows and columns, who fills what, how values merge, how the
 * official table looks. Data, never code; a published version is never edited.
 */
export type Family = {
  readonly id: FamilyId;
  readonly version: number;
  /** short Vietnamese name for lists */
  readonly title: string;
  readonly strategy: string;
  /** whose units report: the id before the colon of their unit ids */
  readonly scope: string;
  /** the office that merges; never a reporting unit because of that alone */
  readonly consolidator: UnitId;
  readonly document: SourceDocument;
  readonly dueDates: readonly DueDate[];
  /** what a year parameter means: a `period` family speaks of `years` years from its first */
  readonly years: { readonly kind: PeriodKind; readonly document: number; readonly span: number };
  readonly tables: readonly Table[];
  /** codes whose severity differs in this family */
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity>>>;
  /** checks by id with their options; what is not listed does not run */
  readonly checks: readonly CheckChoice[];
};

export type CheckChoice = { readonly id: string; readonly options?: Readonly<Record<string, unknown>> };

/** The document the family was made from, as printed; the official table's caption and signature start from it. */
export type SourceDocument = {
  readonly number: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly issuer: string;
  readonly title: string;
  readonly place: string;
  /** lines of authority above the signature, top to bottom */
  readonly authority: readonly string[];
  readonly signer?: string;
};

export type DueDate = {
  readonly kind: PeriodKind | 'other';
  /** MM-DD, or YYYY-MM-DD where the document names the year; null where it gives no date */
  readonly date: string | null;
  readonly text: string;
};

export type TableKind = 'indicators' | 'assignments' | 'list' | 'matrix' | 'outline';

/** One table of a family. `list` and `matrix` may stand inside an outline, behind one of its rows. */
export type Table = {
  readonly id: TableId;
  readonly kind: TableKind;
  /** "Phụ lục", "Phụ lục 1" … */
  readonly appendix: string;
  /** caption lines and the line in brackets below, with year parameters ({year}, {year-1}, {year+4}) */
  readonly caption: readonly string[];
  readonly subcaption: string;
  /** phases in which the table is in use */
  readonly phases: readonly Phase[];
  /** whether units send it back (false: it is printed only) */
  readonly returned: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly footnotes: readonly Footnote[];
  readonly inside?: { readonly table: TableId; readonly afterRow: RowCode };
  /** list tables: the columns whose folded texts make two rows the same */
  readonly identity?: readonly ColumnKey[];
  readonly landscape: boolean;
  /** true: an objective's label is merged over all columns */
  readonly objectivesAcross?: boolean;
};

export type Footnote = { readonly mark: string; readonly text: string; readonly row?: RowCode };

export type ColumnRole =
  | 'number'
  | 'label'
  | 'measure'
  | 'value'
  | 'lead'
  | 'coordinating'
  | 'timing'
  | 'notes'
  | 'date'
  | 'text';

/**
 * Who fills a column in a phase. `reported`: the unit. `prefilled`: we print it from the book (last result, this year's
 * target) and the unit leaves it. `printed`: the same text for everybody, from the family. `free`: the unit may write (notes).
 */
export type Fill = 'reported' | 'prefilled' | 'printed' | 'free';

export type Column = {
  readonly key: ColumnKey;
  /** as printed, with year parameters */
  readonly header: string;
  /** upper header over several columns, with year parameters */
  readonly group?: string;
  readonly role: ColumnRole;
  /** other wordings met in returned files, with year parameters */
  readonly synonyms: readonly string[];
  /** what a value column speaks of */
  readonly speaks?: 'actual' | 'target' | 'count';
  /** a column without an entry for a phase is not in the table in that phase */
  readonly fill: { readonly plan?: Fill; readonly report?: Fill };
  /** width in characters of the body font */
  readonly width: number;
};

export type RowLevel =
  | 'objective'
  | 'group'
  | 'indicator'
  | 'subindicator'
  | 'heading'
  | 'task'
  | 'task-group'
  | 'section'
  | 'subsection'
  | 'subsubsection'
  | 'prompt'
  | 'signature'
  | 'blank-row'
  | 'matrix-row';

/**
 * A printed line. `cells` are the source document's own texts by column (blank ones left out); `clean` has the texts whose
 * misprints are mended, a label's under its column's key.
 */
export type Row = {
  readonly code: RowCode;
  readonly level: RowLevel;
  readonly number: string | null;
  /** as printed, line breaks kept */
  readonly label: string;
  /** other wordings that are this row: mended misprints first */
  readonly aliases: readonly string[];
  readonly cells: Readonly<Record<ColumnKey, string>>;
  readonly clean?: Readonly<Record<ColumnKey, string>>;
  /** absent on headings */
  readonly measure?: Measure;
  /** lead units, first named first; the first reports the row, the others may */
  readonly leads: readonly UnitId[];
  /** groups of units that report components of this row beside its leads */
  readonly reporters: readonly Reporter[];
  readonly merge: Merge;
  readonly direction?: 'up' | 'down' | 'maintain';
  readonly shown?: Shown;
  /** same link, same quantity: values of other years and documents may be set beside it */
  readonly link?: string;
  /** the row whose parts this row is one of */
  readonly parent?: RowCode;
  /** outline prompts that only some levels answer */
  readonly audience?: 'department' | 'district';
};

/** Đơn vị tính of a row: the text printed in its column, and what it means. */
export type Measure = {
  readonly code: string;
  readonly text: string;
  readonly kind: MeasureKind;
  readonly base?: number;
};

export type Reporter = {
  /** a unit group's id: all its members report */
  readonly group: string;
  /** true: their answer is waited for; false: they may send it */
  readonly required: boolean;
};

export type MergeRule =
  | 'lead'
  | 'ratio-of-sums'
  | 'share-of-units'
  | 'sum'
  | 'min'
  | 'max'
  | 'append'
  | 'cell-sum'
  | 'gather'
  | 'none';

export type Authority = 'lead-only' | 'lead-first' | 'computed-first';

export type Merge = {
  readonly rule: MergeRule;
  readonly authority: Authority;
  /** what a rate is per: 100, 1.000, 100.000 */
  readonly base?: number;
  readonly perLevel?: boolean;
};

/** The form in which a consolidated value is printed. */
export type Shown = {
  readonly form: 'number' | 'rate' | 'rate-with-count' | 'ratio' | 'per-level' | 'as-reported';
  /** most decimals printed */
  readonly decimals: number;
  /** noun behind the counts ("đơn vị"), or the nouns of a ratio */
  readonly noun?: string;
  readonly nouns?: readonly [string, string];
  /** the sign or measure is printed with the number ("60%", "03tin/quý") */
  readonly measure?: string;
};
