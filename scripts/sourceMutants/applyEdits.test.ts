import { expect, test } from '@playwright/test';
import { withProbes } from './applyEdits.ts';
import { mutantsOf, type SourceMutant } from './candidates.ts';

const source = `
function sign(a) {
  if (a < 0) return 'negative';
  else if (!a) return \`zero\`;
  const found = [a, -a].filter((one) => one > 0 && one);
  return { ...{ positive: found.length } }.positive === 1 ? 'positive' : '';
}
out.push(sign(-2), sign(0), sign(2));
`;

/** Runs a source, and returns what it put out and the mutants whose places it reached. */
function run(text: string): { readonly out: readonly unknown[]; readonly reached: ReadonlySet<string> } {
  const out: unknown[] = [];
  const reached = new Set<string>();
  Object.assign(globalThis, { __reached: (id: string) => reached.add(id) });
  new Function('out', text)(out);
  return { out, reached };
}
const mutants: readonly SourceMutant[] = mutantsOf('emulator/example.ts', source);

test('probes change nothing, all at once', () => {
  expect(mutants.length).toBeGreaterThan(30);
  expect(run(withProbes(source, mutants)).out).toEqual(run(source).out);
});

test('a probe tells whether its place was reached', () => {
  const text = `function never() { return 1 < 2; }\nconst a = 3 > 2;\nout.push(a);\nconst b = () => c;\n`;
  const all = mutantsOf('emulator/example.ts', text);
  const { reached } = run(withProbes(text, all));
  const lineOf = (id: string): number | undefined => all.find((mutant) => mutant.id === id)?.line;
  expect(new Set([...reached].map(lineOf))).toEqual(new Set([2, 3]));
});
