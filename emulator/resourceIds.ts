import { randomBytes, randomUUID } from 'node:crypto';

/** Makes the ids of the API, in the forms of behaviour A.22. */
export interface Ids {
  engagement(): string;
  invitation(): string;
  job(): string;
  task(): string;
  uuid(): string;
  /** Nanoseconds below a millisecond, as the live service's dates have them. */
  nanos(): number;
}

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** `length` characters of 0-9 and a-z, uniformly distributed. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    // 252 is the largest multiple of 36 below 256; bytes above it would favour the first letters.
    for (const byte of randomBytes(length)) if (byte < 252 && text.length < length) text += alphabet[byte % 36];
  }
  return text;
}

export const randomIds: Ids = {
  engagement: () => `eng-${randomText(14)}`,
  invitation: () => `engi-${randomText(13)}`,
  job: () => `job-${randomText(13)}`,
  task: () => `task-${randomText(13)}`,
  uuid: () => randomUUID(),
  nanos: () => randomBytes(4).readUInt32BE() % 1_000_000,
};

// behaviour A.23: ARNs of opportunities and solutions contain the account; those of engagements, invitations and tasks an
// empty one.
const arn = (account: string, catalog: string, resource: string): string =>
  `arn:aws:partnercentral:us-east-1:${account}:catalog/${catalog}/${resource}`;
export const arns = {
  opportunity: (account: string, catalog: string, id: string): string => arn(account, catalog, `opportunity/${id}`),
  solution: (account: string, catalog: string, id: string): string => arn(account, catalog, `solution/${id}`),
  engagement: (catalog: string, id: string): string => arn('', catalog, `engagement/${id}`),
  invitation: (catalog: string, id: string): string => arn('', catalog, `engagement-invitation/${id}`),
  task: (catalog: string, operation: string, id: string): string =>
    arn(
      '',
      catalog,
      `${operation === 'StartEngagementFromOpportunityTask' ? 'engagement-from-opportunity-task' : 'engagement-by-accepting-invitation-task'}/${id}`,
    ),
};
