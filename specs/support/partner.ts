import { randomUUID } from 'node:crypto';
import { test } from '@playwright/test';
import { type CallOptions, call } from '../../client/call.ts';
import { WrongCatalog } from '../../client/guard.ts';
import { DeadlinePassed, until } from '../../client/poll.ts';
import type { Reply } from '../../client/reply.ts';
import type { Credentials, Session } from '../../client/session.ts';
import type {
  CreateOpportunityRequest,
  GetOpportunityResponse,
  OperationName,
  RequestOf,
  ResponseOf,
  ReviewStatus,
  StartEngagementByAcceptingInvitationTaskResponse,
  StartEngagementFromOpportunityTaskResponse,
  UpdateOpportunityRequest,
} from '../../schemas/index.ts';
import { type Admissible, expect } from './matchers.ts';
import { type Changes, change, opportunity } from './opportunity.ts';
import { describeReply, grossFault, Indeterminate, SetupFailed } from './outcome.ts';
import { asUpdate } from './update.ts';

export interface Created {
  readonly Id: string;
  readonly LastModifiedDate: string;
  readonly sent: CreateOpportunityRequest;
}
export interface Revised {
  readonly Id: string;
  readonly LastModifiedDate: string;
}
/** How long facts are waited for, and whether a new opportunity may be unreadable at first (facts B.2). */
export interface Patience {
  readonly deadlineMs: number;
  readonly eventual: boolean;
}
/** A request, or how to make one at the moment it is sent. */
export type Input = object | (() => object | Promise<object>);
type Settled = { readonly TaskStatus?: unknown; readonly ReasonCode?: unknown; readonly Message?: unknown };

/**
 * One identity on the target, with the verbs of its trade. Verbs set things up: what they cannot do is SetupFailed. Those
 * of `asserting()` are promises: what they cannot do is charged to the target.
 */
export class Partner {
  readonly session: Session;
  /** The AWS account, where it is known: on the emulator. */
  readonly account: string | null;
  private readonly patience: Patience;
  private readonly promising: boolean;
  constructor(session: Session, account: string | null, patience: Patience, promising = false) {
    this.session = session;
    this.account = account;
    this.patience = patience;
    this.promising = promising;
  }

  /** The same account by another credential. */
  as(credentials: Credentials): Partner {
    return new Partner({ ...this.session, credentials }, this.account, this.patience, this.promising);
  }

  /** The same partner in a story, where each step is itself what the target promises. */
  asserting(): Partner {
    return new Partner(this.session, this.account, this.patience, true);
  }

  /** Calls an operation with exactly this input and judges nothing. */
  async tries<O extends OperationName>(operation: O, input: unknown, options?: CallOptions): Promise<Reply<O>> {
    try {
      return await call(this.session, operation, input, options);
    } catch (error) {
      // What must not be sent to this target cannot be tested on it.
      if (error instanceof WrongCatalog) test.skip(true, error.message);
      throw error;
    }
  }

  /** Calls an operation to set something up. Anything but a success makes the requirement untested. */
  async does<O extends OperationName>(
    operation: O,
    input: RequestOf<O>,
    options?: CallOptions,
  ): Promise<ResponseOf<O>> {
    const reply = await this.tries(operation, input, options);
    return this.succeeded(reply);
  }

  /**
   * Shows that `faulty` is refused, and that it is the fault it is refused for: the valid twin is sent first and must
   * succeed. When both carry one ClientToken the faulty request gets a fresh one, lest it be refused for that, unless a
   * conflict is what is expected.
   */
  async refuses(
    operation: OperationName,
    valid: Input,
    faulty: Input,
    admissible: Admissible,
    options?: CallOptions,
  ): Promise<void> {
    const first = await made(valid);
    this.succeeded(await this.tries(operation, first, options));
    const second = await made(faulty);
    const conflict = JSON.stringify(admissible).includes('ConflictException');
    const faultyOnly = !conflict && tokenOf(second) === tokenOf(first) ? withFreshToken(second) : second;
    const reply = await this.tries(operation, faultyOnly, options);
    expect(reply).toBeProblem(admissible);
  }

  /** Creates a complete opportunity, and waits until it can be read (facts B.2). */
  async creates(changes: Changes<CreateOpportunityRequest> = {}): Promise<Created> {
    const sent = opportunity(changes);
    const { Id, LastModifiedDate } = await this.does('CreateOpportunity', sent);
    const born = LastModifiedDate ?? null;
    if (born !== null && (sent.Origin === 'AWS Referral' || !this.patience.eventual))
      return { Id, LastModifiedDate: born, sent };
    const read = await this.reads(Id);
    return { Id, LastModifiedDate: read.LastModifiedDate, sent };
  }

  /** Reads an opportunity, waiting for a while when it is not there yet. */
  reads(Identifier: string): Promise<GetOpportunityResponse> {
    return this.waits(`${Identifier} being readable`, async () => {
      const reply = await this.tries('GetOpportunity', { Catalog: 'Sandbox', Identifier });
      const early = reply.problem?.name === 'ResourceNotFoundException' && this.patience.eventual;
      return early ? null : this.succeeded(reply);
    });
  }

  /** What an update of this opportunity has to carry, with `changes` laid over it. Reads it first; sends no update. */
  async revision(
    Identifier: string,
    changes: Changes<UpdateOpportunityRequest> = {},
  ): Promise<UpdateOpportunityRequest> {
    return change(asUpdate(await this.reads(Identifier)), changes) as unknown as UpdateOpportunityRequest;
  }

  /** Reads, changes and writes back, as a careful integration does. */
  async updates(Identifier: string, changes: Changes<UpdateOpportunityRequest>): Promise<Revised> {
    return this.does('UpdateOpportunity', await this.revision(Identifier, changes));
  }

  /** Plays the reviewer, as the Sandbox lets a partner do (facts C.3). */
  reviewed(Identifier: string, ReviewStatus: ReviewStatus, ReviewComments?: string): Promise<Revised> {
    return this.updates(Identifier, { LifeCycle: { ReviewStatus, ...(ReviewComments ? { ReviewComments } : {}) } });
  }

  associates(OpportunityIdentifier: string, RelatedEntityIdentifier = 'S-1234567'): Promise<null> {
    return this.does('AssociateOpportunity', {
      Catalog: 'Sandbox',
      OpportunityIdentifier,
      RelatedEntityType: 'Solutions',
      RelatedEntityIdentifier,
    });
  }

  /** Submits to AWS and waits for the task. */
  async submits(
    Identifier: string,
    AwsSubmission: RequestOf<'StartEngagementFromOpportunityTask'>['AwsSubmission'] = {
      InvolvementType: 'Co-Sell',
      Visibility: 'Full',
    },
  ): Promise<StartEngagementFromOpportunityTaskResponse> {
    const input = { Catalog: 'Sandbox', ClientToken: randomUUID(), Identifier, AwsSubmission };
    return this.settles('StartEngagementFromOpportunityTask', input);
  }

  /** Creates and submits: the opportunity is then under review. */
  async submitted(changes: Changes<CreateOpportunityRequest> = {}): Promise<Created> {
    const created = await this.creates(changes);
    await this.submits(created.Id);
    return created;
  }

  /** Creates, associates a solution, submits, and lets the review end well. */
  async approved(changes: Changes<CreateOpportunityRequest> = {}): Promise<Created> {
    const created = await this.creates(changes);
    await this.associates(created.Id);
    await this.submits(created.Id);
    const { LastModifiedDate } = await this.reviewed(created.Id, 'Approved');
    return { ...created, LastModifiedDate };
  }

  /** Has AWS refer an opportunity, as the Sandbox simulates it (facts E.1), and waits for its invitation. */
  async referredByAws(
    changes: Changes<CreateOpportunityRequest> = {},
  ): Promise<{ invitationId: string; title: string; id: string; sent: CreateOpportunityRequest }> {
    const { Id: id, sent } = await this.creates({ Origin: 'AWS Referral', ...changes });
    const title = sent.Project?.Title ?? '';
    const Sort = { SortBy: 'InvitationDate', SortOrder: 'DESCENDING' } as const;
    const invitationId = await this.waits(`an invitation titled '${title}'`, async () => {
      const { EngagementInvitationSummaries } = await this.does('ListEngagementInvitations', {
        Catalog: 'Sandbox',
        ParticipantType: 'RECEIVER',
        MaxResults: 100,
        Sort,
      });
      return (
        EngagementInvitationSummaries?.find(({ EngagementTitle }) => EngagementTitle === title.slice(0, 40))?.Id ?? null
      );
    });
    return { invitationId, title, id, sent };
  }

  /** Accepts an invitation and waits for the task; gives the id of the opportunity that came of it. */
  async accepts(
    Identifier: string,
  ): Promise<{ OpportunityId: string; task: StartEngagementByAcceptingInvitationTaskResponse }> {
    const task = await this.settles('StartEngagementByAcceptingInvitationTask', {
      Catalog: 'Sandbox',
      ClientToken: randomUUID(),
      Identifier,
    });
    if (!task.OpportunityId) this.fails(`the task that accepted ${Identifier} names no opportunity`);
    return { OpportunityId: task.OpportunityId, task };
  }

  /** Repeats one Start call, token and all, until its task has ended (facts F.6). */
  private async settles<O extends 'StartEngagementFromOpportunityTask' | 'StartEngagementByAcceptingInvitationTask'>(
    operation: O,
    input: RequestOf<O>,
  ): Promise<ResponseOf<O>> {
    const task = await this.waits(`${operation} having ended`, async () => {
      const body = await this.does(operation, input);
      return (body as Settled).TaskStatus === 'IN_PROGRESS' ? null : body;
    });
    const { TaskStatus, ReasonCode, Message } = task as Settled;
    if (TaskStatus !== 'COMPLETE')
      this.fails(`${operation} ended as ${String(TaskStatus)}: ${String(ReasonCode)} ${String(Message)}`);
    return task;
  }

  private async waits<T>(what: string, fact: () => Promise<T | null>): Promise<T> {
    try {
      return await until(fact, { deadlineMs: this.patience.deadlineMs, what });
    } catch (error) {
      if (error instanceof DeadlinePassed) this.fails(error.message);
      throw error;
    }
  }

  private fails(why: string): never {
    if (this.promising) expect(why, 'what the target did').toBe('what it promises');
    throw new SetupFailed(why);
  }

  private succeeded<O extends OperationName>(reply: Reply<O>): ResponseOf<O> {
    if (reply.undecided) throw new Indeterminate(reply.undecided, describeReply(reply));
    if (this.promising) expect(reply as Reply).toSucceed();
    if (!reply.ok || grossFault(reply)) throw new SetupFailed(describeReply(reply));
    return reply.body as ResponseOf<O>;
  }
}

const made = async (input: Input): Promise<object> => (typeof input === 'function' ? await input() : input);
const tokenOf = (input: object): unknown => ('ClientToken' in input ? input.ClientToken : undefined);
const withFreshToken = (input: object): object =>
  typeof tokenOf(input) === 'string' ? { ...input, ClientToken: randomUUID() } : input;
