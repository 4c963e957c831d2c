/** A number with how it was written: the measure stated in the cell, and the counts behind a rate. */
export type NumberValue = {
  readonly kind: 'number';
  readonly number: number;
  readonly measure?: string;
  readonly count?: Count;
  readonly marks?: readonly string[];
};

/** The counts behind a rate: 59 of 127 đơn vị. */
export type Count = { readonly numerator: number; readonly denominator: number; readonly noun?: string };

/** `31,6/100.000 trẻ`, `108 bé trai/100 bé gái`: nouns are those behind numerator and denominator, "" where none. */
export type RatioValue = {
  readonly kind: 'ratio';
  readonly numerator: number;
  readonly denominator: number;
  readonly nouns?: readonly [string, string];
  readonly marks?: readonly string[];
};

export type BoundOp = '<' | '<=' | '>' | '>=';

export type Level = { readonly label: string | null; readonly value: Value };

export type LevelsValue = {
  readonly kind: 'levels';
  readonly levels: readonly Level[];
  readonly marks?: readonly string[];
};

export type StatusWord = 'none' | 'not-detected' | 'part-time' | 'done' | 'not-done';

/** Số liệu: what a cell says, read without guessing. One closed union; the forms are those of the value grammar. */
export type Value =
  | { readonly kind: 'blank'; readonly marks?: readonly string[] }
  | NumberValue
  | RatioValue
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly measure?: string;
      readonly marks?: readonly string[];
    }
  | {
      readonly kind: 'bound';
      readonly op: BoundOp;
      readonly value: NumberValue | RatioValue;
      readonly marks?: readonly string[];
    }
  | {
      readonly kind: 'maintain';
      readonly value: NumberValue | RatioValue | LevelsValue | null;
      readonly marks?: readonly string[];
    }
  | LevelsValue
  | { readonly kind: 'status'; readonly status: StatusWord; readonly text: string; readonly marks?: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly marks?: readonly string[] };

/** What kind of number a row speaks of; it decides which texts are ambiguous and which are out of range. */
export type MeasureKind = 'percent' | 'times' | 'ratio' | 'count' | 'count-or-text' | 'text' | 'unknown';

/** What a cell is expected to hold: the row's measure in kind, its base (100, 1.000, 100.000) where it has one. */
export type Expectation = {
  readonly kind: MeasureKind;
  readonly base?: number;
  /** sub-labels printed in the row's label ("Huyện", "Xã, thị trấn"): a value on several lines then is one per level */
  readonly levels?: readonly string[];
};
