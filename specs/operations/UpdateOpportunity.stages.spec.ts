import { enumerations } from '../../generators/enumerations.ts';
import { requestShape } from '../../generators/schema.ts';
import type { ClosedLostReason } from '../../schemas/index.ts';
import { describeOperation, expect, must, should, test, untested } from '../support/test.ts';
import { associateRequest } from './helpers/associations.ts';
import { citation } from './helpers/citation.ts';
import { createdOpportunity, reviewedOpportunity } from './helpers/opportunities.ts';

const stages = (source: string, evidence: 'obs' | 'doc' = 'doc') => citation(source, evidence, 'rules');
const open = [
  ['UPD-bd10', 'Qualified'],
  ['UPD-81fd', 'Technical Validation'],
  ['UPD-9a6e', 'Business Validation'],
] as const;
const withSolution = [
  ['UPD-e5a1', 'Committed'],
  ['UPD-f6d2', 'Launched'],
] as const;
const lost = { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price' } } as const;

describeOperation('UpdateOpportunity', () => {
  for (const [id, Stage] of open) {
    test(
      ...must(
        id,
        `move an approved opportunity from Prospect to ${Stage}`,
        stages('GetOpportunity, Stage; facts C.5', 'obs'),
      ),
      async ({ partner }) => {
        const { Id, LifeCycle } = await reviewedOpportunity(partner, 'Approved');
        await partner.asserting().updateOpportunity(Id, { LifeCycle: { Stage } });
        expect([LifeCycle?.Stage, (await partner.getOpportunity(Id)).LifeCycle?.Stage]).toEqual(['Prospect', Stage]);
      },
    );
  }

  for (const [id, Stage] of withSolution) {
    test(
      ...must(
        id,
        `move an approved opportunity that has a solution to ${Stage}`,
        stages('GetOpportunity, Stage; facts C.5', 'obs'),
      ),
      async ({ partner }) => {
        const { Id } = await reviewedOpportunity(partner, 'Approved');
        await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions'));
        await partner.asserting().updateOpportunity(Id, { LifeCycle: { Stage } });
        expect((await partner.getOpportunity(Id)).LifeCycle?.Stage).toBe(Stage);
      },
    );
  }

  test(
    ...must('UPD-e4df', 'lead from stage to stage to Launched', stages('GetOpportunity, Stage')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions'));
      for (const [, Stage] of [...open, ...withSolution])
        await partner.asserting().updateOpportunity(Id, { LifeCycle: { Stage } });
      expect((await partner.getOpportunity(Id)).LifeCycle?.Stage).toBe('Launched');
    },
  );

  for (const [id, statement, Stage] of [
    ['UPD-27d6', 'commit no opportunity without a real solution', 'Committed'],
    ['UPD-eb1c', 'launch no opportunity without a real solution', 'Launched'],
  ] as const) {
    test(
      ...must(id, statement, stages('GetOpportunity, RelatedEntityIdentifiers.Solutions; facts D')),
      async ({ partner }) => {
        const { Id } = await reviewedOpportunity(partner, 'Approved');
        await partner.expectRejected(
          'UpdateOpportunity',
          () => partner.buildUpdate(Id, { LifeCycle: { Stage: 'Qualified' } }),
          () => partner.buildUpdate(Id, { LifeCycle: { Stage } }),
          'ValidationException',
        );
        expect((await partner.getOpportunity(Id)).LifeCycle?.Stage).toBe('Qualified');
      },
    );
  }

  test(
    ...must(
      'UPD-b8e2',
      'take every reason for a lost opportunity that the syntax names, and show it in a list too',
      stages('Request Syntax, ClosedLostReason; ListOpportunities, Response Syntax'),
    ),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      const named = enumerations(requestShape('UpdateOpportunity')).get('LifeCycle/ClosedLostReason') ?? [];
      const reasons = named as readonly ClosedLostReason[];
      expect(reasons.length).toBeGreaterThan(10);
      for (const ClosedLostReason of reasons) {
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
    ...must(
      'UPD-f386',
      'close a lost opportunity with its reason',
      stages('GetOpportunity, ClosedLostReason; facts D'),
    ),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      await partner.asserting().updateOpportunity(Id, lost);
      expect((await partner.getOpportunity(Id)).LifeCycle).toMatchObject(lost.LifeCycle);
    },
  );

  test(
    ...must(
      'UPD-4275',
      'close no lost opportunity without a reason',
      stages('GetOpportunity, ClosedLostReason; facts D'),
    ),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      await partner.updateOpportunity(Id, { LifeCycle: { Stage: 'Qualified' } });
      expect(
        await partner.call('UpdateOpportunity', await partner.buildUpdate(Id, { LifeCycle: { Stage: 'Closed Lost' } })),
      ).toBeRejectedWith('ValidationException');
      expect((await partner.getOpportunity(Id)).LifeCycle?.Stage).toBe('Qualified');
    },
  );

  test(...should('UPD-6258', 'take no reason for a loss that is none', stages('facts D')), async ({ partner }) => {
    const { Id } = await reviewedOpportunity(partner, 'Approved');
    const faulty = () => partner.buildUpdate(Id, { LifeCycle: { Stage: 'Qualified', ClosedLostReason: 'Price' } });
    await partner.expectRejected(
      'UpdateOpportunity',
      () => partner.buildUpdate(Id, { LifeCycle: { Stage: 'Qualified' } }),
      faulty,
      'ValidationException',
    );
  });

  test(
    ...should('UPD-500f', 'reopen a lost opportunity once its reason is taken away', stages('facts C.5')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      await partner.asserting().updateOpportunity(Id, lost);
      await partner
        .asserting()
        .updateOpportunity(Id, { LifeCycle: { Stage: 'Qualified', ClosedLostReason: undefined } });
      expect((await partner.getOpportunity(Id)).LifeCycle).toMatchObject({
        Stage: 'Qualified',
        ClosedLostReason: null,
      });
    },
  );

  test(...should('UPD-fa38', 'keep the stage of a draft', stages('facts C.4', 'obs')), async ({ partner }) => {
    const { Id } = await createdOpportunity(partner);
    const faulty = () => partner.buildUpdate(Id, { LifeCycle: { Stage: 'Qualified' } });
    await partner.expectRejected(
      'UpdateOpportunity',
      () => partner.buildUpdate(Id, { LifeCycle: { NextSteps: 'Call again' } }),
      faulty,
      'ValidationException',
    );
  });

  test(...must('UPD-8682', 'not close a draft as lost', stages('facts C.4', 'obs')), async ({ partner }) => {
    const { Id } = await createdOpportunity(partner);
    await partner.expectRejected(
      'UpdateOpportunity',
      () => partner.buildUpdate(Id),
      () => partner.buildUpdate(Id, lost),
      'ValidationException',
    );
    expect((await partner.getOpportunity(Id)).LifeCycle?.Stage).toBe('Prospect');
  });

  test(
    ...untested(
      'UPD-7967',
      'pass through the stages in a given order',
      'no source says that there is one; samples skip stages',
      stages('facts C.5'),
    ),
  );
  test(
    ...untested(
      'UPD-077b',
      'ask of consulting partners for the AWS account id at Launched',
      'the kind of partner cannot be set through the API',
      stages('facts D'),
    ),
  );
});
