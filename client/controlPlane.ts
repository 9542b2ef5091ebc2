import type { ErrorName, OperationName, ReasonCode, ReviewStatus } from '../schemas/index.ts';
import { HarnessError } from './outcome.ts';

/** An event as EventBridge would deliver it (behaviour G). */
export interface BusEvent {
  readonly id: string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly resources: readonly string[];
  readonly 'detail-type': string;
  readonly detail: Readonly<Record<string, unknown>>;
}
export interface TestAccount {
  readonly AccountId: string;
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken?: string;
}
export interface AccountRequest {
  readonly AccountId?: string;
  readonly AccessKeyId?: string;
  readonly SecretAccessKey?: string;
  readonly SessionToken?: string;
  readonly CompanyName?: string;
  readonly Allow?: { readonly Actions?: readonly string[]; readonly Catalogs?: readonly string[] };
  readonly Mutant?: string;
}
export interface InjectedFault {
  readonly Kind:
    | Extract<ErrorName, 'ThrottlingException' | 'InternalServerException'>
    | 'Latency'
    | 'DroppedConnection';
  readonly Operation?: OperationName;
  readonly Count?: number;
  readonly Probability?: number;
  readonly Seed?: number;
  readonly Milliseconds?: number;
  /** Whether the call is carried out before its answer is lost. */
  readonly Applied?: boolean;
}
export interface AssignableUser {
  readonly Email: string;
  readonly FirstName: string;
  readonly LastName: string;
}
export interface TaskSettings {
  readonly Mode: 'inline' | 'deferred';
  readonly DelaySeconds?: number;
  readonly Fail?: {
    readonly ReasonCode: ReasonCode;
    readonly Message?: string;
    readonly Operation?: OperationName;
    readonly Count?: number;
  };
}
export interface ReviewDecision {
  readonly Identifier: string;
  readonly ReviewStatus: ReviewStatus;
  readonly ReviewComments?: string;
  readonly ReviewStatusReason?: string;
  readonly Catalog?: string;
}

/** One request to the control plane. Its refusals are faults of ours, never of the target. */
export async function controlRequest<T>(endpoint: string, method: string, path: string, body?: object): Promise<T> {
  const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
  const answer = await fetch(`${endpoint}/_emulator/${path}`, { method, ...init });
  const text = await answer.text();
  if (!answer.ok)
    throw new HarnessError(`the control plane rejected ${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return JSON.parse(text || '{}') as T;
}

/** A new account, seen by nobody else. */
export const createAccount = (endpoint: string, wanted: AccountRequest = {}): Promise<TestAccount> =>
  controlRequest(endpoint, 'POST', 'accounts', wanted);

/** The emulator's control plane, aimed at one account. */
export class Control {
  readonly endpoint: string;
  readonly account: string;
  private readonly onInvitation: (id: string) => void;
  /** `onInvitation` is told of each invitation that this makes for the account. */
  constructor(endpoint: string, account: string, onInvitation: (id: string) => void = () => {}) {
    this.endpoint = endpoint;
    this.account = account;
    this.onInvitation = onInvitation;
  }
  /** The same, aimed at another account. */
  forAccount(account: string): Control {
    return new Control(this.endpoint, account);
  }
  /** Another account, or another credential of one. */
  createAccount(wanted: AccountRequest): Promise<TestAccount> {
    return createAccount(this.endpoint, wanted);
  }
  private post<T>(path: string, body: object): Promise<T> {
    return controlRequest(this.endpoint, 'POST', path, { AccountId: this.account, ...body });
  }
  reset(): Promise<unknown> {
    return this.post('reset', {});
  }
  async now(): Promise<Date> {
    return new Date(
      (await controlRequest<{ Now: string }>(this.endpoint, 'GET', `clock?AccountId=${this.account}`)).Now,
    );
  }
  advance({ days = 0, seconds = 0 }: { readonly days?: number; readonly seconds?: number }): Promise<unknown> {
    return this.post('clock', { AdvanceSeconds: days * 86_400 + seconds });
  }
  /** Plays AWS: Submitted → In review → Action Required, Approved or Rejected. */
  setReviewStatus(decision: ReviewDecision): Promise<unknown> {
    return this.post('review', { Catalog: 'Sandbox', ...decision });
  }
  /** An invitation from AWS, made directly. */
  createInvitation(details: object = {}): Promise<{ Identifier: string; Arn: string; OpportunityIdentifier: string }> {
    return this.invite('invitations', details);
  }
  private async invite<T extends { readonly Identifier: string }>(path: string, details: object): Promise<T> {
    const made = await this.post<T>(path, { Catalog: 'Sandbox', ...details });
    this.onInvitation(made.Identifier);
    return made;
  }
  putSolution(details: object = {}): Promise<{ Identifier: string }> {
    return this.post('solutions', { Catalog: 'Sandbox', ...details });
  }
  /** An invitation to a lead. */
  createLead(details: object = {}): Promise<{ Identifier: string; Arn: string }> {
    return this.invite('leads', details);
  }
  /** What an estimate of the Pricing Calculator amounts to; null when there is no such estimate. */
  setEstimate(EstimationUrl: string, Amount: string | null): Promise<unknown> {
    return this.post('estimates', Amount === null ? { EstimationUrl, Exists: false } : { EstimationUrl, Amount });
  }
  /** What a solution or product of AWS Marketplace is: usable, unless its status or visibility says otherwise. */
  setMarketplaceEntity(
    Arn: string,
    entity: { readonly Status?: string; readonly Visibility?: string },
  ): Promise<unknown> {
    return this.post('marketplace', { Arn, ...entity });
  }
  /** Whether the account is registered as a partner in a catalog. */
  setRegistration(Registered: boolean, Catalog = 'Sandbox'): Promise<unknown> {
    return this.post('registration', { Catalog, Registered });
  }
  configureTasks(how: TaskSettings): Promise<unknown> {
    return this.post('tasks', how);
  }
  /** The account's next calls fail, or are slow, in the given way. */
  injectFault(fault: InjectedFault): Promise<{ Id: string }> {
    return this.post('faults', fault);
  }
  clearFaults(): Promise<unknown> {
    return controlRequest(this.endpoint, 'DELETE', 'faults', { AccountId: this.account });
  }
  /** Registers a user of the account, whom an opportunity can be assigned to. */
  putUser(user: AssignableUser): Promise<unknown> {
    return this.post('users', user);
  }
  /** Holds the account to the published request quotas, or frees it from them. */
  setQuotas(Enabled: boolean): Promise<unknown> {
    return this.post('quotas', { Enabled });
  }
  /** How long what the account creates from now on cannot be read. */
  setReadDelay(Milliseconds: number): Promise<unknown> {
    return this.post('read-delay', { Milliseconds });
  }
  async events(): Promise<readonly BusEvent[]> {
    return (await controlRequest<{ Events: BusEvent[] }>(this.endpoint, 'GET', `events?AccountId=${this.account}`))
      .Events;
  }
  /** AWS edits its side of an opportunity. */
  setAwsSummary(Identifier: string, members: object): Promise<unknown> {
    return this.post('summary', { Catalog: 'Sandbox', Identifier, ...members });
  }
}
