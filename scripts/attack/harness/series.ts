import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { env, environmentErrors } from '../../../client/env/index.ts';
import { counted, type Series } from '../series.ts';
import { attackCall, fuzzParsers } from './attackClient.ts';
import { attackRun, hasStack, runs } from './attackRun.ts';
import { hostileResponses } from './hostileResponses.ts';
import { answering, before } from './hostileTarget.ts';
import { searchForLeaks } from './leaks.ts';
import { type Ended, runCommand, withFolder } from './runHarness.ts';
import { commands, wrongValues } from './wrongInput.ts';

export const harnessSeries: readonly Series[] = [
  {
    number: 1,
    part: 'harness',
    name: 'hostile and broken targets',
    run: counted(async (attacks, { n, isLong }) => {
      for (const [name, bytes] of Object.entries(hostileResponses)) await attackCall(attacks, name, bytes);
      fuzzParsers(attacks, env.RUNS ?? n(10_000, 2_000));
      for (const attack of runs.filter(({ short }) => isLong || short))
        await attackRun(
          attacks,
          attack.variables?.TARGET === 'emulator@'
            ? {
                ...attack,
                target: async () => {
                  const target = await attack.target();
                  return { ...target, url: `emulator@${target.url}` };
                },
                variables: {},
              }
            : attack,
        );
    }),
  },
  {
    number: 2,
    part: 'harness',
    name: 'credentials that a target repeats',
    run: counted(async (attacks, { isLong }) => {
      const results = await searchForLeaks(isLong, isLong ? undefined : /DEBUG|^pass/);
      for (const { mode, found } of results)
        attacks.expect(found.length === 0, `${mode}: ${found.slice(0, 3).join('; ')}`);
      for (const url of [
        'emulator@https://partnercentral-selling.us-east-1.api.aws',
        'emulator@https://x.amazonaws.com',
      ])
        attacks.expect(environmentErrors({ TARGET: url }).length === 1, url);
    }),
  },
  {
    number: 3,
    part: 'harness',
    name: 'folders, disks and left-overs',
    longOnly: true,
    run: counted(async (attacks) => {
      const leftOver = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('pcc-')).length;
      const sound = () => before(() => undefined);
      const folders = leftOver();
      await attackRun(attacks, {
        name: 'a sound run',
        target: sound,
        args: ['-g', 'LSO-9ebc'],
        holds: ({ code }) => code === 0,
      });
      attacks.expect(leftOver() <= folders, `${leftOver() - folders} temporary folders are left (H-F13)`);
      await withFolder(async (folder) => {
        const inTheWay = path.join(folder, 'a file');
        writeFileSync(inTheWay, 'x');
        await attackRun(attacks, {
          name: 'a file in place of the folder (H-F17)',
          target: sound,
          args: ['-g', 'LSO-9ebc'],
          variables: { PCC_OUT: inTheWay },
          holds: ({ code }) => code === 2,
        });
        const history = path.join(folder, 'history', 'http-127.0.0.1');
        mkdirSync(history, { recursive: true });
        writeFileSync(path.join(history, 'damaged.json'), '{');
        await attackRun(attacks, {
          name: 'a damaged history (H-F8)',
          target: sound,
          args: ['-g', 'LSO-9ebc'],
          variables: { HISTORY: path.join(folder, 'history') },
          holds: ({ code }) => code === 0,
        });
      });
    }),
  },
  {
    number: 4,
    part: 'harness',
    name: 'wrong input to commands and variables',
    run: counted(async (attacks, { isLong }) => {
      for (const [name, values] of Object.entries(wrongValues))
        for (const value of values)
          attacks.expect(environmentErrors({ [name]: value }).length === 1, `${name}=${value} is taken`);
      for (const [script, args, code, variables = {}] of isLong ? commands : commands.filter((_, at) => at % 5 === 0)) {
        const ended = await runCommand([script, ...args], variables, 60_000);
        const lines = ended.printed.trim().split('\n').length;
        attacks.expect(
          ended.code === code && lines <= 2 && !hasStack(ended),
          `${script} ${args.join(' ')}: exit code ${ended.code}, ${lines} lines`,
        );
      }
    }),
  },
  {
    number: 5,
    part: 'harness',
    name: 'green when nothing or a part was checked',
    longOnly: true,
    run: counted(async (attacks) => {
      const empty = () => answering((_, response) => response.end('{}'));
      const unavailable = () => answering((_, response) => response.writeHead(503).end());
      const notGreen = ({ code }: Ended): boolean => code !== 0;
      await attackRun(attacks, { name: '{} to all', target: empty, args: ['-g', 'LSO-'], holds: notGreen });
      await attackRun(attacks, {
        name: '{} to all, nothing expected',
        target: empty,
        args: ['-g', 'LSO-'],
        variables: { PCC_CONTROL_TARGET: '1' },
        holds: notGreen,
      });
      await attackRun(attacks, { name: '503 to all', target: unavailable, args: ['-g', 'LSO-'], holds: notGreen });
      await attackRun(attacks, {
        name: '503 to all, tried again',
        target: unavailable,
        args: ['-g', 'LSO-9ebc', '--retries', '1'],
        holds: notGreen,
      });
      await attackRun(attacks, {
        name: 'no test',
        target: empty,
        args: ['-g', 'NOSUCH', '--pass-with-no-tests'],
        holds: notGreen,
      });
      await attackRun(attacks, {
        name: 'an empty shard',
        target: empty,
        args: ['-g', 'LSO-9ebc', '--shard', '9/9'],
        holds: notGreen,
      });
      await attackRun(attacks, {
        name: 'a part',
        target: empty,
        args: ['-g', 'LSO-9ebc'],
        variables: { PCC_PART: '1' },
        holds: notGreen,
      });
    }),
  },
  {
    number: 6,
    part: 'harness',
    name: 'a target that fails everything',
    longOnly: true,
    run: counted(async (attacks) => {
      const answers = {
        '500 to all': () => answering((_, response) => response.writeHead(500).end('{"__type":"InternalFailure"}')),
        '{} to all': () => answering((_, response) => response.end('{}')),
      };
      for (const [name, target] of Object.entries(answers))
        await attackRun(attacks, {
          name,
          target,
          args: [],
          holds: ({ code, seconds, printed }) =>
            code === 1 && seconds < 180 && printed.includes('same cause') === false,
        });
    }),
  },
];
