/**
 * Writes docs/fidelity.md: each rule and behaviour with its evidence, source and error.
 * Usage: tsx emulator/rules/fidelity.ts [--check]   (--check writes nothing and exits 1 when the page is stale)
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FieldError } from '../apiError.ts';
import { limits } from '../limits.ts';
import { preconditions, rules } from './evaluate.ts';
import type { LoadedRule } from './loadRules.ts';
import { fidelityNotes } from './notes/index.ts';
import type { EvidenceLevel, Precondition, Rule } from './rule.ts';

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
const formatError = ({ Code, FieldName, Message }: FieldError): string =>
  `${Code} ${FieldName ?? '(no field)'}: “${Message}”`.replaceAll('<', '&lt;');

const ruleRow = ({
  name,
  file,
  phases,
  exclusive,
  description,
  evidence,
  source,
  reason,
  errors,
}: LoadedRule<Rule>): string[] => [
  `[${name}](../emulator/rules/${file})`,
  phases.join(', ') + (exclusive ? '; alone' : ''),
  description,
  evidence,
  source,
  `${reason.replace('_VALIDATION_FAILED', '')}, ${errors.map(formatError).join('; ')}`,
];
const preconditionRow = <F>({
  name,
  file,
  operations,
  description,
  evidence,
  source,
  errorName,
  reason,
  fieldError,
  message,
}: LoadedRule<Precondition<F>>): string[] => [
  `[${name}](../emulator/rules/${file})`,
  operations.join(', '),
  description,
  evidence,
  source,
  fieldError
    ? `${(reason ?? '').replace('_VALIDATION_FAILED', '')}, ${formatError({ ...fieldError, Message: message })}`
    : `${errorName}: “${message}”`.replaceAll('<', '&lt;'),
];
const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name);
const allAreas = { ...rules, ...preconditions };

const evidenceLevels: readonly EvidenceLevel[] = ['observed', 'documented', 'reported', 'contested', 'inferred'];
/** Counts the rows by strength of evidence. */
function countByEvidence(): string {
  const levels = [...Object.values(allAreas).flat(), ...Object.values(fidelityNotes).flat()].map(
    ({ evidence }) => evidence,
  );
  const counts = evidenceLevels
    .map((level) => [levels.filter((one) => one === level).length, level] as const)
    .filter(([count]) => count > 0);
  return `${levels.length} rows: ${counts.map(([count, level]) => `${count} ${level}`).join(', ')}.`;
}

/** The limits of the emulator itself, which are not those of the API. */
const limitsTable = (): string =>
  table(
    ['Limit', 'Value', 'What happens'],
    Object.entries(limits).map(([name, { value, unit, description }]) => [name, `${value} ${unit}`, description]),
  );

/** The text of docs/fidelity.md. */
export function renderFidelityPage(): string {
  const head = ['Rule', 'When', 'Description', 'Evidence', 'Source', 'Error'];
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
        ['Behaviour', 'Description', 'Evidence', 'Source', 'Implemented in'],
        list.map(({ name, description, evidence, source, implementedIn }) => [
          name,
          description,
          evidence,
          source,
          implementedIn ? `[${implementedIn}](../${implementedIn})` : 'not implemented',
        ]),
      ),
    ]),
  ];
  return [
    '# Fidelity',
    'Every rule that the emulator enforces and every behaviour that it imitates, with the evidence for it. Generated from the\nrules by `npm run fidelity`; do not edit.',
    '- **observed**: seen on the wire, or quoted word for word by a user of the Sandbox, or reported by two users\n- **documented**: stated by a document or the model, never seen\n- **reported**: told by one user, without a recorded response\n- **contested**: sources of comparable weight disagree; the emulator follows the newer one\n- **inferred**: concluded from other facts; in doubt the emulator takes the reading that misleads an integrator least',
    'Where sources disagree, the observed one holds. A source with “the code is inferred” is sure of the rule but not of the\ncode. The column Error gives Reason, then Code, FieldName and Message of each entry of ErrorList; `<...>` stands for a\npart that depends on the request. A rule marked *alone* is evaluated first and reported by itself. Errors of the contract\n(shape, enum, pattern, length) come before all of these. A unit test sends one request for each row, which gets exactly\nits error.',
    countByEvidence(),
    ...sections.map(([title, body]) => `## ${title}\n\n${body}`),
    `## Limits\n\n${limitsTable()}`,
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
