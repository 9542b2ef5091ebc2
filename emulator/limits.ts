const kiB = 1024;
const second = 1_000;

/** Limits that keep the work of a request, and what the emulator stores, bounded. docs/fidelity.md lists them. */
export const limits = {
  requestBodyBytes: { value: 1_024 * kiB, unit: 'bytes', description: 'A larger request body is rejected.' },
  ignoredBodyBytes: {
    value: 64 * 1_024 * kiB,
    unit: 'bytes',
    description: 'A larger request body closes its connection, after the error was sent.',
  },
  headerBytes: { value: 64 * kiB, unit: 'bytes', description: 'Larger request headers are rejected.' },
  headerCount: { value: 1_000, unit: 'headers', description: 'A request with more headers is rejected.' },
  errorListEntries: {
    value: 100,
    unit: 'entries',
    description: 'ErrorList holds the first ones, and one more entry that tells how many are not listed.',
  },
  errorMessageLength: { value: 2_000, unit: 'characters', description: 'A longer Message of an error is shortened.' },
  recordBytes: {
    value: 256 * kiB,
    unit: 'bytes',
    description: 'An opportunity that would be larger is rejected with VALUE_OUT_OF_RANGE; nothing is cut.',
  },
  pageBytes: {
    value: 1_024 * kiB,
    unit: 'bytes',
    description: 'A page of a list ends early, with NextToken, when its records together are larger.',
  },
  eventsPerAccount: {
    value: 1_000,
    unit: 'events',
    description: 'Of each account the newest ones are kept, and up to 63 more.',
  },
  queuedEvents: {
    value: 1_000,
    unit: 'events',
    description: 'As many events wait for --events-endpoint; then the oldest are dropped.',
  },
  eventDeliveryMs: {
    value: 5 * second,
    unit: 'milliseconds',
    description: 'The endpoint of --events-endpoint must have responded by then.',
  },
  eventResponseBytes: {
    value: 256 * kiB,
    unit: 'bytes',
    description: 'A larger response of --events-endpoint counts as a failure.',
  },
  controlTextLength: {
    value: 4_096,
    unit: 'characters',
    description: 'A longer text is rejected by the control plane.',
  },
  controlListEntries: { value: 256, unit: 'entries', description: 'A longer list is rejected by the control plane.' },
  estimatesPerAccount: {
    value: 1_000,
    unit: 'estimates',
    description: 'The control plane rejects a further one for an account.',
  },
  marketplaceEntitiesPerAccount: {
    value: 1_000,
    unit: 'entities',
    description: 'The control plane rejects a further solution or product of AWS Marketplace for an account.',
  },
  armedFaults: { value: 1_000, unit: 'faults', description: 'As many may be armed at once.' },
  latencyMs: {
    value: 120 * second,
    unit: 'milliseconds',
    description: 'A response is held at most so long, however many latencies are armed.',
  },
  recordedCalls: { value: 500, unit: 'calls', description: 'The inspector shows the newest ones of all accounts.' },
  recordedBodyBytes: {
    value: 64 * kiB,
    unit: 'bytes',
    description: 'Of a longer body the inspector shows the beginning.',
  },
  recordedCallBytes: {
    value: 8 * 1_024 * kiB,
    unit: 'bytes',
    description: 'The calls that the inspector shows are fewer when together they are larger.',
  },
  inspectedRows: { value: 500, unit: 'rows', description: 'A list of the inspector has the newest ones.' },
  transitionsPerOpportunity: {
    value: 100,
    unit: 'transitions',
    description: 'Of the stages and review statuses that an opportunity had, the newest ones are kept.',
  },
  eventStreams: { value: 1_000, unit: 'streams', description: 'As many event streams may be open at once.' },
  clientTokensPerAccount: {
    value: 10_000,
    unit: 'tokens',
    description: 'Of each account the newest ones are kept; an older ClientToken counts as new.',
  },
  finishedTasksPerAccount: { value: 10_000, unit: 'tasks', description: 'Of each account the newest ones are kept.' },
  unreadResponseMs: {
    value: 30 * second,
    unit: 'milliseconds',
    description: 'A response that the client does not read is dropped, and its connection closed.',
  },
} as const;

export type LimitName = keyof typeof limits;

/** The value of a limit. */
export const limit = (name: LimitName): number => limits[name].value;
