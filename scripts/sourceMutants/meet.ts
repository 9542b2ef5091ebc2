import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type EmulatorProcess, startEmulator } from '../../client/emulatorProcess.ts';
import type { SourceMutant } from './candidates.ts';
import { runTests } from './playwright.ts';

/** A mutant, and the requirements that meet it next. */
export interface Meeting {
  readonly mutant: SourceMutant;
  readonly program: readonly string[] | null;
  readonly requirements: readonly string[];
}

const deadlineMs = 10_000;

/** Why an emulator is of no use to any client; null when it creates accounts, and answers a request with more than a 5xx. */
async function whyUseless({ endpoint }: EmulatorProcess): Promise<string | null> {
  const post = (path: string): Promise<Response> =>
    fetch(`${endpoint}/${path}`, { method: 'POST', body: '{}', signal: AbortSignal.timeout(deadlineMs) });
  try {
    const account = await post('_emulator/accounts');
    if (!account.ok) return `no account can be created: ${account.status}`;
    const unsigned = await post('ListSolutions');
    return unsigned.status < 500 ? null : `it answers an unsigned request with ${unsigned.status}`;
  } catch (error) {
    return `it does not answer: ${error instanceof Error ? (error.cause ?? error.message) : error}`;
  }
}

/**
 * Lets requirements meet mutants, each mutant as an emulator of its own and all in one run of the specs. The tests of a
 * mutant end with the first that notices it.
 *
 * @returns what killed each mutant that was killed
 */
export async function meet(meetings: readonly Meeting[], folder: string): Promise<ReadonlyMap<string, string>> {
  const killed = new Map<string, string>();
  const running = new Map<string, EmulatorProcess>();
  try {
    for (const { mutant, program } of meetings) {
      if (program === null) killed.set(mutant.id, 'the build: it is no program');
      else
        try {
          const emulator = await startEmulator([], { program, deadlineMs });
          running.set(mutant.id, emulator);
          const problem = await whyUseless(emulator);
          if (problem !== null) killed.set(mutant.id, problem);
        } catch (error) {
          killed.set(mutant.id, `it does not start: ${lastLine(error)}`);
        }
    }
    const alive = meetings.filter(({ mutant }) => !killed.has(mutant.id));
    for (const [id, by] of await noticed(alive, running, folder)) killed.set(id, by);
    for (const { mutant } of alive) {
      const emulator = running.get(mutant.id);
      const problem = emulator && !killed.has(mutant.id) ? await whyUseless(emulator) : null;
      if (problem !== null) killed.set(mutant.id, `after the tests ${problem}`);
    }
  } finally {
    // One that hangs does not end when it is asked to; one that has ended cannot be killed again.
    await Promise.all([...running.values()].map(({ kill }) => kill().catch(() => undefined)));
  }
  return killed;
}

const lastLine = (error: unknown): string => {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n');
  return lines.find((line) => /Error/.test(line))?.trim() ?? lines[0] ?? '';
};

/** Runs the planned tests, and returns the requirements that were charged, by mutant. */
async function noticed(
  meetings: readonly Meeting[],
  running: ReadonlyMap<string, EmulatorProcess>,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  if (meetings.length === 0) return new Map();
  const planFile = path.join(folder, 'plan.json');
  const marks = `${planFile}.caught`;
  rmSync(marks, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const plan = meetings.map(({ mutant, requirements }) => ({
    mutant: mutant.id,
    requirements,
    caughtBy: null,
    endpoint: running.get(mutant.id)?.endpoint,
  }));
  writeFileSync(planFile, JSON.stringify(plan));
  await runTests(folder, [], { TARGET: 'emulator', PCC_MUTANTS: planFile, ENOUGH: '1', DEPTH: '3' });
  const charged = plan.flatMap(({ mutant }, index): [string, string][] => {
    const mark = path.join(marks, String(index));
    return existsSync(mark)
      ? [
          [
            mutant,
            readFileSync(mark, 'utf8')
              .match(/[A-Z]{3}-[0-9a-f]{4}/g)
              ?.at(0) ?? 'a test',
          ],
        ]
      : [];
  });
  return new Map(charged);
}
