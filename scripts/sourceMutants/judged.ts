import type { SourceMutant } from './candidates.ts';

/** A mutant that need not be noticed, by its place, with the reason. No line number: a place moves. */
export interface Judged {
  readonly file: string;
  readonly operator: string;
  /** A part of the statement around the mutant, or of what it replaces; the mutant's id where they would name others too. */
  readonly context: string;
  /** What takes its place, where the same place has several mutants. */
  readonly text?: string;
  readonly reason: string;
}

const earlierForm =
  'Only with --like of an earlier time: the form of 2026, which the suite meets, never takes this branch.';
const otherForm =
  'The form of dates at an earlier time, which the service has been seen to take: every one passes on purpose.';
const cache = 'A cache: the same answer, made again.';
const memory = 'How much is kept is a limit of the emulator itself: it frees memory, and no document has one.';
const unsetIsNull = 'The same program: what is unset is written as null.';
const log = 'A line on stderr.';
const stream = 'Event streams of the control plane.';

/** Place, reason and, where it matters, the text that takes its place. */
type Row = readonly [file: string, operator: string, context: string, reason: string, text?: string];
const fromRows = (rows: readonly Row[]): readonly Judged[] =>
  rows.map(([file, operator, context, reason, text]) => ({
    file: `emulator/${file}`,
    operator,
    context,
    reason,
    ...(text === undefined ? {} : { text }),
  }));

/** No response can differ in what is promised: the same program in other words, a cache, a log, a limit of memory. */
export const excluded: readonly Judged[] = fromRows([
  ['background.ts', 'condition fixed', 'failing.delete(name)', log],
  ['contract/shape.ts', 'statement removed', 'cache.set(operation, shape)', cache],
  ['domain/invitationMapper.ts', 'fallback dropped', 'Account?.Industry ?? null', unsetIsNull],
  [
    'domain/processDueWork.ts',
    'comparison boundary',
    'world.due.nextAt(account) > now',
    'What is due in this very millisecond is done with the next request: no client measures that.',
  ],
  ['events/eventLog.ts', 'function returns nothing', 'void listeners.delete(listener)', stream],
  ['nextToken.ts', 'number changed', 'paddedLength', 'A NextToken is opaque: no length is promised.'],
  ['operations/ListSolutions.ts', 'statement removed', 'summaries.set(solution, summary)', cache],
  ['operations/ListSolutions.ts', 'fallback dropped', 'marketplaceArn ?? null', unsetIsNull],
  [
    'operations/ListOpportunities.ts',
    'condition fixed',
    'LifeCycle: LifeCycle',
    'The same program: every stored record has LifeCycle.',
    'true',
  ],
  ['protocol/applyForm.ts', 'condition fixed', "form.modified === 'seconds'", earlierForm, 'false'],
  [
    'protocol/decode.ts',
    'condition fixed',
    'header === undefined',
    "The same program: the text 'undefined' names no operation either.",
    'false',
  ],
  [
    'protocol/encodeError.ts',
    'condition fixed',
    "name === 'AccessDeniedException' && error.Reason",
    'The same program: no other error without ErrorList has a Reason, and one that is not set is not written.',
    'true',
  ],
  [
    'protocol/encodeResponse.ts',
    'equality negated',
    'M-c2568958',
    'The same but for the order of the keys of a map, which means nothing.',
  ],
  [
    'protocol/responseForm.ts',
    'list emptied',
    "['present', 'behaviour J.17']",
    'The same program: anything but null is present, and the suite writes nothing to catalog AWS.',
  ],
  ['server.ts', 'statement removed', 'request.destroy()', 'The client has gone: nobody reads what follows.'],
  ['store/clientTokenStore.ts', 'statement removed', 'M-2fb00370', memory],
  [
    'store/keyset.ts',
    'assignment swapped',
    'bytes += typeof row.size',
    'How large a page may be is a limit of the emulator itself: no document has one.',
  ],
  [
    'store/opportunityStore.ts',
    'number changed',
    '10_000_000',
    'The id that comes first: ids are opaque, and this one has the same form.',
    '(9999999)',
  ],
  ['store/trim.ts', 'fallback dropped', 'insertions.get(account) ?? 0', memory],
  [
    'rules/evaluate.ts',
    'optional chaining dropped',
    'validationException =',
    'The same program: the list has one entry here.',
  ],
  ['protocol/applyForm.ts', 'and for or', "precision === 'milliseconds'", otherForm],
  [
    'protocol/writeResponse.ts',
    'condition fixed',
    'M-0dad9198',
    'The spelling of header names: HTTP gives it no meaning, and either is a form of the service.',
    'true',
  ],
  // Seed 2.
  ['clock.ts', 'number changed', '1', 'A default that is never taken: the one caller names the value.', '(0)'],
  ['cors.ts', 'number changed', 'name.slice(0, 80)', 'How much of a wrong Host a text repeats: no client reads it.'],
  ['domain/invitationMapper.ts', 'fallback dropped', 'CustomerBusinessProblem ?? null', unsetIsNull],
  ['operations/CreateOpportunity.ts', 'fallback dropped', 'record.PartnerOpportunityIdentifier ?? null', unsetIsNull],
  [
    'operations/CreateOpportunity.ts',
    'text changed',
    "operation: 'CreateOpportunity'",
    'The same program: a key of the table of tokens, the same at every use.',
  ],
  [
    'protocol/encodeResponse.ts',
    'text changed',
    'M-a8dce571',
    'A default that is never taken: the one caller names the form.',
  ],
  [
    'protocol/writeResponse.ts',
    'equality negated',
    'writableLength === 0',
    'Concerns clients that do not read their response. An attack sees it.',
  ],
  [
    'rules/editing/fixed-after-approval.ts',
    'spread dropped',
    '...documented',
    'Where a fact comes from: a page of the documentation prints it.',
  ],
  [
    'rules/opportunity/contract-duration.ts',
    'text changed',
    'M-8b754e67',
    'The name of a rule: a page of the documentation prints it.',
  ],
  // Of earlier draws.
  ['rules/evaluate.ts', 'condition fixed', 'known[phase]', cache, 'false'],
  ['store/sqlite.ts', 'statement removed', 'statements.clear()', 'Frees memory: no answer follows from it.'],
  [
    'protocol/parseJson.ts',
    'text changed',
    "text.includes('",
    'The same program: what is looked for only where there is an escape is then looked for everywhere.',
  ],
  ['limits.ts', 'number changed', '256', 'A limit of the emulator itself: no document has one.'],
  [
    'store/solutionStore.ts',
    'condition fixed',
    'M-1e09e2fd',
    'The same ids: without the highest one, each is tried in turn.',
    'false',
  ],
  ['protocol/statusCodes.ts', 'number changed', '>= 500', 'The same program: no error has status 499.', '(499)'],
  [
    'rules/opportunity/co-sell-not-revertible.ts',
    'optional chaining dropped',
    'stored?.PrimaryNeedsFromAws',
    'The same program: an update always has a stored record.',
  ],
  ['protocol/applyForm.ts', 'and for or', "typeof value === 'object'", earlierForm],
  ['protocol/applyForm.ts', 'spread dropped', 'invitationEngagement', earlierForm],
]);

/** A response differs, and no requirement says so: what is not promised, or what no test can bring about. */
export const accepted: readonly Judged[] = fromRows([
  [
    'protocol/decode.ts',
    'text changed',
    "headers['content-encoding']",
    'No document says whether a compressed body is accepted: both answers pass.',
    "''",
  ],
  [
    'rules/opportunity/marketing-members-need-marketing-activity.ts',
    'equality negated',
    "sent[name] === 'No'",
    'Whether AwsFundingUsed No is accepted without Marketing Activity is contested (behaviour D.16, since-launch Q.9): both forms pass.',
  ],
  [
    'rules/opportunity/marketing-members-need-marketing-activity.ts',
    'text changed',
    "sent[name] === 'No'",
    'Whether AwsFundingUsed No is accepted without Marketing Activity is contested (behaviour D.16, since-launch Q.9): both forms pass.',
  ],
  [
    'rules/evaluate.ts',
    'function returns nothing',
    'precedence.indexOf(errorName)',
    'Which of two errors a request with two faults gets: no source has an order.',
  ],
  [
    'rules/opportunity/contract-duration.ts',
    'text changed',
    'M-169b81cf',
    'The description of a rule: a page of the documentation prints it.',
  ],
  ['contract/checkRequest.ts', 'equality negated', "FieldName === ''", 'Which words a Message has is not promised.'],
  [
    'signature/authorizationHeader.ts',
    'text changed',
    "parts[0] !== ''",
    'A request without an access key is incomplete or of an unknown client: either error is right.',
  ],
  [
    'apiError.ts',
    'condition fixed',
    'omitted <= 1',
    'How many errors a response lists is a limit of the emulator itself: no document has one.',
  ],
  [
    'clock.ts',
    'arithmetic swapped',
    'modifiedStepMs',
    'Two versions within one millisecond: each needs the LastModifiedDate of the one before, so no client is so fast.',
  ],
  [
    'cors.ts',
    'statement removed',
    'Web pages of',
    'Keeps web pages of other origins from the emulator; no document says what the service does. Unit tests see it.',
  ],
  [
    'createWorld.ts',
    'spread dropped',
    '...settings',
    'Only the flags of the command line: the suite meets the defaults. Unit tests and test:variations see it.',
  ],
  [
    'domain/domainEvents.ts',
    'condition fixed',
    'awsState.engagement === null',
    'The one caller publishes an engagement that it has just made; the check is for the type.',
    'false',
  ],
  [
    'operations/CreateOpportunity.ts',
    'condition fixed',
    'repeated !== null',
    'A ClientToken that another operation has used: the sources contradict each other (behaviour F.7, since-launch P.10).',
  ],
  [
    'protocol/parseJson.ts',
    'equality negated',
    'char === 0x22',
    'How deep a body may be nested is a limit of the emulator itself; the requirements allow both answers.',
  ],
  [
    'signature/authorizationHeader.ts',
    'number changed',
    'found < 0',
    'The same program but for a part of the header without a name, which is rejected either way.',
    '1',
  ],
  [
    'server.ts',
    'statement removed',
    'malformed.add(socket)',
    'Malformed bytes behind the request of an event stream of the control plane. Unit tests see it.',
  ],
]);

/** The entry that judges a mutant; undefined when there is none. */
export const judgedIn = (table: readonly Judged[], mutant: SourceMutant): Judged | undefined =>
  table.find(
    ({ file, operator, context, text }) =>
      file === mutant.file &&
      operator === mutant.operator &&
      (mutant.id === context || mutant.context.includes(context) || mutant.original.includes(context)) &&
      (text === undefined || text === mutant.text),
  );
