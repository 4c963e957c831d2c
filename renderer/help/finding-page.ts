/** What a finding means, how it looks, and how it is put right. */
export type FindingPage = { readonly means: string; readonly example: string; readonly remedy: readonly string[] };
