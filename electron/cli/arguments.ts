import { parseArgs } from 'node:util';
import { Refusal } from '#shared/service/answer.ts';

/** An option of a command: `text` once, `texts` any number of times, `flag` without a value. */
export type OptionKind = 'text' | 'texts' | 'flag';

export type Arguments = {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly needed: (name: string) => string;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
};

/**
 * Reads a command's arguments by its options. Refuses an unknown option, a missing value or a repeated one, in one sentence.
 * Every command takes --json, --quiet and --help beside its own.
 */
export function readArguments(argv: readonly string[], options: Readonly<Record<string, OptionKind>>): Arguments {
  const values = parse(argv, options);
  const text = (name: string): string | undefined => values.texts.get(name)?.at(-1);
  return {
    positionals: values.positionals,
    text,
    needed: (name) => {
      const found = text(name);
      if (found === undefined || found === '') throw new Refusal('bad-input', `Lệnh này cần --${name}.`);
      return found;
    },
    texts: (name) => values.texts.get(name) ?? [],
    flag: (name) => values.flags.has(name),
  };
}

function parse(
  argv: readonly string[],
  options: Readonly<Record<string, OptionKind>>,
): { positionals: readonly string[]; texts: Map<string, string[]>; flags: Set<string> } {
  const all: Readonly<Record<string, OptionKind>> = { ...options, json: 'flag', quiet: 'flag', help: 'flag' };
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(all).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const texts = new Map<string, string[]>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(all, token.name) ? all[token.name] : undefined;
    if (!kind) throw new Refusal('bad-input', `Không có tùy chọn "${token.rawName}" cho lệnh này.`);
    if (kind === 'flag') flags.add(token.name);
    else if (token.value === undefined) throw new Refusal('bad-input', `Tùy chọn ${token.rawName} cần một giá trị.`);
    else if (kind === 'text' && texts.has(token.name))
      throw new Refusal('bad-input', `Tùy chọn ${token.rawName} chỉ được ghi một lần.`);
    else texts.set(token.name, [...(texts.get(token.name) ?? []), token.value]);
  }
  return { positionals, texts, flags };
}
