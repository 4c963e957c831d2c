// Which Excel libraries the start of the application loads: prints their names as a JSON list. Run as a process of its own.
import { registerHooks } from 'node:module';

const seen = new Set<string>();
registerHooks({
  resolve(specifier, context, next) {
    if (['exceljs', 'saxes', '@e965/xlsx'].includes(specifier)) seen.add(specifier);
    return next(specifier, context);
  },
});
const { createService } = await import('#electron/service/create-service.ts');
const service = createService({ base: process.cwd(), who: 'bench' });
await service.client.call('families.list', {});
await service.close();
console.log(JSON.stringify([...seen]));
