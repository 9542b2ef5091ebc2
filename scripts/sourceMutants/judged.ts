import type { SourceMutant } from './candidates.ts';

/** A mutant that need not be noticed, by its place, with the reason. No line number: a place moves. */
export interface Judged {
  readonly file: string;
  readonly operator: string;
  /** A part of the statement around the mutant, or of what it replaces. */
  readonly context: string;
  /** What takes its place, where the same place has several mutants. */
  readonly text?: string;
  readonly reason: string;
}

const dataFile = 'Only the file of --data: no request reaches it. npm run test:durability and unit tests do.';
const earlierForm =
  'Only with --like of an earlier time: the form of 2026, which the suite meets, never takes this branch.';
const cache = 'A cache: the same answer, made again.';

/** No response can differ: the same program in other words, a cache, a text that only logs hold, a limit of memory. */
export const excluded: readonly Judged[] = [
  {
    file: 'emulator/contract/checkResponse.ts',
    operator: 'text changed',
    context: 'built a response that violates the contract',
    reason: 'A line on stderr.',
  },
  {
    file: 'emulator/faults/faultInjector.ts',
    operator: 'condition fixed',
    context: 'if (delayMs > 0)',
    text: 'true',
    reason: 'The same program: a delay of 0 is no delay.',
  },
  {
    file: 'emulator/rules/evaluate.ts',
    operator: 'condition fixed',
    context: 'known[phase]',
    text: 'false',
    reason: cache,
  },
  {
    file: 'emulator/store/openDatabase.ts',
    operator: 'text changed',
    context: 'PRAGMA journal_mode = WAL',
    reason: dataFile,
  },
  { file: 'emulator/store/openDatabase.ts', operator: 'object emptied', context: 'isDirectory', reason: dataFile },
  { file: 'emulator/store/openDatabase.ts', operator: 'equality negated', context: 'code ===', reason: dataFile },
  { file: 'emulator/store/sqlite.ts', operator: 'number changed', context: '0xff', reason: dataFile },
  { file: 'emulator/store/sqlite.ts', operator: 'condition fixed', context: '!readOnly', reason: dataFile },
  {
    file: 'emulator/store/sqlite.ts',
    operator: 'statement removed',
    context: 'statements.clear()',
    reason: 'Frees memory: no answer follows from it.',
  },
  { file: 'emulator/store/store.ts', operator: 'text changed', context: "readText(row, 'value')", reason: dataFile },
  {
    file: 'emulator/protocol/parseJson.ts',
    operator: 'text changed',
    context: "text.includes('",
    reason: 'The same program: what is looked for only where there is an escape is then looked for everywhere.',
  },
  {
    file: 'emulator/protocol/origin.ts',
    operator: 'text changed',
    context: 'sec-fetch-site',
    reason: 'Keeps web pages from the control plane. Unit tests and attacks see it.',
  },
  {
    file: 'emulator/limits.ts',
    operator: 'number changed',
    context: '256',
    reason: 'A limit of the emulator itself: no document has one.',
  },
  {
    file: 'emulator/limits.ts',
    operator: 'object emptied',
    context: '30 * second',
    reason: 'Concerns clients that do not read their response. An attack sees it.',
  },
  {
    file: 'emulator/store/solutionStore.ts',
    operator: 'condition fixed',
    context: 'isRow(highest)',
    text: 'false',
    reason: 'The same ids: without the highest one, each is tried in turn.',
  },
  {
    file: 'emulator/protocol/statusCodes.ts',
    operator: 'number changed',
    context: '>= 500',
    text: '(499)',
    reason: 'The same program: no error has status 499.',
  },
  {
    file: 'emulator/rules/opportunity/co-sell-not-revertible.ts',
    operator: 'optional chaining dropped',
    context: 'stored?.PrimaryNeedsFromAws',
    reason: 'The same program: an update always has a stored record.',
  },
  {
    file: 'emulator/protocol/applyForm.ts',
    operator: 'and for or',
    context: "typeof value === 'object'",
    reason: earlierForm,
  },
  {
    file: 'emulator/protocol/applyForm.ts',
    operator: 'condition fixed',
    context: "form.modified === 'seconds'",
    reason: earlierForm,
  },
  {
    file: 'emulator/protocol/applyForm.ts',
    operator: 'spread dropped',
    context: 'invitationEngagement',
    reason: earlierForm,
  },
];

/** A response differs, and no requirement says so: what is not promised, or what no test can bring about. */
export const accepted: readonly Judged[] = [
  {
    file: 'emulator/apiError.ts',
    operator: 'condition fixed',
    context: 'omitted <= 1',
    reason: 'How many errors a response lists is a limit of the emulator itself: no document has one.',
  },
  {
    file: 'emulator/clock.ts',
    operator: 'arithmetic swapped',
    context: 'modifiedStepMs',
    reason:
      'Two versions within one millisecond: each needs the LastModifiedDate of the one before, so no client is so fast.',
  },
  {
    file: 'emulator/cors.ts',
    operator: 'statement removed',
    context: 'Web pages of',
    reason:
      'Keeps web pages of other origins from the emulator; no document says what the service does. Unit tests see it.',
  },
  {
    file: 'emulator/createWorld.ts',
    operator: 'spread dropped',
    context: '...settings',
    reason: 'Only the flags of the command line: the suite meets the defaults. Unit tests and test:variations see it.',
  },
  {
    file: 'emulator/domain/domainEvents.ts',
    operator: 'condition fixed',
    context: 'awsState.engagement === null',
    text: 'false',
    reason: 'The one caller publishes an engagement that it has just made; the check is for the type.',
  },
  {
    file: 'emulator/operations/CreateOpportunity.ts',
    operator: 'condition fixed',
    context: 'repeated !== null',
    reason:
      'A ClientToken that another operation has used: the sources contradict each other (behaviour F.7, since-launch P.10).',
  },
  {
    file: 'emulator/protocol/parseJson.ts',
    operator: 'equality negated',
    context: 'char === 0x22',
    reason: 'How deep a body may be nested is a limit of the emulator itself; the requirements allow both answers.',
  },
  {
    file: 'emulator/rules/submission/required-at-submission.ts',
    operator: 'condition fixed',
    context: 'exemptions.length > 0',
    reason: 'A sentence of docs/fidelity.md; a check of npm test compares it.',
  },
  {
    file: 'emulator/signature/authorizationHeader.ts',
    operator: 'number changed',
    context: 'found < 0',
    text: '1',
    reason: 'The same program but for a part of the header without a name, which is rejected either way.',
  },
  {
    file: 'emulator/server.ts',
    operator: 'statement removed',
    context: 'malformed.add(socket)',
    reason: 'Malformed bytes behind the request of an event stream of the control plane. Unit tests see it.',
  },
];

/** The entry that judges a mutant; undefined when there is none. */
export const judgedIn = (table: readonly Judged[], mutant: SourceMutant): Judged | undefined =>
  table.find(
    ({ file, operator, context, text }) =>
      file === mutant.file &&
      operator === mutant.operator &&
      (mutant.context.includes(context) || mutant.original.includes(context)) &&
      (text === undefined || text === mutant.text),
  );
