import { test as base, type TestInfo } from '@playwright/test';
import { Control, createAccount } from '../../client/controlPlane.ts';
import { env } from '../../client/env/index.ts';
import { createHttpTransport } from '../../client/httpTransport.ts';
import { takeOutcomeErrors } from '../../client/outcome.ts';
import { countingTurns } from '../../client/rateLimiter.ts';
import type { Credentials, HttpTransport, Session } from '../../client/session.ts';
import { Transcript } from '../../client/transcript.ts';
import { WriteTracker } from '../../client/writeTracker.ts';
import { emulatorOnly } from '../../reports/collect/ledger.ts';
import { requirementOf } from '../../reports/coverage/requirement.ts';
import { accountRequest, endpointOf, mutantOf, noteCaught, skipWhenCaught, underMutants } from './mutantPlan.ts';
import { annotateOutcomes, HarnessError } from './outcome.ts';
import { Partner } from './partner.ts';
import { Reader } from './reader.ts';
import { noteCause, skipForSameCause } from './sameCause.ts';
import type { SharedRecords } from './sharedRecords.ts';
import { chainCredentials, currentTarget, type Target } from './target.ts';
import { attachTranscript, brokenShapes, expectKnownFailure, missingTwin } from './testAttachments.ts';

export interface WorkerFixtures {
  /** The target of the run, with the limits that its tests share. */
  readonly runTarget: Target;
  /** The accounts of readers: one for each mutant that tests live with, else one. */
  readonly sharedAccounts: Map<string | null, SharedAccount>;
  /** The records of the accounts of a live target, by profile. */
  readonly liveRecords: Map<string | null, SharedRecords>;
}
interface SharedAccount {
  readonly identity: Identity;
  readonly writes: WriteTracker;
}
/** Who a partner is on the target. */
interface Identity {
  readonly credentials: Credentials;
  readonly account: string | null;
  readonly records: SharedRecords;
}
export interface TestFixtures {
  /** The target of the run, or in a mutation run the emulator that is the test's mutant. */
  readonly target: Target;
  /** This test's connections to the target: a trace of a longer-lived one would grow with every test of the worker. */
  readonly transport: HttpTransport;
  readonly transcript: Transcript;
  /** Judges shapes and attaches the evidence, for every test. */
  readonly attachments: undefined;
  /** A fresh account on the emulator; on a live target the one there is. */
  readonly partner: Partner;
  /** An account whose records this worker's tests share, for tests that only read. */
  readonly reader: Reader;
  /** A second account. Without one the test is untested. */
  readonly otherPartner: Partner;
  /** The emulator's control plane, aimed at the partner's account. Without one the test is untested. */
  readonly control: Control;
}

/** An identity of its own for each test: on the emulator that is its isolation (docs/decisions/0003). */
async function newIdentity(
  { endpoint, isOwnEmulator }: Target,
  info: Pick<TestInfo, 'annotations'>,
  liveRecords: WorkerFixtures['liveRecords'],
  profile: string | null = null,
): Promise<Identity> {
  if (isOwnEmulator) {
    const {
      AccountId: account,
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
    } = await createAccount(endpoint, accountRequest(info));
    return { credentials: { accessKeyId, secretAccessKey, sessionToken }, account, records: new Map() };
  }
  const credentials = await chainCredentials(profile);
  if (!credentials) throw new HarnessError('The credentials this run began with are gone. Renew them and run again.');
  const records = liveRecords.get(profile) ?? new Map();
  liveRecords.set(profile, records);
  return { credentials, account: null, records };
}

/** The partner of one test. `writes` is what its reads have to show. */
function partnerOf(
  target: Target,
  { credentials, account, records }: Identity,
  { transport, transcript }: Pick<TestFixtures, 'transport' | 'transcript'>,
  writes = new WriteTracker(),
): Partner {
  const { endpoint, strict, isOwnEmulator, waitOptions } = target;
  const session: Session = {
    endpoint,
    region: 'us-east-1',
    catalog: 'Sandbox',
    credentials,
    transport,
    transcript,
    rateLimiter: countingTurns(target.rateLimiterForAccount(), (bucket) => {
      transcript.turns[bucket] += 1;
    }),
    writes,
    readsMayLagMs: waitOptions.eventuallyConsistent ? waitOptions.deadlineMs : 0,
    strict,
    isOwnEmulator,
  };
  return new Partner(session, account, waitOptions, records);
}

function isTraced({ project }: TestInfo): boolean {
  const { trace = 'off' } = project.use;
  return (typeof trace === 'string' ? trace : trace.mode) !== 'off';
}

// No step of their own in reports and traces: what they do there, the requests, is one; and thousands of steps cost seconds.
const withoutSteps = { box: 'self' } as const;

/**
 * What Playwright prepares for the pages of a browser, of which this suite opens none: thirty options, each a fixture of its own
 * with stack traces in every test (docs/decisions/0006). A version of Playwright without this name has a fixture that nothing asks for.
 */
export interface PageOptions {
  readonly _combinedContextOptions: object;
}

const fixtures = base.extend<TestFixtures & PageOptions, WorkerFixtures>({
  _combinedContextOptions: [{}, withoutSteps],
  runTarget: [async ({ playwright: _ }, use) => use(currentTarget()), { scope: 'worker' }],
  target: [
    async ({ runTarget }, use, info) => use({ ...runTarget, endpoint: endpointOf(info) ?? runTarget.endpoint }),
    withoutSteps,
  ],
  transport: [
    async ({ playwright, target }, use, info) => {
      // Playwright's own shows every request in a trace, headers and all, and takes a stack trace of each: only where a trace
      // is asked for. It reads whatever comes: for an emulator of ours only.
      if (!target.isOwnEmulator || !isTraced(info)) {
        const own = createHttpTransport();
        await use(own);
        own.close();
        return;
      }
      const transport = await playwright.request.newContext();
      await use(transport);
      await transport.dispose();
    },
    withoutSteps,
  ],
  transcript: [async ({ target: _ }, use) => use(new Transcript()), withoutSteps],
  attachments: [
    async ({ target, transcript }, use, info) => {
      skipWhenCaught(info);
      expectKnownFailure(info, target);
      takeOutcomeErrors();
      skipForSameCause(info);
      await use(undefined);
      attachTranscript(info, transcript);
      noteCause(info, transcript);
      const broken = brokenShapes(info, transcript, target) ?? missingTwin(info, transcript);
      annotateOutcomes(info, broken ? [broken] : []);
      noteCaught(info, requirementOf(info)?.id ?? null, broken);
      if (broken) throw broken;
    },
    { auto: true, ...withoutSteps },
  ],
  partner: [
    async ({ target, transport, transcript, liveRecords }, use, info) =>
      use(partnerOf(target, await newIdentity(target, info, liveRecords), { transport, transcript })),
    withoutSteps,
  ],
  sharedAccounts: [async ({ playwright: _ }, use) => use(new Map()), { scope: 'worker', ...withoutSteps }],
  liveRecords: [async ({ playwright: _ }, use) => use(new Map()), { scope: 'worker', ...withoutSteps }],
  reader: [
    async ({ target, transport, transcript, sharedAccounts, liveRecords }, use, info) => {
      const mutant = mutantOf(info);
      const { identity, writes } = sharedAccounts.get(mutant) ?? {
        identity: await newIdentity(target, info, liveRecords),
        writes: new WriteTracker(),
      };
      sharedAccounts.set(mutant, { identity, writes });
      await use(new Reader(partnerOf(target, identity, { transport, transcript }, writes)));
    },
    withoutSteps,
  ],
  otherPartner: [
    async ({ target, transport, transcript, liveRecords }, use, info) => {
      info.skip(
        !target.isOwnEmulator && env.SECOND_PROFILE === null,
        'needs a second account: put the AWS profile of one in SECOND_PROFILE',
      );
      const identity = await newIdentity(target, info, liveRecords, env.SECOND_PROFILE);
      await use(partnerOf(target, identity, { transport, transcript }));
    },
    withoutSteps,
  ],
  control: [
    async ({ target, partner }, use, info) => {
      info.skip(!target.isOwnEmulator, "needs the emulator's control plane");
      info.annotations.push({ type: emulatorOnly });
      const { writes } = partner.session;
      const expectInvitation = (id: string): void => writes.expectInvitation(id, 'RECEIVER');
      await use(new Control(target.endpoint, partner.account ?? '', expectInvitation));
    },
    withoutSteps,
  ],
});

export const test = underMutants(fixtures);
