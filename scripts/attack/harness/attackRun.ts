import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Attacks } from '../series.ts';
import { answering, before, type HostileTarget } from './hostileTarget.ts';
import { type Ended, runRequirements, victimVariables, withFolder } from './runHarness.ts';

/** Whether a command printed a stack of ours. */
export const hasStack = ({ printed }: Ended): boolean =>
  /^\s+at \S+ \(?\S*(reporter|report|scripts|node:internal)/m.test(printed);

export interface RunAttack {
  readonly name: string;
  readonly target: () => Promise<HostileTarget>;
  readonly args: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly holds: (ended: Ended, out: string, target: HostileTarget) => boolean;
  readonly short?: true;
  /** When the run is ended; by default what a run of some requirements may take. */
  readonly limitMs?: number;
}
const base = { ...victimVariables, ASSIGNEE: 'grace.lane@example.com', QUOTA_SCALE: '1000' };
const reported = (out: string): boolean =>
  existsSync(path.join(out, 'conformance.partial.json')) && existsSync(path.join(out, 'conformance.partial.html'));

/** One run of requirements against a target; `holds` says whether nothing came of it. */
export async function attackRun(
  attacks: Attacks,
  { name, target, args, variables = {}, holds, limitMs }: RunAttack,
): Promise<void> {
  const hostile = await target();
  try {
    await withFolder(async (folder) => {
      const out = path.join(folder, 'out');
      const ended = await runRequirements(
        ['--reporter=line,./reports/reporter.ts', ...args],
        { ...base, TARGET: hostile.url, PCC_OUT: out, ...variables },
        limitMs,
      );
      attacks.expect(
        holds(ended, out, hostile) && !hasStack(ended),
        `${name}: exit code ${ended.code} after ${ended.seconds.toFixed(0)} s: ${ended.printed.trim().slice(-400)}`,
      );
    });
  } finally {
    await hostile.close();
  }
}
const editing = (edit: (body: string, operation: string) => string) => () =>
  before((edited, operation) => {
    if (edited.status === 200) edited.body = edit(edited.body, operation);
  });
const withMember = (name: string, value: string) =>
  editing((body) =>
    body.startsWith('{') ? body.replace('{', `{${JSON.stringify(name)}:${JSON.stringify(value)},`) : body,
  );

/** Targets whose responses once steered a run or its report. */
export const runs: readonly RunAttack[] = [
  {
    name: 'a response that names another catalog (H-F5)',
    target: editing((body, operation) =>
      operation === 'GetOpportunity'
        ? body
            .replace('{', '{"Marketing":{"Source":"None","CampaignName":"x :catalog/AWS/ x"},')
            .replace(/,"Marketing":\{[^}]*\}/, '')
        : body,
    ),
    args: ['-g', 'UPD-(155a|bb5c)'],
    holds: ({ code }) => code !== 0,
    short: true,
  },
  {
    name: 'a line of 160 letters in a 502 (H-F8a)',
    target: () =>
      answering((_, response) =>
        response.writeHead(502, { 'content-type': 'text/html' }).end(`<p>\n${'A'.repeat(160)}`),
      ),
    args: ['-g', 'GET-a3f9'],
    holds: ({ code }, out) => code !== 0 && reported(out),
  },
  {
    name: 'a member of escapes (H-F8b, c)',
    target: withMember('x\nAAAA'.padEnd(130, 'A'), '\b1234567'),
    args: ['-g', 'GET-a3f9'],
    holds: (_, out) => reported(out),
  },
  {
    name: 'a name with a path, with RECORD (H-F7)',
    target: () =>
      answering((_, response) =>
        response.writeHead(400, { 'x-amzn-requestid': '0' }).end('{"__type":"x/../../../../PWNED"}'),
      ),
    args: ['-g', 'LSO-9ebc'],
    variables: { RECORD: path.join(tmpdir(), 'attack-record') },
    holds: ({ code }) => code !== 0 && !existsSync(path.join(tmpdir(), 'PWNED-ListSolutions')),
  },
  {
    name: 'commands of CI runners and terminals (H-F12)',
    target: () =>
      answering((_, response) =>
        response.writeHead(400, { 'content-type': 'application/json' }).end(
          JSON.stringify({
            __type: 'ValidationException',
            Message: '\n::error::INJ\n  ::add-mask::x\n\u001b]0;title\u0007',
          }),
        ),
      ),
    args: ['-g', 'LSO-9ebc'],
    variables: { FORCE_COLOR: '0' },
    holds: ({ code, printed }) =>
      code !== 0 && !/^\s*::(error|add-mask)/m.test(printed) && !printed.includes('\u001b]0;'),
    short: true,
  },
  {
    name: 'an endless body (H-F9)',
    target: () =>
      answering((_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20)));
        };
        response.on('drain', more);
        more();
      }),
    args: ['-g', 'LSO-9ebc'],
    holds: ({ code }) => code !== 0,
  },
  {
    name: 'a target that dies (H-F14)',
    target: async () => {
      const target = await answering((_, response) => response.end('{}'));
      await target.close();
      return { ...target, close: async () => undefined };
    },
    args: ['-g', 'LSO-9ebc'],
    holds: ({ code, printed }) => code === 2 && /Reachability/.test(printed),
  },
  {
    name: 'an emulator that is none (12)',
    target: () => answering((_, response) => response.end('{"Status":"ok"}')),
    args: ['-g', 'LSO-9ebc'],
    variables: { TARGET: 'emulator@' },
    holds: ({ code }) => code === 2,
  },
];
