import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runRequirements as startRequirements } from '../../testing/runRequirements.ts';
import type { Attacks } from '../series.ts';
import { hasStack } from './attackRun.ts';
import { before } from './hostileTarget.ts';
import { runRequirements, victimVariables, withFolder } from './runHarness.ts';

const oddFolders = ['a b', "a'b", 'a"b', '$HOME', 'a;b', 'ä-漢-🙂', '100%', '-g', '[a]', 'a&b'];
const oddVariables: readonly Readonly<Record<string, string>>[] = [
  { HOME: '' },
  { TERM: 'dumb' },
  { NO_COLOR: '1' },
  { FORCE_COLOR: '1' },
  { TZ: 'Asia/Kathmandu' },
  { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
  { LANG: 'C' },
  { COLUMNS: '1' },
];
const leftOver = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('pcc-')).length;
const selected = ['--reporter=line,./reports/reporter.ts', '-g', 'LSO-9ebc'];

/** Runs on a sound target in places, among files and under signals where a run could be lost. */
export async function attackInOddConditions(attacks: Attacks): Promise<void> {
  const target = await before(() => undefined);
  const base = { ...victimVariables, TARGET: target.url, QUOTA_SCALE: '1000', ASSIGNEE: 'grace.lane@example.com' };
  /** One run; its exit code, and whether it wrote a report, are as they should be. */
  const run = async (name: string, variables: Readonly<Record<string, string>>, code = 0): Promise<void> => {
    const ended = await runRequirements(selected, { ...base, ...variables });
    const hasReport = existsSync(path.join(variables.PCC_OUT ?? '', 'conformance.partial.json'));
    attacks.expect(
      ended.code === code && hasReport === (code === 0) && !hasStack(ended),
      `${name}: exit code ${ended.code}, ${hasReport ? 'a' : 'no'} report: ${ended.printed.trim().slice(-300)}`,
    );
  };
  try {
    await withFolder(async (folder) => {
      const out = (name: string): { readonly PCC_OUT: string } => ({ PCC_OUT: path.join(folder, name, 'out') });
      const folders = leftOver();
      await run('a sound run', out('sound'));
      attacks.expect(leftOver() <= folders, `${leftOver() - folders} temporary folders are left (H-F13)`);
      for (const name of oddFolders) await run(`the folder ${name}`, out(name));
      for (const variables of oddVariables) await run(JSON.stringify(variables), { ...out('variables'), ...variables });
      await attackFiles(folder, out, run);
      const twins = await Promise.all([1, 2].map(() => runRequirements(selected, { ...base, ...out('twins') })));
      attacks.expect(
        twins.every(({ code }) => code === 0),
        `two runs into one folder: ${twins.map(({ code }) => code)}`,
      );
    });
  } finally {
    await target.close();
  }
  await attackWithSignals(attacks);
}

/** Files that are in the way of a run, or damaged. */
async function attackFiles(
  folder: string,
  out: (name: string) => { readonly PCC_OUT: string },
  run: (name: string, variables: Readonly<Record<string, string>>, code?: number) => Promise<void>,
): Promise<void> {
  const inTheWay = path.join(folder, 'a file');
  writeFileSync(inTheWay, 'x');
  for (const place of [inTheWay, path.join(inTheWay, 'below'), '/dev/null/x', '/proc/x'])
    await run(`PCC_OUT=${place} (H-F17)`, { PCC_OUT: place }, 2);
  const history = path.join(folder, 'history', 'http-127.0.0.1');
  mkdirSync(history, { recursive: true });
  writeFileSync(path.join(history, 'damaged.json'), '{');
  await run('a damaged history (H-F8)', { ...out('history'), HISTORY: path.dirname(history) });
  await run('a file in place of the history', { ...out('no-history'), HISTORY: inTheWay });
  const { PCC_OUT } = out('trust');
  mkdirSync(PCC_OUT, { recursive: true });
  writeFileSync(path.join(PCC_OUT, 'trust.json'), '{');
  await run('a damaged trust.json (H-F8)', { PCC_OUT });
}

const processesOf = (out: string): number =>
  existsSync('/proc/self/environ')
    ? readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && environmentHas(pid, `PCC_OUT=${out}`)).length
    : 0;
function environmentHas(pid: string, variable: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(variable);
  } catch {
    return false;
  }
}

/** Signals in the middle of a run on an emulator of its own: no process is left, and where it could it wrote a report. */
async function attackWithSignals(attacks: Attacks): Promise<void> {
  for (const signals of [['SIGINT'], ['SIGINT', 'SIGINT'], ['SIGTERM'], ['SIGKILL']] as const)
    await withFolder(async (folder) => {
      const PCC_OUT = path.join(folder, 'out');
      const { child, ended } = startRequirements(['-g', 'CreateOpportunity'], { PCC_OUT });
      const isRunning = (): boolean => existsSync(path.join(PCC_OUT, 'test-results.partial'));
      for (let tries = 0; tries < 600 && !isRunning(); tries += 1) await wait(100);
      for (const signal of signals) child.kill(signal);
      const { code } = await ended;
      for (let tries = 0; tries < 100 && processesOf(PCC_OUT) > 0; tries += 1) await wait(100);
      const left = processesOf(PCC_OUT);
      const hasReport = existsSync(path.join(PCC_OUT, 'conformance.partial.json'));
      const mayLackReport = signals.length > 1 || signals[0] === 'SIGKILL';
      attacks.expect(
        left === 0 && code !== 0 && (hasReport || mayLackReport),
        `${signals.join(', ')}: exit code ${code}, ${left} processes are left, ${hasReport ? 'a' : 'no'} report`,
      );
    });
}
