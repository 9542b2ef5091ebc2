import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnEmulator } from '../../client/emulatorProcess.ts';
import { callOnce } from '../../client/signedRequest.ts';
import type { OperationName } from '../../schemas/index.ts';
import { newCreate } from './writeLog.ts';

export interface FullDiskResult {
  readonly checks: number;
  /** One sentence for each check that did not hold. */
  readonly broken: readonly string[];
  /** Why it could not be tried. */
  readonly untested: string | null;
}

const account = { accessKeyId: 'test', secretAccessKey: 'test' };
const call = (endpoint: string, operation: OperationName, input: object) =>
  callOnce(endpoint, account, operation, input);

/** An opportunity that is complete enough to be submitted (behaviour D). */
export function submittable(): object {
  const { sent } = newCreate() as { readonly sent: { readonly Project?: object } };
  const spend = { Amount: '2500', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' };
  return {
    ...sent,
    PrimaryNeedsFromAws: ['Co-Sell - Architectural Validation'],
    Project: {
      ...sent.Project,
      CustomerUseCase: 'Database',
      DeliveryModels: ['SaaS or PaaS'],
      ExpectedCustomerSpend: [spend],
      SalesActivities: ['Initialized discussions with customer'],
    },
  };
}

/**
 * Fills the disk under an emulator with `deferred` tasks pending, lets them fall due, kills it with SIGKILL, makes room and
 * starts it again: it goes on answering, and nothing that it acknowledged is lost.
 */
export async function checkFullDisk(deferred: number): Promise<FullDiskResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return { checks: 0, broken: [], untested: 'no disk of its own can be mounted here' };
  }
  try {
    return { ...(await attack(folder, deferred)), untested: null };
  } finally {
    execFileSync('umount', [folder], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function attack(folder: string, deferred: number): Promise<Omit<FullDiskResult, 'untested'>> {
  const broken: string[] = [];
  let checks = 0;
  const expect = (held: boolean, what: string): void => {
    checks += 1;
    if (!held) broken.push(what);
  };
  const flags = ['--data', path.join(folder, 'data.db'), ...(deferred > 0 ? ['--tasks', 'deferred'] : [])];
  const kept: unknown[] = [];
  const create = async (endpoint: string): Promise<string | null> => {
    const { error, body } = await call(endpoint, 'CreateOpportunity', submittable());
    if (error === null) kept.push(body.Id);
    return error;
  };
  const first = spawnEmulator(flags);
  const endpoint = (await first.ready) ?? '';
  for (let at = 0; at < Math.max(5, deferred); at += 1) await create(endpoint);
  const tasks: object[] = [];
  for (const Identifier of kept.slice(0, deferred)) {
    const involvement = { InvolvementType: 'Co-Sell', Visibility: 'Full' };
    const input = { ClientToken: crypto.randomUUID(), Identifier, AwsSubmission: involvement };
    await associateSolution(endpoint, Identifier);
    const { error } = await call(endpoint, 'StartEngagementFromOpportunityTask', input);
    expect(error === null, `a task was not accepted: ${error}`);
    tasks.push(input);
  }
  const filler = fill(folder);
  for (let at = 0; at < 300 && (await create(endpoint)) === null; at += 1);
  const advance = JSON.stringify({ AccountId: '111111111111', AdvanceSeconds: 3_600 });
  await fetch(`${endpoint}/_emulator/clock`, { method: 'POST', body: advance }).catch(() => undefined);
  const read = await call(endpoint, 'GetOpportunity', { Identifier: kept[0] });
  // Due work comes before a request of its account: when it cannot be kept, the read cannot be answered either.
  const allowed = deferred > 0 ? [null, 'InternalServerException'] : [null];
  expect(allowed.includes(read.error), `a read on a full disk ended with ${read.error}`);
  await first.kill();
  rmSync(filler, { force: true });

  const second = spawnEmulator(flags);
  const again = (await second.ready) ?? '';
  expect((await create(again)) === null, 'no write succeeds once there is room');
  for (const Identifier of kept) {
    const { error } = await call(again, 'GetOpportunity', { Identifier });
    expect(error === null, `${String(Identifier)} was acknowledged and is gone: ${error}`);
  }
  for (const input of tasks) {
    const { error } = await call(again, 'StartEngagementFromOpportunityTask', input);
    expect(error === null, `a task that was acknowledged is gone: ${error}`);
  }
  await second.stop();
  return { checks, broken };
}

/** What can be submitted has a solution (behaviour D.2). */
export async function associateSolution(endpoint: string, OpportunityIdentifier: unknown): Promise<void> {
  const { body } = await call(endpoint, 'ListSolutions', { Status: ['Active'] });
  const [solution] = (body.SolutionSummaries ?? []) as { readonly Id: string }[];
  await call(endpoint, 'AssociateOpportunity', {
    OpportunityIdentifier,
    RelatedEntityType: 'Solutions',
    RelatedEntityIdentifier: solution?.Id,
  });
}

function fill(folder: string): string {
  const file = path.join(folder, 'filler');
  try {
    for (let at = 0; at < 10_000; at += 1) writeFileSync(file, Buffer.alloc(4_096), { flag: 'a' });
  } catch {
    // The disk is full, as it is meant to be.
  }
  return file;
}
