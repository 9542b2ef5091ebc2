import { enumerations } from '../../generators/enumerations.ts';
import { requestShape } from '../../generators/schema.ts';
import type { ClosedLostReason } from '../../schemas/index.ts';
import { affordable } from '../support/budget.ts';
import type { Partner } from '../support/partner.ts';
import { onShared } from '../support/sharedRecords.ts';
import {
  contested,
  daysFromNow,
  describeOperation,
  documented,
  expect,
  inferred,
  must,
  note,
  observed,
  should,
  test,
  untested,
} from '../support/test.ts';
import { associateRequest } from './helpers/associations.ts';
import { editing } from './helpers/editable.ts';
import { createdOpportunity, reviewedOpportunity } from './helpers/opportunities.ts';

const open = [
  ['UPD-bd10', 'Qualified'],
  ['UPD-81fd', 'Technical Validation'],
  ['UPD-9a6e', 'Business Validation'],
] as const;
const withSolution = [
  ['UPD-e5a1', 'Committed'],
  ['UPD-f6d2', 'Launched'],
] as const;
/** Asked at Launched of consulting partners and of special programs (behaviour D.33); harmless to others. */
const neededAtLaunch = {
  Customer: { Account: { AwsAccountId: '123456789012' } },
  SoftwareRevenue: {
    DeliveryModel: 'Contract',
    Value: { Amount: '1000.00', CurrencyCode: 'USD' },
    EffectiveDate: daysFromNow(1),
    ExpirationDate: daysFromNow(366),
  },
} as const;
const lost = { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } } as const;

/** Lets one test see that an approved opportunity was closed as lost, and a later one open it again. */
const onLost = (partner: Partner, use: (Id: string) => Promise<void>): Promise<void> =>
  onShared(
    partner,
    'closed as lost',
    async () => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      await partner.asserting().updateOpportunity(Id, lost);
      return Id;
    },
    use,
  );

describeOperation('UpdateOpportunity', () => {
  for (const [id, Stage] of open) {
    test(
      `changes Stage from "Prospect" to "${Stage}" in ReviewStatus "Approved"`,
      must(id, 'rules', observed('GetOpportunity, Stage; behaviour C.5')),
      async ({ partner }) => {
        const { Id, LifeCycle } = await reviewedOpportunity(partner, 'Approved');
        await partner.asserting().updateOpportunity(Id, { LifeCycle: { Stage } });
        expect([LifeCycle?.Stage, (await partner.getOpportunity(Id)).LifeCycle?.Stage]).toEqual(['Prospect', Stage]);
      },
    );
  }

  for (const [id, Stage] of withSolution) {
    test(
      `changes Stage to "${Stage}" with an associated solution in ReviewStatus "Approved"`,
      must(id, 'rules', observed('GetOpportunity, Stage; behaviour C.5')),
      async ({ partner }) => {
        const { Id } = await reviewedOpportunity(partner, 'Approved');
        await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions'));
        await partner.asserting().updateOpportunity(Id, { ...neededAtLaunch, LifeCycle: { Stage } });
        expect((await partner.getOpportunity(Id)).LifeCycle?.Stage).toBe(Stage);
      },
    );
  }

  test(
    'changes Stage step by step from "Prospect" to "Launched"',
    must('UPD-e4df', 'rules', documented('GetOpportunity, Stage')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions'));
      for (const [, Stage] of [...open, ...withSolution])
        await partner.asserting().updateOpportunity(Id, { ...neededAtLaunch, LifeCycle: { Stage } });
      expect((await partner.getOpportunity(Id)).LifeCycle?.Stage).toBe('Launched');
    },
  );

  for (const [id, statement, Stage] of [
    ['UPD-27d6', 'rejects Stage "Committed" without an associated solution', 'Committed'],
    ['UPD-eb1c', 'rejects Stage "Launched" without an associated solution', 'Launched'],
  ] as const) {
    test(
      statement,
      must(id, 'rules', documented('GetOpportunity, RelatedEntityIdentifiers.Solutions; behaviour D')),
      async ({ partner }) => {
        await editing(partner, 'Approved', {}, async ({ Id }) => {
          await partner.expectRejected(
            'UpdateOpportunity',
            () => partner.buildUpdate(Id, { LifeCycle: { Stage: 'Qualified' } }),
            () => partner.buildUpdate(Id, { LifeCycle: { Stage } }),
            'ValidationException',
          );
          expect((await partner.getOpportunity(Id)).LifeCycle?.Stage).toBe('Qualified');
        });
      },
    );
  }

  test(
    'accepts every documented ClosedLostReason and returns it in lists',
    must('UPD-b8e2', 'rules', documented('Request Syntax, ClosedLostReason; ListOpportunities, Response Syntax')),
    async ({ partner, target }) => {
      const named = enumerations(requestShape('UpdateOpportunity')).get('LifeCycle.ClosedLostReason') ?? [];
      const reasons = named as readonly ClosedLostReason[];
      expect(reasons.length).toBeGreaterThan(10);
      for (const ClosedLostReason of affordable(target, reasons)) {
        // One opportunity each: a lost one may take no further update (since-launch Q.7).
        const { Id } = await reviewedOpportunity(partner, 'Approved');
        await partner.asserting().updateOpportunity(Id, { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason } });
        expect((await partner.getOpportunity(Id)).LifeCycle?.ClosedLostReason).toBe(ClosedLostReason);
        const { OpportunitySummaries } = await partner.setUp('ListOpportunities', {
          Catalog: 'Sandbox',
          Identifier: [Id],
        });
        expect(OpportunitySummaries[0]?.LifeCycle).toMatchObject({ Stage: 'Closed Lost', ClosedLostReason });
      }
    },
  );

  test(
    'accepts Stage "Closed Lost" with ClosedLostReason',
    must('UPD-f386', 'rules', documented('GetOpportunity, ClosedLostReason; behaviour D')),
    async ({ partner }) => {
      await onLost(partner, async (Id) => {
        expect((await partner.getOpportunity(Id)).LifeCycle).toMatchObject(lost.LifeCycle);
      });
    },
  );

  test(
    'changes Stage from "Closed Lost" when ClosedLostReason is removed, or rejects the update',
    should('UPD-500f', 'rules', contested('behaviour C.5; since-launch Q.7')),
    async ({ partner }) => {
      await onLost(partner, async (Id) => {
        const reopened = { LifeCycle: { Stage: 'Qualified', ClosedLostReason: undefined } } as const;
        const reply = await partner.call('UpdateOpportunity', await partner.buildUpdate(Id, reopened));
        if (!reply.ok) expect(reply).toBeRejectedWith('ValidationException');
        const expected = reply.ok ? { Stage: 'Qualified', ClosedLostReason: null } : lost.LifeCycle;
        expect((await partner.getOpportunity(Id)).LifeCycle).toMatchObject(expected);
      });
    },
  );

  test(
    'rejects Stage "Closed Lost" in ReviewStatus "Pending Submission"',
    must('UPD-8682', 'rules', observed('behaviour C.4')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.expectRejected(
        'UpdateOpportunity',
        () => partner.buildUpdate(Id),
        () => partner.buildUpdate(Id, lost),
        'ValidationException',
      );
      expect((await partner.getOpportunity(Id)).LifeCycle?.Stage).toBe('Prospect');
    },
  );

  note(
    'accepts Stage values only in a given order',
    'UPD-7967',
    'no source says that there is one; samples skip stages',
    documented('behaviour C.5'),
  );
  untested(
    'rejects Stage "Launched" without AwsAccountId from consulting partners',
    'UPD-077b',
    'the kind of partner cannot be set through the API',
    'rules',
    inferred('behaviour D'),
  );
});
