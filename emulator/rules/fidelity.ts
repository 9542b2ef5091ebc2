/**
 * Writes docs/fidelity.md: each rule and behaviour with its evidence, source and answer.
 * Usage: tsx emulator/rules/fidelity.ts [--check]   (--check writes nothing and exits 1 when the page is stale)
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { behaviours } from './behaviours/index.ts';
import { guards, rules } from './judge.ts';
import type { Answer, Evidence, Guard, Rule } from './rule.ts';

const page = fileURLToPath(new URL('../../docs/fidelity.md', import.meta.url));
const headings: Readonly<Record<string, string>> = {
  opportunity: 'Content of an opportunity',
  editing: 'What is editable when',
  submission: 'Submission to AWS',
  association: 'Associations',
  invitation: 'Answering an invitation',
  assignment: 'Assignment',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const told = ({ Code, FieldName }: Answer): string => (FieldName ? `${Code} ${FieldName}` : `${Code}, no field`);

const ruleRow = ({ name, at, gate, says, evidence, source, reason, answers }: Rule): string[] => [
  `[${name}](../emulator/rules/${areaOf(name)}/${name}.ts)`,
  at.join(', ') + (gate ? '; alone' : ''),
  says,
  evidence,
  source,
  `${reason.replace('_VALIDATION_FAILED', '')}: ${answers.map(told).join('; ')}`,
];
const guardRow = <F>({ name, at, says, evidence, source, error, reason, answer }: Guard<F>): string[] => [
  `[${name}](../emulator/rules/${areaOf(name)}/${name}.ts)`,
  at.join(', '),
  says,
  evidence,
  source,
  answer ? `${(reason ?? '').replace('_VALIDATION_FAILED', '')}: ${told(answer)}` : error,
];
const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name);
const every = { ...rules, ...guards };
function areaOf(name: string): string {
  return Object.entries(every).find(([, list]) => list.some((rule) => rule.name === name))?.[0] ?? '';
}

/** How many rows rest on each strength of evidence. */
function counts(): string {
  const strengths = [...Object.values(every).flat(), ...Object.values(behaviours).flat()].map(
    ({ evidence }): Evidence => evidence,
  );
  const count = (strength: Evidence): number => strengths.filter((given) => given === strength).length;
  return `${strengths.length} rows: ${count('obs')} observed, ${count('doc')} documented, ${count('inf')} inferred.`;
}

/** The whole page, as it should stand in docs/fidelity.md. */
export function fidelity(): string {
  const head = ['Rule', 'When', 'Says', 'Evidence', 'Source', 'Answer'];
  const sections = [
    ...Object.entries(rules).map(([area, list]) => [
      headings[area] ?? area,
      table(head, [...list].sort(byName).map(ruleRow)),
    ]),
    ...[
      ['association', [...guards.association].sort(byName).map(guardRow)] as const,
      ['invitation', [...guards.invitation].sort(byName).map(guardRow)] as const,
      ['assignment', [...guards.assignment].sort(byName).map(guardRow)] as const,
    ].map(([area, rows]) => [headings[area] ?? area, table(head, rows)]),
    ...Object.entries(behaviours).map(([title, list]) => [
      title,
      table(
        ['Behaviour', 'Says', 'Evidence', 'Source', 'Where'],
        list.map(({ name, says, evidence, source, where }) => [
          name,
          says,
          evidence,
          source,
          where ? `[${where}](../${where})` : 'not done',
        ]),
      ),
    ]),
  ];
  return [
    '# Fidelity',
    'Every rule that the emulator enforces and every behaviour that it imitates, with what it rests on. Written by\n`tsx emulator/rules/fidelity.ts` from the rules themselves; do not edit.',
    '- **obs**: seen on the wire, or reported word for word by a user of the Sandbox\n- **doc**: documented only\n- **inf**: inferred; where only that exists, the reading is taken that misleads an integrator least',
    'Where sources disagree the observed one is taken. A source that names the code or the field as inferred is sure of the\nrule and not of its answer. An answer is the reason, then code and field of each entry of ErrorList; a rule marked\n*alone* is judged first and reported by itself. Contract faults (shape, enums, patterns, lengths) come before all of these.',
    counts(),
    ...sections.map(([title, body]) => `## ${title}\n\n${body}`),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const now = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const fresh = fidelity();
  const name = path.relative(process.cwd(), page);
  if (process.argv.includes('--help')) console.log('Usage: tsx emulator/rules/fidelity.ts [--check]');
  else if (!process.argv.includes('--check')) {
    writeFileSync(page, fresh);
    console.log(`${name} written: ${counts()}`);
  } else if (now === fresh) console.log(`${name} is up to date.`);
  else {
    console.error(`${name} is stale. Run: npx tsx emulator/rules/fidelity.ts`);
    process.exitCode = 1;
  }
}
