import { Refusal } from '#shared/service/answer.ts';
import type { Dependencies } from './dependencies.ts';
export async function returnCopy(
  _d: Dependencies,
  _i: { book: string; submission: string; out: string },
): Promise<{ out: string; kind: 'marked-copy' }> {
  throw new Refusal('bad-input', 'Chức năng này đang được làm.');
}
