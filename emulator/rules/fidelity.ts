/**
 * Writes docs/fidelity.md: each rule and behaviour with its evidence, source and answer.
 * Usage: tsx emulator/rules/fidelity.ts [--check]   (--check writes nothing and exits 1 when the page is stale)
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { preconditions, rules } from './evaluate.ts';
import { fidelityNotes } from './notes/index.ts';
import type { ErrorKey, EvidenceLevel, Precondition, Rule } from './rule.ts';

const pageFile = fileURLToPath(new URL('../../docs/fidelity.md', import.meta.url));
const headings: Readonly<Record<string, string>> = {
  opportunity: 'Content of an opportunity',
  editing: 'What is editable when',
  submission: 'Submission to AWS',
  association: 'Associations',
  invitation: 'Answering an invitation',
  assignment: 'Assignment',
};

const escapeCell = (text: string): string => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(escapeCell).join(' | ')} |`).join('\n');
const formatError = ({ Code, FieldName }: ErrorKey): string =>
  FieldName ? `${Code} ${FieldName}` : `${Code}, no field`;

const ruleRow = ({ name, phases, exclusive, description, evidence, source, reason, errors }: Rule): string[] => [
  `[${name}](../emulator/rules/${areaOf(name)}/${name}.ts)`,
  phases.join(', ') + (exclusive ? '; alone' : ''),
  description,
  evidence,
  source,
  `${reason.replace('_VALIDATION_FAILED', '')}: ${errors.map(formatError).join('; ')}`,
];
const preconditionRow = <F>({
  name,
  operations,
  description,
  evidence,
  source,
  errorName,
  reason,
  fieldError,
}: Precondition<F>): string[] => [
  `[${name}](../emulator/rules/${areaOf(name)}/${name}.ts)`,
  operations.join(', '),
  description,
  evidence,
  source,
  fieldError ? `${(reason ?? '').replace('_VALIDATION_FAILED', '')}: ${formatError(fieldError)}` : errorName,
];
const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name);
const allAreas = { ...rules, ...preconditions };
function areaOf(name: string): string {
  return Object.entries(allAreas).find(([, list]) => list.some((rule) => rule.name === name))?.[0] ?? '';
}

/** How many rows rest on each strength of evidence. */
function countByEvidence(): string {
  const strengths = [...Object.values(allAreas).flat(), ...Object.values(fidelityNotes).flat()].map(
    ({ evidence }): EvidenceLevel => evidence,
  );
  const count = (strength: EvidenceLevel): number => strengths.filter((given) => given === strength).length;
  return `${strengths.length} rows: ${count('observed')} observed, ${count('documented')} documented, ${count('inferred')} inferred.`;
}

/** The whole page, as it should stand in docs/fidelity.md. */
export function renderFidelityPage(): string {
  const head = ['Rule', 'When', 'Says', 'Evidence', 'Source', 'Answer'];
  const sections = [
    ...Object.entries(rules).map(([area, list]) => [
      headings[area] ?? area,
      table(head, [...list].sort(byName).map(ruleRow)),
    ]),
    ...[
      ['association', [...preconditions.association].sort(byName).map(preconditionRow)] as const,
      ['invitation', [...preconditions.invitation].sort(byName).map(preconditionRow)] as const,
      ['assignment', [...preconditions.assignment].sort(byName).map(preconditionRow)] as const,
    ].map(([area, rows]) => [headings[area] ?? area, table(head, rows)]),
    ...Object.entries(fidelityNotes).map(([title, list]) => [
      title,
      table(
        ['Behaviour', 'Says', 'Evidence', 'Source', 'Where'],
        list.map(({ name, description, evidence, source, implementedIn }) => [
          name,
          description,
          evidence,
          source,
          implementedIn ? `[${implementedIn}](../${implementedIn})` : 'not done',
        ]),
      ),
    ]),
  ];
  return [
    '# Fidelity',
    'Every rule that the emulator enforces and every behaviour that it imitates, with what it rests on. Written by\n`tsx emulator/rules/fidelity.ts` from the rules themselves; do not edit.',
    '- **observed**: seen on the wire, or reported word for word by a user of the Sandbox\n- **documented**: documented only\n- **inferred**: where only that exists, the reading is taken that misleads an integrator least',
    'Where sources disagree the observed one is taken. A source that names the code or the field as inferred is sure of the\nrule and not of its answer. An answer is the reason, then code and field of each entry of ErrorList; a rule marked\n*alone* is judged first and reported by itself. Contract faults (shape, enums, patterns, lengths) come before all of these.',
    countByEvidence(),
    ...sections.map(([title, body]) => `## ${title}\n\n${body}`),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const now = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : '';
  const fresh = renderFidelityPage();
  const name = path.relative(process.cwd(), pageFile);
  if (process.argv.includes('--help')) console.log('Usage: tsx emulator/rules/fidelity.ts [--check]');
  else if (!process.argv.includes('--check')) {
    writeFileSync(pageFile, fresh);
    console.log(`${name} written: ${countByEvidence()}`);
  } else if (now === fresh) console.log(`${name} is up to date.`);
  else {
    console.error(`${name} is stale. Run: npx tsx emulator/rules/fidelity.ts`);
    process.exitCode = 1;
  }
}
