import { env, environmentErrors } from '../../../client/env/index.ts';
import { counted, type Series } from '../series.ts';
import { attackCall, fuzzParsers } from './attackClient.ts';
import { attackRun, hasStack, runs } from './attackRun.ts';
import { hostileResponses } from './hostileResponses.ts';
import { answering } from './hostileTarget.ts';
import { attackReports } from './largeReports.ts';
import { searchForLeaks } from './leaks.ts';
import { attackInOddConditions } from './oddConditions.ts';
import { attackWithPartialRuns } from './partialRuns.ts';
import { runCommand } from './runHarness.ts';
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
    run: counted(attackInOddConditions),
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
    run: counted(attackWithPartialRuns),
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
          limitMs: 180_000,
          holds: ({ code, printed }) => code === 1 && printed.includes('same cause') === false,
        });
      await attackReports(attacks);
    }),
  },
];
