/** Each body whose layout or length the facts give, under the `--like` of its time. */
import { expect, test } from '@playwright/test';
import { responseShape } from '../contract/shape.ts';
import { createHarness } from '../testing/emulatorHarness.ts';
import { serialize } from './encodeResponse.ts';
import { type Era, eras, formList, formOf, formTable } from './responseForm.ts';

const setUp = (like: Era) => {
  const harness = createHarness({ like });
  return { ...harness, partner: harness.createPartner() };
};
type Partner = ReturnType<typeof setUp>['partner'];
const submissionOf = (Identifier: string) => ({
  ClientToken: 't2',
  Identifier,
  AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' },
});
/** The order of members in a text, at its first level. */
const namesIn = (text: string): string[] => Object.keys(JSON.parse(text) as object);
const referralOf = ({ callControl }: ReturnType<typeof setUp>, Catalog = 'Sandbox') =>
  callControl('POST invitations', { AccountId: '111111111111', Catalog }) as { Identifier: string };
const isAlphabetical = (names: readonly string[]): boolean => names.join() === names.toSorted().join();

test('creation and update are as long as recorded: 59 bytes in February 2025, 64 in December', () => {
  for (const [like, length] of [
    ['2025-02', 59],
    ['2025-12', 63],
  ] as const) {
    const { partner } = setUp(like);
    const { Id } = partner.createOpportunity();
    const { RelatedEntityIdentifiers: _, ...record } = partner.getOpportunity(Id);
    const body = partner.bodyOf('UpdateOpportunity', { ...record, Identifier: Id });
    // The recorded ids had 8 and 9 characters.
    const idLength = like === '2025-02' ? 8 : 9;
    expect(body.length - Id.length + idLength, body).toBe(like === '2025-12' ? length + 1 : length);
  }
});

for (const like of eras)
  test(`${like}: LastModifiedDate has its precision, and each version another value`, () => {
    const { partner } = setUp(like);
    const { Id } = partner.createOpportunity();
    const dates = [0, 1, 2].map(() => {
      const { LastModifiedDate, ...record } = JSON.parse(partner.bodyOf('GetOpportunity', { Identifier: Id })) as {
        readonly LastModifiedDate: string;
      };
      // The date is the lock of the next update.
      partner.call('UpdateOpportunity', { ...record, LastModifiedDate, Identifier: Id });
      return LastModifiedDate;
    });
    expect(new Set(dates).size).toBe(3);
    const pattern = formOf(like).modified === 'seconds' ? /:\d\dZ$/ : /\.\d{3}Z$/;
    for (const date of dates) expect(date).toMatch(pattern);
  });

const startTimes = {
  '2024-11': /T\d\d:\d\d:\d\dZ$/,
  '2025-02': /\.\d{4,9}Z$/,
  '2025-12': /\.\d{3}Z$/,
  '2026': /\.\d{3}Z$/,
} as const;
for (const like of eras)
  test(`${like}: a task has the members, ids and precision of its time`, () => {
    const { partner } = setUp(like);
    const { Id } = partner.createOpportunity();
    const body = partner.bodyOf('StartEngagementFromOpportunityTask', submissionOf(Id));
    const task = JSON.parse(body) as Record<string, unknown>;
    expect(task.StartTime).toMatch(startTimes[like]);
    expect(Object.keys(task)).toEqual([
      ...['EngagementId', 'EngagementInvitationId', 'Message', 'OpportunityId', 'ReasonCode', 'ResourceSnapshotJobId'],
      ...['StartTime', 'TaskArn', 'TaskId', 'TaskStatus'],
    ]);
    const ids = [task.TaskId, task.TaskArn, task.ResourceSnapshotJobId, task.EngagementId];
    if (like === '2024-11') expect(ids).toEqual([null, null, null, null]);
    else for (const id of ids) expect(id).not.toBeNull();
    expect([task.TaskStatus, task.Message, task.ReasonCode]).toEqual(['COMPLETE', null, null]);
  });

test('2025-12: the reply of a task from an opportunity has 395 bytes, with an id of 9 characters', () => {
  const { partner } = setUp('2025-12');
  const { Id } = partner.createOpportunity();
  const body = partner.bodyOf('StartEngagementFromOpportunityTask', submissionOf(Id));
  expect(body.length - Id.length + 9, body).toBe(395);
});

test('2025-02: the reply of an acceptance has 371 bytes, with 9 digits of a second and an id of 8 characters', () => {
  const world = setUp('2025-02');
  const { Identifier } = referralOf(world);
  const body = world.partner.bodyOf('StartEngagementByAcceptingInvitationTask', { ClientToken: 't', Identifier });
  const { OpportunityId, StartTime } = JSON.parse(body) as { OpportunityId: string; StartTime: string };
  const digits = (/\.(\d+)Z$/.exec(StartTime)?.[1] ?? '').length;
  // The recorded id had 8 characters and its time 7 to 9 digits.
  const length = body.length - OpportunityId.length + 8 - digits;
  expect([length + 7, length + 8, length + 9], body).toContain(371);
});

test('an opportunity has the members of its time: those without a value are null, or an empty list', () => {
  const read = (like: Era): { readonly project: string[]; readonly related: string[] } => {
    const { partner } = setUp(like);
    const body = JSON.parse(partner.bodyOf('GetOpportunity', { Identifier: partner.createOpportunity().Id })) as {
      readonly Project: object;
      readonly RelatedEntityIdentifiers: object;
    };
    expect(isAlphabetical(Object.keys(body))).toBe(true);
    return { project: Object.keys(body.Project), related: Object.keys(body.RelatedEntityIdentifiers) };
  };
  const launch = ['AwsMarketplaceOffers', 'AwsProducts', 'Solutions'];
  for (const like of ['2024-11', '2025-02'] as const) {
    expect(read(like).related).toEqual(launch);
    expect(read(like).project).not.toContain('AwsPartition');
  }
  expect(read('2025-12').related).toEqual(['AwsMarketplaceOfferSets', ...launch].toSorted());
  expect(read('2025-12').project).toContain('AwsPartition');
  expect(read('2025-12').project).not.toContain('ExpectedContractDuration');
  expect(read('2026').related).toHaveLength(6);
  expect(read('2026').project).toContain('ExpectedContractDuration');
});

test('a value is returned whatever the time: only unset members are left out', () => {
  const { partner } = setUp('2024-11');
  const spend = { Amount: '5', CurrencyCode: 'EUR', Frequency: 'Monthly', TargetCompany: 'AWS' };
  const { Id } = partner.createOpportunity({
    Project: { Title: 'A', AwsPartition: 'aws-eusc', ExpectedCustomerSpend: [spend] },
  });
  expect(partner.bodyOf('GetOpportunity', { Identifier: Id })).toContain('"AwsPartition":"aws-eusc"');
});

const invitationMembers = [
  ...['Arn', 'Catalog', 'EngagementDescription', 'EngagementId', 'EngagementTitle', 'ExistingMembers'],
  ...['ExpirationDate', 'Id', 'InvitationDate', 'InvitationMessage', 'Payload', 'PayloadType', 'Receiver'],
  ...['RejectionReason', 'SenderAwsAccountId', 'SenderCompanyName', 'Status'],
];
test('an invitation has the layout of its time', () => {
  const read = (like: Era, catalog?: string) => {
    const world = setUp(like);
    const { Identifier } = referralOf(world, catalog);
    const text = world.partner.bodyOf('GetEngagementInvitation', { Catalog: catalog ?? 'Sandbox', Identifier });
    return { text, names: namesIn(text), body: JSON.parse(text) as Record<string, string | null> };
  };
  const in2025 = read('2025-02');
  expect(in2025.names).toEqual(invitationMembers);
  expect(in2025.body.InvitationDate).toMatch(/\.\d{4,9}Z$/);
  expect(in2025.body.EngagementId).toMatch(/^eng-/);
  expect(in2025.text).toContain('"ReceiverResponsibilities":["Services Partner","Software Partner"]');
  const in2024 = read('2024-11');
  expect(in2024.body.InvitationDate).toMatch(/:\d\dZ$/);
  expect(in2024.body.ExpirationDate).toMatch(/:\d\dZ$/);
  expect(in2024.body.EngagementId).toBeNull();
  expect(in2024.text).toContain('"ReceiverResponsibilities":null');
  expect(read('2026').names).toEqual([...invitationMembers, 'EnrichmentContext'].toSorted());
});

const productionArns = (partner: Partner): readonly unknown[] => {
  const Catalog = 'AWS';
  const { Id } = partner.createOpportunity({ Catalog });
  const arnOf = (text: string): unknown => (JSON.parse(text) as { readonly Arn: unknown }).Arn;
  const { SolutionSummaries } = JSON.parse(partner.bodyOf('ListSolutions', { Catalog })) as {
    readonly SolutionSummaries: readonly { readonly Arn: unknown }[];
  };
  return [arnOf(partner.bodyOf('GetOpportunity', { Catalog, Identifier: Id })), SolutionSummaries[0]?.Arn];
};
test('in November 2024 Arn was null in catalog AWS', () => {
  expect(productionArns(setUp('2024-11').partner)).toEqual([null, null]);
  for (const arn of productionArns(setUp('2025-02').partner)) expect(arn).toMatch(/^arn:/);
});

test('structures of lists name their type on the SDK route, today', () => {
  const read = (like: Era, route: 'sdk' | 'rest'): string => {
    const { partner } = setUp(like);
    return partner.bodyOf('GetOpportunity', { Identifier: partner.createOpportunity().Id }, route);
  };
  expect(read('2026', 'sdk')).toMatch(/"ExpectedCustomerSpend":\[\{[^}]*,"__type":"[^"]+#ExpectedCustomerSpend"\}\]/);
  expect(read('2026', 'rest')).not.toContain('__type');
  expect(read('2025-12', 'sdk')).not.toContain('__type');
});

test('--like list prints each cell with its source', () => {
  const lines = formList().trimEnd().split('\n');
  expect(lines).toHaveLength(Object.keys(formTable).length * (1 + eras.length));
  for (const { cells } of Object.values(formTable))
    for (const era of eras) expect(cells[era][1]).toMatch(/^(behaviour|since-launch|inferred)/);
});

test('a structure that came later has all that it must have, whatever the time', () => {
  const product = { ProductCode: null, Categories: [], Optimizations: [], Amount: null };
  const text = serialize(
    { Insights: { AwsProductsSpendInsightsBySource: { Partner: { AwsProducts: [product], CurrencyCode: 'USD' } } } },
    responseShape('GetAwsOpportunitySummary'),
    { ...formOf('2024-11'), listTypes: 'absent' },
  );
  expect(text).toContain('{"Categories":[],"Optimizations":[],"ProductCode":null}');
});
