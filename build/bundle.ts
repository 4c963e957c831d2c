import type { InlineConfig } from 'vite';

export type BundleName = 'renderer' | 'preload' | 'main' | 'worker' | 'server' | 'cli';

/** What is built: a name, what it is made of, where it goes, and the configuration for Vite. */
export type Bundle = {
  readonly name: BundleName;
  /** relative to the project: the bundle is stale when anything in them changed */
  readonly sources: readonly string[];
  /** the file that shows that the bundle is there, relative to the project */
  readonly output: string;
  /** loaded only when something has to be built: Vite takes a third of a second to load */
  readonly config: () => Promise<InlineConfig>;
};
