import { readFileSync, writeFileSync, mkdirSync, readdirSync } from 'node:fs';
import { fillForm } from './electron/excel/fill-form.ts';
import { builtInFamily } from './shared/family/families/index.ts';
import { builtInDirectory } from './shared/family/units/index.ts';
const { answers } = JSON.parse(readFileSync('electron/demo/kontum-2025.answers.json','utf8'));
const family = builtInFamily('kontum-2025')!;
mkdirSync('/tmp/t1/filled',{recursive:true});
for (const [unit, a] of Object.entries(answers)) {
  const name = builtInDirectory.units.find(u=>u.id===unit)!.name;
  try { writeFileSync(`/tmp/t1/filled/${name}.xlsx`, await fillForm(readFileSync(`/tmp/t1/forms/${name}.xlsx`), a as any, {family, period:{phase:'plan',year:2025}})); } catch (e) { console.log(unit, (e as Error).message); }
}
