// npm run build: everything, anew. `npm start` builds by itself what is missing or old.
import { buildBundles } from './build-bundles.ts';
import { bundles } from './bundles.ts';

await buildBundles(
  bundles.map((bundle) => bundle.name),
  true,
);
