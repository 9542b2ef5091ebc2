import { createHash } from 'node:crypto';
import type { OperationName } from '../../schemas/index.ts';
import type { ResponseForm } from './responseForm.ts';

type Body = Readonly<Record<string, unknown>>;
type Change = (body: Body, form: ResponseForm) => Body;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Digits below a millisecond that are always the same for one text. */
const nanosOf = (text: string): string =>
  String(createHash('sha256').update(text).digest().readUInt32BE() % 1_000_000).padStart(6, '0');

/** An instant with fewer digits, or with some below a millisecond; trailing zeros are dropped there (behaviour A.15). */
function withPrecision(value: unknown, precision: 'seconds' | 'milliseconds' | 'nanoseconds', seed: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, seconds = '', fraction = ''] = /^(.{19})(?:\.(\d+))?Z$/.exec(value) ?? [];
  if (seconds === '') return value;
  if (precision === 'seconds') return `${seconds}Z`;
  if (precision === 'milliseconds' || fraction.length > 3) return value;
  const digits = `${fraction.padEnd(3, '0')}${nanosOf(String(seed))}`.replace(/0+$/, '');
  return `${seconds}.${digits}Z`;
}

const opportunity: Change = (body, form) => {
  const withArn = solution(body, form);
  return form.modified === 'seconds' && Object.hasOwn(body, 'LastModifiedDate')
    ? { ...withArn, LastModifiedDate: withPrecision(body.LastModifiedDate, 'seconds', null) }
    : withArn;
};
/** What the form leaves alone is the same object, whose text encodeResponse.ts may know. */
const solution: Change = (body, form) =>
  form.productionArns === 'null' && body.Catalog === 'AWS' ? { ...body, Arn: null } : body;
/** Members of a Start operation that were null in November 2024. */
export const taskIds = ['TaskId', 'TaskArn', 'ResourceSnapshotJobId', 'EngagementId'] as const;
const task: Change = (body, form) => ({
  ...body,
  StartTime: withPrecision(body.StartTime, form.taskStart, body.TaskId),
  ...(form.taskIds === 'null' ? Object.fromEntries(taskIds.map((name) => [name, null])) : {}),
});
const invitation: Change = (body, form) => ({
  ...body,
  InvitationDate: withPrecision(body.InvitationDate, form.invitationDates, body.Id),
  ExpirationDate: withPrecision(body.ExpirationDate, form.invitationDates, body.Id),
  ...(form.invitationEngagement === 'null' ? { EngagementId: null } : {}),
  ...(form.responsibilities === 'null' && isBody(body.Payload)
    ? { Payload: withoutResponsibilities(body.Payload) }
    : {}),
});
const withoutResponsibilities = (payload: Body): Body =>
  isBody(payload.OpportunityInvitation)
    ? { ...payload, OpportunityInvitation: { ...payload.OpportunityInvitation, ReceiverResponsibilities: null } }
    : payload;
const rows =
  (name: string, change: Change): Change =>
  (body, form) => {
    const list: unknown = body[name];
    return Array.isArray(list) ? { ...body, [name]: list.map((row) => (isBody(row) ? change(row, form) : row)) } : body;
  };

/** What the form changes in the responses of an operation; all others stay as they are. */
const changes: Readonly<Partial<Record<OperationName, Change>>> = {
  CreateOpportunity: opportunity,
  UpdateOpportunity: opportunity,
  GetOpportunity: opportunity,
  ListOpportunities: rows('OpportunitySummaries', opportunity),
  ListSolutions: rows('SolutionSummaries', solution),
  GetEngagementInvitation: invitation,
  ListEngagementInvitations: rows('EngagementInvitationSummaries', invitation),
  ListEngagementByAcceptingInvitationTasks: rows('TaskSummaries', task),
  ListEngagementFromOpportunityTasks: rows('TaskSummaries', task),
  StartEngagementByAcceptingInvitationTask: task,
  StartEngagementFromOpportunityTask: task,
};

/** A response in the form of its time: precision, and members that were null then. */
export const applyForm = (operation: OperationName, body: unknown, form: ResponseForm): unknown =>
  isBody(body) ? (changes[operation]?.(body, form) ?? body) : body;
