import { unlimitedBudget } from '../rateLimiter.ts';
import {
  budget,
  flag,
  type Kind,
  list,
  location,
  matching,
  oneOf,
  positiveNumber,
  root,
  seed,
  text,
  wholeNumber,
} from './kinds.ts';
import { ownEmulator, targetAddress } from './target.ts';

/**
 * Who sets a variable: `user` whoever runs the requirements, `maintainer` whoever works on this project, `internal` only
 * our own programs, for the processes that they start.
 */
export type Audience = 'user' | 'maintainer' | 'internal';

export interface Variable<Value> extends Kind<Value> {
  readonly audience: Audience;
  /** What an absent or empty variable means. */
  readonly fallback: Value;
  readonly meaning: string;
}

const declare =
  (audience: Audience) =>
  <Value, const Fallback>(kind: Kind<Value>, fallback: Fallback, meaning: string): Variable<Value | Fallback> => ({
    ...kind,
    audience,
    fallback,
    meaning,
  });
const user = declare('user');
const maintainer = declare('maintainer');
const internal = declare('internal');

/** Every environment variable of the project, in the order of the documentation. */
export const variables = {
  TARGET: user(
    targetAddress,
    ownEmulator,
    'The target: the bundled emulator (default), an emulator that runs elsewhere, the live Sandbox catalog, or any endpoint.',
  ),
  TARGET_NAME: user(
    matching(
      'lower-case letters, digits and hyphens, not emulator or sandbox',
      /^(?!(?:emulator|sandbox)$)[a-z0-9][a-z0-9-]{0,39}$/,
    ),
    null,
    'A name for the URL in TARGET: its known failures are in reports/baseline/NAME.json, and its history keeps the name when the address changes.',
  ),
  ASSIGNEE: user(
    matching('an e-mail address', /^[^\s@]+@[^\s@]+$/),
    null,
    'The e-mail address of a registered user of a live target, to assign opportunities to. Requirements that need one are untested without it.',
  ),
  SECOND_PROFILE: user(
    text,
    null,
    'The AWS profile of a second account on a live target. Requirements that need one are untested without it.',
  ),
  SEED: user(seed, null, 'Seed of the generated requests. Default: a new one for each run; a failure prints it.'),
  RUNS: user(wholeNumber(1), null, 'Number of generated cases for each property. Default: what the property needs.'),
  DEPTH: user(wholeNumber(1), 1, 'Multiplies the default number of generated cases.'),
  BUDGET: user(
    budget,
    unlimitedBudget,
    'Ends the generated requests, and on a live target the whole run, after this many requests, writes or seconds: `500`, `100w`, `60s` or `500,100w,60s`.',
  ),
  ENOUGH: user(wholeNumber(1), 5, 'A property stops after this many counterexamples.'),
  PATIENCE: user(
    positiveNumber,
    null,
    'Seconds to wait for an asynchronous result. Default: 10 on this machine, 60 elsewhere.',
  ),
  QUOTA_SCALE: user(
    wholeNumber(1),
    1,
    'Multiplies the published request quotas that the run keeps to, for a target that is known to allow more.',
  ),
  PLAN: user(flag, false, 'Prints what would be judged, what it costs and what stays untested, and sends nothing.'),
  STRICT: user(
    flag,
    false,
    'Undocumented members and values of a response are failures; by default they are only reported. The bundled emulator is always checked strictly.',
  ),
  HISTORY: user(location, null, 'Folder that keeps every full run; the report then shows what changed.'),
  PCC_OUT: user(location, `${root}reports/out`, 'Folder for the results. Default: `reports/out`.'),
  ALLURE: user(flag, false, 'Writes Allure results as well.'),
  ALLOW_TRACE: user(
    flag,
    false,
    'Allows options that write the headers of every request to disk or terminal, credentials included: `--trace`, `DEBUG=pw:api`, `NODE_DEBUG=http`. On a target that is not an emulator they end the run otherwise.',
  ),
  EMULATOR_FLAGS: user(
    list(/\s+/, 'flags of the emulator'),
    [],
    'Flags for the emulator of this run, such as `--tasks deferred`.',
  ),
  ROUNDS: user(wholeNumber(1), null, 'Rounds of `npm run fuzz:continuous`. Default: until it is stopped.'),
  FUZZ_PATH: user(
    matching('numbers with colons, as a failure prints them', /^\d+(:\d+)*$/),
    null,
    'Repeats one failure of the protocol fuzzing, together with SEED.',
  ),

  PCC_SUITE: maintainer(
    oneOf('conformance', 'unit', 'report', 'mutation'),
    'conformance',
    'The suite that Playwright runs. The npm scripts choose it by `--project`; an IDE may set it.',
  ),
  CHROMIUM: maintainer(
    location,
    '/usr/bin/chromium',
    'The browser for the tests of the report and for the screenshots. Default: `/usr/bin/chromium`.',
  ),
  RECORD: maintainer(location, null, 'File that the run writes sample responses to.'),
  KEEP_TRUST: maintainer(flag, false, 'Keeps the results of the mutation tests in `reports/trust.json`.'),

  PCC_RUN: internal(matching('a hexadecimal number', /^[0-9a-f]+$/), null, 'The id of the run.'),
  PCC_ENDPOINT: internal(text, null, 'Where the target of the run listens.'),
  PCC_LEDGER: internal(location, null, 'Counts the requests of a run against a live target.'),
  PCC_CAUSES: internal(location, null, 'Counts failures with one cause, for a target that fails everything.'),
  PCC_SOLUTIONS: internal(wholeNumber(0), null, 'Active solutions that the preflight saw.'),
  PCC_STARTED: internal(wholeNumber(0), null, 'When the run began, in milliseconds since 1970.'),
  PCC_JSON: internal(location, null, "File for Playwright's JSON report, which `npm test` counts."),
  PCC_QUIET: internal(flag, false, 'Prints no summary.'),
  PCC_SELECTION: internal(flag, false, 'This run selects tests, and leaves what an earlier full run wrote as it is.'),
  PCC_PART: internal(flag, false, 'This run is a part of a whole that will be merged.'),
  PCC_REPLAY: internal(
    matching('the id of a counterexample', /^F-[0-9A-F]{4}$/),
    null,
    'The counterexample that `npm run replay` sends.',
  ),
  PCC_VERDICT: internal(location, null, 'File for the verdict of `npm run replay`.'),
  PCC_COUNTEREXAMPLES: internal(location, null, 'Folder that `npm run replay` reads counterexamples from.'),
  PCC_KEEP_COUNTEREXAMPLES: internal(
    flag,
    false,
    'Keeps counterexamples in `specs/regressions/` too: `npm run fuzz:continuous`.',
  ),
  PCC_MUTANTS: internal(location, null, 'Mutation tests: file that says which requirements meet which mutants.'),
  PCC_VALUES: internal(
    flag,
    false,
    'Mutation tests: gives every member of every response another value; some, drawn by SEED, when unset.',
  ),
  PCC_CONTROL_TARGET: internal(flag, false, 'Mutation tests: the target is one that must pass nothing.'),
} as const;

export type VariableName = keyof typeof variables;

/** What each variable holds once it is read. */
export type Environment = { readonly [Name in VariableName]: (typeof variables)[Name]['fallback'] };
