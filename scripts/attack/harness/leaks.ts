import { readdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { secretSpellings } from '../../../client/testing/secretSpellings.ts';
import { writeReplayCase } from '../../testing/replayCase.ts';
import { answering, before, type HostileTarget } from './hostileTarget.ts';
import {
  type Ended,
  mergeBlobs,
  runCommand,
  runRequirements,
  victim,
  victimVariables,
  withFolder,
} from './runHarness.ts';
import { SecretSearch } from './searchSecrets.ts';

/** Every credential of a request, in every spelling. */
function echoOf(asked: IncomingMessage): string {
  const { authorization = '' } = asked.headers;
  const signature = /Signature=([0-9a-f]{64})/.exec(`${authorization}${asked.url}`)?.[1] ?? '';
  const secrets = [...Object.values(victim), signature, String(authorization)].filter(Boolean);
  return secrets.flatMap((secret) => Object.values(secretSpellings).map((spell) => spell(secret))).join(' ');
}
const echoing = (status: number) =>
  answering((asked, response) => {
    const text = echoOf(asked);
    response.writeHead(status, {
      'content-type': 'application/x-amz-json-1.0',
      'x-amzn-requestid': `id ${victim.sessionToken}`,
      'x-amzn-errortype': 'ValidationException',
      'x-echo': victim.sessionToken,
    });
    response.end(
      JSON.stringify({
        Message: text,
        [`Tok${victim.sessionToken}`]: text,
        Reason: 'REQUEST_VALIDATION_FAILED',
        ErrorList: [],
      }),
    );
  });
const textEchoing = () =>
  answering((asked, response) => response.writeHead(500).end(`token=${victim.sessionToken} ${echoOf(asked)}`));
/** A sound target that adds a member with everything to each success. */
const soundEchoing = () =>
  before((edited, _, asked) => {
    if (edited.status === 200 && edited.body.startsWith('{'))
      edited.body = `${edited.body.slice(0, -1)}${edited.body.length > 2 ? ',' : ''}"Tok${victim.sessionToken}":${JSON.stringify(echoOf(asked))}}`;
  });
const silent = () => answering((asked, response) => void response.write(echoOf(asked)));
const dropping = () =>
  answering((asked, response) => {
    response.write(echoOf(asked));
    setTimeout(() => response.destroy(), 20);
  });

const reporters = '--reporter=line,json,junit,html,blob,./reports/reporter.ts';
const all = [
  'specs/operations/GetOpportunity',
  'specs/protocol/envelope',
  'specs/interop/sdkPaging',
  'specs/signature',
];
const some = ['-g', 'GET-a3f9|PRO-bedf|INT-55fc|SIG-b949|SIG-5108'];
const generated = ['specs/properties/validRequests', '--project', 'properties'];

interface Mode {
  readonly name: string;
  readonly target: () => Promise<HostileTarget>;
  readonly run: (folder: string, variables: Readonly<Record<string, string>>) => Promise<readonly Ended[]>;
  /** Part of the short form. */
  readonly short?: true;
  /** The exit code that shows that the mode is refused. */
  readonly refused?: true;
  /** What the mode must have written, or nothing was searched: names of files below the folder. */
  readonly writes?: readonly RegExp[];
}

/** Every form in which a run is written. */
const everyForm = [
  /^out\/conformance\.partial\.(html|json|xml)$/,
  /^out\/ctrf\.partial\.json$/,
  /^out\/summary\.partial\.md$/,
  /^results\.json$/,
  /^results\.xml$/,
  /^html\/index\.html$/,
  /^blobs\/.*\.zip$/,
  /^merged\/conformance\.partial\.json$/,
];

const requirements =
  (args: readonly string[], more: Readonly<Record<string, string>> = {}, limitMs?: number) =>
  async (_: string, variables: Readonly<Record<string, string>>): Promise<readonly Ended[]> => [
    await runRequirements(args, { ...variables, ...more }, limitMs),
  ];
/** A run with blobs, which are then merged. */
const merged =
  (args: readonly string[]) =>
  async (folder: string, variables: Readonly<Record<string, string>>): Promise<readonly Ended[]> => {
    const blobs = path.join(folder, 'blobs');
    const first = await runRequirements([...args, reporters], variables);
    return [
      first,
      await mergeBlobs(blobs, 'html,json,junit,./reports/reporter.ts', {
        ...variables,
        PCC_OUT: path.join(folder, 'merged'),
      }),
    ];
  };

/** The modes of a run in which a credential could be written or printed. */
const modes: readonly Mode[] = [
  {
    name: 'fail, raw, SDK, signature; JSON, JUnit, CTRF, HTML, blob, merge',
    target: () => echoing(400),
    run: merged(some),
    writes: everyForm,
    short: true,
  },
  {
    name: 'pass, with an undocumented member',
    target: soundEchoing,
    run: merged(['-g', 'GET-a3f9|LSO-9ebc|INT-5c67|SIG-b949']),
    writes: everyForm,
    short: true,
  },
  {
    name: 'DEBUG=pw:api',
    target: () => echoing(400),
    run: requirements(['-g', 'LSO-9ebc'], { DEBUG: 'pw:api' }),
    refused: true,
    short: true,
  },
  {
    name: 'NODE_DEBUG=http',
    target: () => echoing(400),
    run: requirements(['-g', 'LSO-9ebc'], { NODE_DEBUG: 'http' }),
    refused: true,
  },
  {
    name: '--trace on',
    target: () => echoing(400),
    run: requirements(['-g', 'LSO-9ebc', '--trace', 'on']),
    refused: true,
  },
  {
    name: '--trace on with ALLOW_TRACE',
    target: () => echoing(400),
    run: requirements([...some, '--trace', 'on'], { ALLOW_TRACE: '1', DEBUG: 'pw:api' }),
    writes: [/^out\/.*trace\.zip$/],
  },
  { name: 'fail, whole folders', target: () => echoing(400), run: merged(all), writes: everyForm },
  // Only a whole run is kept: everything is asked of it, and all of it fails.
  {
    name: 'HISTORY',
    target: () => echoing(400),
    run: requirements([reporters], {}, 300_000),
    writes: [/^history\/.*\.json$/, /^out\/conformance\.(html|json|xml)$/],
  },
  // With the reporters of the configuration: those of a command line take the place of Allure's.
  {
    name: 'Allure',
    target: soundEchoing,
    run: requirements(['-g', 'GET-a3f9|LSO-9ebc|PRO-bedf|INT-55fc|SIG-b949']),
    writes: [/^out\/allure-results\/.*\.json$/, /^html\/index\.html$/],
  },
  {
    name: 'Allure, fail',
    target: () => echoing(400),
    run: requirements(some),
    writes: [/^out\/allure-results\/.*\.json$/],
  },
  { name: 'text that is no JSON', target: textEchoing, run: merged(some) },
  { name: 'timeout', target: silent, run: requirements(['-g', 'GET-a3f9|LSO-9ebc', '--timeout', '3000', reporters]) },
  { name: 'drop', target: dropping, run: requirements(['-g', 'GET-a3f9|LSO-9ebc|PRO-bedf|INT-55fc', reporters]) },
  { name: 'generated', target: () => echoing(400), run: requirements([...generated, reporters], { RUNS: '2' }) },
  {
    name: 'generated, on a sound target',
    target: soundEchoing,
    run: requirements([...generated, reporters], { RUNS: '2' }),
  },
  { name: 'replay', target: () => echoing(400), run: replayed },
  {
    name: 'explore',
    target: () => echoing(400),
    run: async (_, variables) => [
      await runCommand(['scripts/continuousFuzz.ts', '--grep', 'GEN-eac8'], { ...variables, ROUNDS: '1', RUNS: '1' }),
    ],
  },
  { name: 'drift', target: soundEchoing, run: drifted },
];

async function replayed(folder: string, variables: Readonly<Record<string, string>>): Promise<readonly Ended[]> {
  writeReplayCase(path.join(folder, 'out'));
  return [await runCommand(['scripts/replay.ts', 'F-0005'], variables)];
}

async function drifted(folder: string, variables: Readonly<Record<string, string>>): Promise<readonly Ended[]> {
  const args = ['-g', 'GET-a3f9|LSO-9ebc'];
  const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
  const runs = [
    await runRequirements(args, { ...variables, PCC_OUT: one }),
    await runRequirements(args, { ...variables, PCC_OUT: two }),
  ];
  const files = [one, two].map((each) => path.join(each, 'conformance.partial.json'));
  return [
    ...runs,
    await runCommand(['scripts/drift.ts', ...files], {}),
    await runCommand(['scripts/drift.ts', ...files, '--markdown'], {}),
  ];
}

export interface LeakResult {
  readonly mode: string;
  /** Where a credential was found, and in which spelling; and what else is wrong. */
  readonly found: readonly string[];
}

/** Runs every mode against a target that repeats all credentials, and searches all that was written and printed. */
export async function searchForLeaks(isLong: boolean, only = /(?:)/): Promise<readonly LeakResult[]> {
  const search = new SecretSearch(Object.values(victim));
  const results: LeakResult[] = [];
  for (const mode of modes.filter(({ name, short }) => (isLong || short) && only.test(name)))
    results.push({ mode: mode.name, found: await leaksOf(mode, search) });
  return results;
}

async function leaksOf({ target, run, refused, writes = [] }: Mode, search: SecretSearch): Promise<readonly string[]> {
  const hostile = await target();
  try {
    return await withFolder(async (folder) => {
      const out = path.join(folder, 'out');
      const variables = {
        ...victimVariables,
        TARGET: hostile.url,
        PCC_OUT: out,
        ALLURE: '1',
        HISTORY: path.join(folder, 'history'),
        ASSIGNEE: 'grace.lane@example.com',
        QUOTA_SCALE: '1000',
        PLAYWRIGHT_BLOB_OUTPUT_DIR: path.join(folder, 'blobs'),
        PLAYWRIGHT_HTML_OUTPUT_DIR: path.join(folder, 'html'),
        PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(folder, 'results.json'),
        PLAYWRIGHT_JUNIT_OUTPUT_NAME: path.join(folder, 'results.xml'),
      };
      const ended = await run(folder, variables);
      const printed = ended.flatMap((each) => search.inText(each.printed).map((spelling) => `printed: ${spelling}`));
      const wasSent = hostile.requests() > 0;
      if (refused && (wasSent || ended[0]?.code !== 2)) return [`not refused: exit code ${ended[0]?.code}`, ...printed];
      if (!refused && !wasSent) return [`nothing was sent: ${ended[0]?.printed.trim().slice(-300)}`];
      const written = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const missing = writes.filter((file) => !written.some((name) => file.test(name)));
      return [...printed, ...search.inFolder(folder), ...missing.map((file) => `nothing was written to ${file}`)];
    });
  } finally {
    await hostile.close();
  }
}
