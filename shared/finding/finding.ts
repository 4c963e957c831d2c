import { findingCodes, type FindingCode, type Severity } from './codes.ts';
import { messageFor } from './messages.vi.ts';

/** Where a finding points. A finding with a row but no column speaks of the whole row; with neither, of the table or file. */
export type FindingPlace = {
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  /** `Sheet!D7` */
  readonly at?: string;
};

/** A header or label of the file that could not be told: what an officer may say the meaning of. */
export type SeenWording = { readonly text: string; readonly at: string };

/** What is wrong or doubtful, as data. `found` and `expected` are short texts as the clerk would write them. */
export type Finding = FindingPlace & {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly found?: string;
  readonly expected?: string;
  /** of a column or row that is missing or was not told: the texts of the file that may be it; the officer says which */
  readonly wordings?: readonly SeenWording[];
  /** one Vietnamese sentence: where, what was found, what was expected, how to put it right */
  readonly message: string;
};

/** Named parts of the message beyond place, found and expected: a row's label, a list of units … */
export type MessageParts = Readonly<Record<string, string | number>>;

/** Makes a finding with its severity from the list and its sentence from messages.vi.ts. */
export function makeFinding(
  code: FindingCode,
  place: FindingPlace,
  said: {
    readonly found?: string;
    readonly expected?: string;
    readonly wordings?: readonly SeenWording[];
    readonly parts?: MessageParts;
  } = {},
): Finding {
  const { found, expected, wordings = [], parts } = said;
  return {
    code,
    severity: findingCodes[code],
    ...place,
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...(wordings.length === 0 ? {} : { wordings }),
    message: messageFor(code, { ...place, ...said, ...parts }),
  };
}
