/** A page of help: a title, what it is about, and a few short parts. */
export type HelpPage = {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly HelpPart[];
};

export type HelpPart = {
  readonly heading: string;
  readonly lines: readonly string[];
  /** the lines are steps, to be done one after the other */
  readonly steps?: boolean;
};
