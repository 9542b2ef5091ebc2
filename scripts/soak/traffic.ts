import { randomUUID } from 'node:crypto';
import { Control, createAccount } from '../../client/controlPlane.ts';
import type { Credentials } from '../../client/session.ts';
import { callOnce } from '../../client/signedRequest.ts';
import type { OperationName } from '../../schemas/index.ts';
import { revisionContent } from '../durability/writeLog.ts';

const recordsPerAccount = 15;
/** After so many requests an account is reset, as a suite of tests does between its runs. */
const requestsPerReset = 1_000;
const streamLifeRequests = 40;

/** One account that is busy: it creates, reads, updates, lists, submits, is refused, and has subscribers that come and go. */
export class BusyAccount {
  private readonly endpoint: string;
  private readonly id: string;
  private readonly credentials: Credentials;
  private readonly random: () => number;
  private records: string[] = [];
  private requests = 0;
  private stream: AbortController | null = null;
  private constructor(endpoint: string, id: string, credentials: Credentials, random: () => number) {
    this.endpoint = endpoint;
    this.id = id;
    this.credentials = credentials;
    this.random = random;
  }

  static async create(endpoint: string, random: () => number): Promise<BusyAccount> {
    const { AccountId, AccessKeyId, SecretAccessKey } = await createAccount(endpoint, {});
    return new BusyAccount(endpoint, AccountId, { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey }, random);
  }

  /** Sends one request. Returns its error code, or null. */
  async step(): Promise<string | null> {
    this.requests += 1;
    if (this.requests % streamLifeRequests === 0) this.toggleStream();
    if (this.requests % requestsPerReset === 0) {
      this.records = [];
      await new Control(this.endpoint, this.id).reset();
      return null;
    }
    if (this.records.length < recordsPerAccount) return this.create();
    const Identifier = this.records[Math.floor(this.random() * this.records.length)] ?? '';
    const draw = this.random();
    if (draw < 0.35) return this.call('GetOpportunity', { Identifier });
    if (draw < 0.5) return this.call('ListOpportunities', { MaxResults: 10 });
    if (draw < 0.65) return this.update(Identifier);
    if (draw < 0.75) return this.call('CreateOpportunity', { ClientToken: randomUUID(), Origin: 'nonsense' });
    if (draw < 0.85) return this.call('ListSolutions', {});
    if (draw < 0.95) return this.call('GetOpportunity', { Identifier: 'O9999999999' });
    return this.call('StartEngagementFromOpportunityTask', {
      ClientToken: randomUUID(),
      Identifier,
      AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' },
    });
  }

  close(): void {
    this.stream?.abort();
  }

  private async call(operation: OperationName, input: object): Promise<string | null> {
    return (await callOnce(this.endpoint, this.credentials, operation, input)).error;
  }

  private async create(): Promise<string | null> {
    const input = { ClientToken: randomUUID(), Origin: 'Partner Referral', ...revisionContent('soak', this.requests) };
    const { error, body } = await callOnce(this.endpoint, this.credentials, 'CreateOpportunity', input);
    if (typeof body.Id === 'string') this.records.push(body.Id);
    return error;
  }

  private async update(Identifier: string): Promise<string | null> {
    const { body } = await callOnce(this.endpoint, this.credentials, 'GetOpportunity', { Identifier });
    const content = revisionContent('soak', this.requests);
    return this.call('UpdateOpportunity', { Identifier, LastModifiedDate: body.LastModifiedDate, ...content });
  }

  /** A subscriber comes, or leaves without a word. */
  private toggleStream(): void {
    if (this.stream) {
      this.stream.abort();
      this.stream = null;
      return;
    }
    const stream = new AbortController();
    this.stream = stream;
    const url = `${this.endpoint}/_emulator/events/stream?AccountId=${this.id}`;
    void fetch(url, { signal: stream.signal })
      .then(async ({ body }) => {
        for await (const _ of body ?? []) if (stream.signal.aborted) return;
      })
      .catch(() => undefined);
  }
}
