import { Refusal } from '#shared/service/answer.ts';
import type { results } from '#shared/service/contract/results.ts';
import type { InputOf, OutputOf } from '#shared/service/operation.ts';
import type { Dependencies } from './dependencies.ts';
type Issue = (typeof results)['forms.issue'];
export async function issueForms(_d: Dependencies, _i: InputOf<Issue>): Promise<OutputOf<Issue>> {
  throw new Refusal('bad-input', 'Chức năng này đang được làm.');
}
