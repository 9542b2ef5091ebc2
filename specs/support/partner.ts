import { randomUUID } from 'node:crypto';
import { type CallOptions, call } from '../../client/call.ts';
import { DeadlinePassed, waitFor } from '../../client/poll.ts';
import type { ApiResponse } from '../../client/response.ts';
import { InvalidResponse } from '../../client/responseLimits.ts';
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
import { endWithoutSolution } from './activeSolutions.ts';
import { findInvitation } from './findInvitation.ts';
import { endOfForeignCatalog } from './foreignCatalog.ts';
import { contentOf, type Input, resolveInput, withTokenUnlike } from './input.ts';
import { type ExpectedErrors, expect } from './matchers.ts';
import { type Changes, opportunityRequest, withChanges } from './opportunityRequest.ts';
import { Indeterminate, SetupFailed } from './outcome.ts';
import { describeResponse, fatalShapeError } from './responseChecks.ts';
import { once, type SharedRecords } from './sharedRecords.ts';
import { toUpdateRequest } from './updateRequest.ts';

export interface CreatedOpportunity {
  readonly Id: string;
  readonly LastModifiedDate: string;
  readonly sent: CreateOpportunityRequest;
}
export interface UpdatedOpportunity {
  readonly Id: string;
  readonly LastModifiedDate: string;
}
/** How long to wait for asynchronous results, and whether reads may lag behind writes (behaviour B.2). */
export interface WaitOptions {
  readonly deadlineMs: number;
  readonly eventuallyConsistent: boolean;
}
type TaskResult = Readonly<Partial<Record<'TaskStatus' | 'ReasonCode' | 'Message', unknown>>>;

/**
 * A partner account on the target. `call` sends the request under test; the other methods perform set-up and throw
 * SetupFailed on failure, unless the partner is `asserting()`: then their failure is charged to the target.
 */
export class Partner {
  readonly session: Session;
  /** The AWS account, where it is known: on the emulator. */
  readonly account: string | null;
  /** What the tests of this account share. */
  readonly records: SharedRecords;
  private readonly waitOptions: WaitOptions;
  private readonly isAsserting: boolean;
  constructor(
    session: Session,
    account: string | null,
    patience: WaitOptions,
    records: SharedRecords = new Map(),
    promising = false,
  ) {
    this.session = session;
    this.account = account;
    this.records = records;
    this.waitOptions = patience;
    this.isAsserting = promising;
  }

  /** The same account with other credentials. */
  withCredentials(credentials: Credentials): Partner {
    return new Partner({ ...this.session, credentials }, this.account, this.waitOptions, new Map(), this.isAsserting);
  }

  /** The same partner where each step is itself what the target promises. */
  asserting(): Partner {
    return new Partner(this.session, this.account, this.waitOptions, this.records, true);
  }

  /** Calls an operation with exactly this input and judges nothing. */
  async call<O extends OperationName>(operation: O, input: unknown, options?: CallOptions): Promise<ApiResponse<O>> {
    try {
      return await call(this.session, operation, input, options);
    } catch (error) {
      throw endOfForeignCatalog(this.session, error);
    }
  }

  /** Calls an operation as the act under test, and returns the body. Anything but a success is charged to the target. */
  expectAccepted<O extends OperationName>(
    operation: O,
    input: RequestOf<O>,
    options?: CallOptions,
  ): Promise<ResponseOf<O>> {
    return this.asserting().setUp(operation, input, options);
  }

  /** Calls an operation as set-up. Anything but a success makes the requirement untested. */
  async setUp<O extends OperationName>(
    operation: O,
    input: RequestOf<O>,
    options?: CallOptions,
  ): Promise<ResponseOf<O>> {
    try {
      return this.expectSuccess(await this.call(operation, input, options));
    } catch (error) {
      if (error instanceof InvalidResponse && !this.isAsserting) throw new SetupFailed(error.asSetUp);
      throw error;
    }
  }

  /**
   * Sends the valid request, which must succeed, then the invalid one, which must be rejected. An invalid request with the
   * same ClientToken gets a fresh one, so that it is not rejected for its token, unless a conflict is what is expected. A
   * valid request that the target has accepted of this account is not sent again, unless its token is what matters.
   */
  async expectRejected(
    operation: OperationName,
    valid: Input,
    invalid: Input,
    expectedErrors: ExpectedErrors,
    options?: CallOptions,
  ): Promise<void> {
    const conflict = JSON.stringify(expectedErrors).includes('ConflictException');
    const first = await resolveInput(valid);
    const accept = async () => void this.expectSuccess(await this.call(operation, first, options));
    if (conflict) await accept();
    else await once(this, `${operation} ${contentOf(first)} ${JSON.stringify(options)}`, accept);
    const second = await resolveInput(invalid);
    const reply = await this.call(operation, conflict ? second : withTokenUnlike(first, second), options);
    expect(reply).toBeRejectedWith(expectedErrors);
  }

  /** Creates a complete opportunity and waits until it can be read (behaviour B.2). */
  async createOpportunity(changes: Changes<CreateOpportunityRequest> = {}): Promise<CreatedOpportunity> {
    const sent = opportunityRequest(changes);
    const { Id, LastModifiedDate } = await this.setUp('CreateOpportunity', sent);
    const born = LastModifiedDate ?? null;
    if (born !== null && (sent.Origin === 'AWS Referral' || !this.waitOptions.eventuallyConsistent))
      return { Id, LastModifiedDate: born, sent };
    const read = await this.getOpportunity(Id);
    return { Id, LastModifiedDate: read.LastModifiedDate, sent };
  }

  /** Reads an opportunity. The client waits for what this partner wrote before. */
  getOpportunity(Identifier: string): Promise<GetOpportunityResponse> {
    return this.setUp('GetOpportunity', { Catalog: 'Sandbox', Identifier });
  }

  /** What an update of this opportunity has to carry, with `changes` laid over it. Reads it first; sends no update. */
  async buildUpdate(
    Identifier: string,
    changes: Changes<UpdateOpportunityRequest> = {},
  ): Promise<UpdateOpportunityRequest> {
    return withChanges(
      toUpdateRequest(await this.getOpportunity(Identifier)),
      changes,
    ) as unknown as UpdateOpportunityRequest;
  }

  /** Reads, changes and writes back. A lock that has moved in between is read once more. */
  async updateOpportunity(Identifier: string, changes: Changes<UpdateOpportunityRequest>): Promise<UpdatedOpportunity> {
    const update = async () => this.setUp('UpdateOpportunity', await this.buildUpdate(Identifier, changes));
    return update().catch((error: unknown) => {
      if (error instanceof SetupFailed && error.errorName === 'ConflictException') return update();
      throw error;
    });
  }

  /** Plays the reviewer, as the Sandbox lets a partner do (behaviour C.3). */
  setReviewStatus(
    Identifier: string,
    ReviewStatus: ReviewStatus,
    ReviewComments?: string,
  ): Promise<UpdatedOpportunity> {
    return this.updateOpportunity(Identifier, {
      LifeCycle: { ReviewStatus, ...(ReviewComments ? { ReviewComments } : {}) },
    });
  }

  /** Active solutions of the account: the documented default ones or others, or none (behaviour C.3). */
  activeSolutions(): Promise<readonly string[]> {
    return once(this, 'active solutions', async () => {
      const { SolutionSummaries } = await this.setUp('ListSolutions', { Catalog: 'Sandbox', Status: ['Active'] });
      return SolutionSummaries.filter(({ Status }) => Status === 'Active').map(({ Id }) => Id);
    });
  }

  /** An active solution of the account. Without one the requirement is untested. */
  async activeSolution(index = 0): Promise<string> {
    return (await this.activeSolutions())[index] ?? endWithoutSolution(index);
  }

  /** Associates a solution, by default the first active one of the account. */
  async associateOpportunity(OpportunityIdentifier: string, solution?: string): Promise<void> {
    await this.setUp('AssociateOpportunity', {
      Catalog: 'Sandbox',
      OpportunityIdentifier,
      RelatedEntityType: 'Solutions',
      RelatedEntityIdentifier: solution ?? (await this.activeSolution()),
    });
  }

  /** Submits to AWS and waits for the task. */
  async submitOpportunity(
    Identifier: string,
    AwsSubmission: RequestOf<'StartEngagementFromOpportunityTask'>['AwsSubmission'] = {
      InvolvementType: 'Co-Sell',
      Visibility: 'Full',
    },
  ): Promise<StartEngagementFromOpportunityTaskResponse> {
    const input = { Catalog: 'Sandbox', ClientToken: randomUUID(), Identifier, AwsSubmission };
    return this.pollTask('StartEngagementFromOpportunityTask', input);
  }

  /** Creates and submits. */
  async createSubmittedOpportunity(changes: Changes<CreateOpportunityRequest> = {}): Promise<CreatedOpportunity> {
    const created = await this.createOpportunity(changes);
    await this.submitOpportunity(created.Id);
    return created;
  }

  /** Creates, associates a solution if the account has one, submits, and approves. */
  async createApprovedOpportunity(changes: Changes<CreateOpportunityRequest> = {}): Promise<CreatedOpportunity> {
    const created = await this.createOpportunity(changes);
    const [solution] = await this.activeSolutions();
    if (solution !== undefined) await this.associateOpportunity(created.Id, solution);
    await this.submitOpportunity(created.Id);
    const { LastModifiedDate } = await this.setReviewStatus(created.Id, 'Approved');
    return { ...created, LastModifiedDate };
  }

  /** Has AWS refer an opportunity, as the Sandbox simulates it (behaviour E.1), and waits for its invitation. */
  async receiveReferral(
    changes: Changes<CreateOpportunityRequest> = {},
  ): Promise<{ invitationId: string; title: string; id: string; sent: CreateOpportunityRequest }> {
    const { Id: id, sent } = await this.createOpportunity({ Origin: 'AWS Referral', ...changes });
    const title = sent.Project?.Title ?? '';
    const invitationId = await this.waitFor(`an invitation titled '${title}'`, () =>
      findInvitation((request) => this.setUp('ListEngagementInvitations', request), title),
    );
    return { invitationId, title, id, sent };
  }

  /** Accepts an invitation and waits for the task; gives the id of the opportunity that came of it. */
  async acceptInvitation(
    Identifier: string,
  ): Promise<{ OpportunityId: string; task: StartEngagementByAcceptingInvitationTaskResponse }> {
    const task = await this.pollTask('StartEngagementByAcceptingInvitationTask', {
      Catalog: 'Sandbox',
      ClientToken: randomUUID(),
      Identifier,
    });
    if (!task.OpportunityId) this.fail(`the task that accepted ${Identifier} names no opportunity`);
    return { OpportunityId: task.OpportunityId, task };
  }

  /** Repeats one Start call, token and all, until its task has ended (behaviour F.6). */
  private async pollTask<O extends 'StartEngagementFromOpportunityTask' | 'StartEngagementByAcceptingInvitationTask'>(
    operation: O,
    input: RequestOf<O>,
  ): Promise<ResponseOf<O>> {
    const task = await this.waitFor(`${operation} having ended`, async () => {
      const body = await this.setUp(operation, input);
      return (body as TaskResult).TaskStatus === 'IN_PROGRESS' ? null : body;
    });
    const { TaskStatus, ReasonCode, Message } = task as TaskResult;
    if (TaskStatus !== 'COMPLETE')
      this.fail(`${operation} ended as ${String(TaskStatus)}: ${String(ReasonCode)} ${String(Message)}`);
    return task;
  }

  private async waitFor<T>(description: string, condition: () => Promise<T | null>): Promise<T> {
    try {
      return await waitFor(condition, { timeoutMs: this.waitOptions.deadlineMs, description });
    } catch (error) {
      throw error instanceof DeadlinePassed ? this.fail(error.message) : error;
    }
  }

  private fail(why: string): never {
    if (this.isAsserting) expect(why, 'what the target did').toBe('what it promises');
    throw new SetupFailed(why);
  }

  private expectSuccess<O extends OperationName>(response: ApiResponse<O>): ResponseOf<O> {
    const { inconclusive } = response;
    if (inconclusive) throw new Indeterminate(inconclusive, describeResponse(response));
    if (this.isAsserting) expect(response as ApiResponse).toSucceed();
    if (!response.ok || fatalShapeError(response))
      throw new SetupFailed(describeResponse(response), response.error?.name ?? null);
    return response.body as ResponseOf<O>;
  }
}
