import { test as base, type TestInfo } from '@playwright/test';
import type { Session, Wire } from '../../client/session.ts';
import { Transcript } from '../../client/transcript.ts';
import { Control, type NewAccount, newAccount } from './control.ts';
import { attachEvidence, expectKnownDeviation, judgeShapes } from './evidence.ts';
import { Partner } from './partner.ts';
import { chainCredentials, type Target, targetOfRun } from './target.ts';

interface OfWorker {
  readonly target: Target;
}
interface OfTest {
  /** This test's connections to the target: a trace of a longer-lived one would grow with every test of the worker. */
  readonly wire: Wire;
  readonly transcript: Transcript;
  /** Judges shapes and attaches the evidence, for every test. */
  readonly evidence: undefined;
  /** A fresh account on the emulator; on a live target the one there is. */
  readonly partner: Partner;
  /** A second account. Without one the test is untested. */
  readonly stranger: Partner;
  /** The emulator's control plane, aimed at the partner's account. Without one the test is untested. */
  readonly control: Control;
}

/** An identity of its own for each test: on the emulator that is its isolation (docs/decisions/0003). */
async function signUp(
  target: Target,
  wire: Wire,
  transcript: Transcript,
  info: Pick<TestInfo, 'repeatEachIndex'>,
): Promise<Partner> {
  const { endpoint, strict, ours, pace } = target;
  const common = {
    endpoint,
    region: 'us-east-1',
    catalog: 'Sandbox',
    request: wire,
    transcript,
    pace,
    strict,
    ours,
  } as const;
  if (ours) {
    const {
      AccountId,
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
    } = await newAccount(endpoint, seeded(info));
    const session: Session = { ...common, credentials: { accessKeyId, secretAccessKey, sessionToken } };
    return new Partner(session, AccountId, target.patience);
  }
  const credentials = await chainCredentials();
  if (!credentials)
    throw new Error('HarnessFault: the credentials this run began with are gone. Renew them and run again.');
  return new Partner({ ...common, credentials }, null, target.patience);
}

/** While the harness is tested, each repetition of a test may live with a fault of its own: MUTANTS names them in turn. */
function seeded({ repeatEachIndex }: Pick<TestInfo, 'repeatEachIndex'>): NewAccount {
  const Mutant = process.env.MUTANTS?.split(',')[repeatEachIndex];
  return Mutant ? { Mutant } : {};
}

// No step of their own in reports and traces: what they do there, the requests, is one; and thousands of steps cost seconds.
const quiet = { box: 'self' } as const;

export const test = base.extend<OfTest, OfWorker>({
  target: [async ({ playwright: _ }, use) => use(targetOfRun()), { scope: 'worker' }],
  wire: [
    async ({ playwright }, use) => {
      const wire = await playwright.request.newContext();
      await use(wire);
      await wire.dispose();
    },
    quiet,
  ],
  transcript: [async ({ target: _ }, use) => use(new Transcript()), quiet],
  evidence: [
    async ({ target, transcript }, use, info) => {
      const { Mutant } = seeded(info);
      if (Mutant) info.annotations.push({ type: 'mutant', description: Mutant });
      expectKnownDeviation(info, target);
      await use(undefined);
      attachEvidence(info, transcript);
      judgeShapes(info, transcript, target);
    },
    { auto: true, ...quiet },
  ],
  partner: [
    async ({ target, wire, transcript }, use, info) => use(await signUp(target, wire, transcript, info)),
    quiet,
  ],
  stranger: [
    async ({ target, wire, transcript }, use, info) => {
      info.skip(!target.ours, 'needs a second account, and a live target gives only one');
      await use(await signUp(target, wire, transcript, info));
    },
    quiet,
  ],
  control: [
    async ({ target, partner }, use, info) => {
      info.skip(!target.ours, "needs the emulator's control plane");
      await use(new Control(target.endpoint, partner.account ?? ''));
    },
    quiet,
  ],
});
