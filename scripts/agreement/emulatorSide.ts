import { randomUUID } from 'node:crypto';
import { call } from '../../client/call.ts';
import { Control, createAccount } from '../../client/controlPlane.ts';
import { createHttpTransport } from '../../client/httpTransport.ts';
import { unlimited } from '../../client/rateLimiter.ts';
import type { ApiResponse } from '../../client/response.ts';
import type { Session } from '../../client/session.ts';
import { Transcript } from '../../client/transcript.ts';
import { WriteTracker } from '../../client/writeTracker.ts';
import type { ReceivedError } from '../../generators/expectedError.ts';
import { type Body, hasPlaceholder, samples, type TestData } from '../../generators/index.ts';
import type { OperationName } from '../../schemas/index.ts';
import { type Payload, preconditionOf, resolved } from './payloads.ts';

/** The request as it was sent, and the error that the emulator named; null when it accepted. */
export interface Answered {
  readonly sent: Body;
  readonly error: ReceivedError | null;
}

const Catalog = 'Sandbox';
const solution = 'S-1234567';

/** Sends payloads over HTTP, each to what it needs: an opportunity, an invitation, a lock of its own. */
export async function emulatorSide(endpoint: string) {
  const account = await createAccount(endpoint);
  const control = new Control(endpoint, account.AccountId);
  const transport = createHttpTransport();
  const session = (): Session => ({
    ...{ endpoint, region: 'us-east-1', catalog: Catalog, transport, transcript: new Transcript() },
    credentials: { accessKeyId: account.AccessKeyId, secretAccessKey: account.SecretAccessKey },
    ...{ rateLimiter: unlimited, writes: new WriteTracker(), readsMayLagMs: 0, strict: true, isOwnEmulator: true },
  });
  const must = async (operation: OperationName, body: Body): Promise<Body> => {
    const response = await call(session(), operation, body);
    if (!response.ok) throw new Error(`${operation}, to set up: ${response.status} ${response.text.slice(0, 300)}`);
    return (response.body ?? {}) as Body;
  };

  async function draft(): Promise<{ readonly opportunity: string; readonly lastModified: string }> {
    const [request = {}] = samples('CreateOpportunity', { count: 1, seed: 7, data: {} });
    const whole = {
      ...request,
      LifeCycle: { ...(request.LifeCycle as Body), Stage: 'Prospect', ClosedLostReason: null },
    };
    const { Id, LastModifiedDate } = await must('CreateOpportunity', { ...whole, ClientToken: randomUUID() });
    return { opportunity: String(Id), lastModified: String(LastModifiedDate) };
  }
  async function subject(operation: OperationName): Promise<TestData> {
    switch (preconditionOf(operation)) {
      case 'nothing':
        return {};
      case 'pending invitation':
        return { invitation: (await control.createInvitation()).Identifier };
      case 'associated draft': {
        const made = await draft();
        await must('AssociateOpportunity', association(made.opportunity));
        return made;
      }
      case 'approved opportunity': {
        const { opportunity } = await draft();
        await must('AssociateOpportunity', association(opportunity));
        const AwsSubmission = { InvolvementType: 'Co-Sell', Visibility: 'Full' };
        const submission = { Catalog, ClientToken: randomUUID(), Identifier: opportunity, AwsSubmission };
        await must('StartEngagementFromOpportunityTask', submission);
        await control.setReviewStatus({ Identifier: opportunity, ReviewStatus: 'Approved' });
        return { opportunity };
      }
      default:
        return draft();
    }
  }

  return {
    close: transport.close,
    async answer({ operation, request }: Payload): Promise<Answered> {
      const made = await subject(operation);
      const parent = hasPlaceholder(request, 'parentOpportunity') ? (await draft()).opportunity : undefined;
      const sent = resolved(request, { ...made, solution, ...(parent ? { parentOpportunity: parent } : {}) });
      return { sent, error: errorOf(await call(session(), operation, sent)) };
    },
  };
}

const association = (OpportunityIdentifier: string): Body => ({
  ...{ Catalog, OpportunityIdentifier, RelatedEntityType: 'Solutions', RelatedEntityIdentifier: solution },
});

/** The error of a response; a task that ended as FAILED is one too. */
function errorOf({ error, body }: ApiResponse): ReceivedError | null {
  if (error) return error;
  const members = (body ?? {}) as Readonly<Record<string, unknown>>;
  return members.TaskStatus === 'FAILED' ? { name: 'FailedTask', members } : null;
}
