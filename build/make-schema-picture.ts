// Draws electron/store/schema.sql anew from the migrations: node build/run.mjs build/make-schema-picture.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureOfMigrations } from '../electron/store/schema-picture.ts';
import { root } from './steps.ts';

writeFileSync(path.join(root, 'electron', 'store', 'schema.sql'), pictureOfMigrations());
