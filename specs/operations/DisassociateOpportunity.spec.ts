import { describeOperation, expect, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { associatedOpportunity, associateRequest, createSolutions, offerArn } from './helpers/associations.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';

const malformed: readonly InvalidRequestCase[] = [
  ['DIS-9dac', 'a request that names no catalog', { Catalog: undefined }],
  ['DIS-f5a5', 'a request that names no opportunity', { OpportunityIdentifier: undefined }],
  ['DIS-8af3', 'an opportunity identifier that is not of the documented form', { OpportunityIdentifier: '12345' }],
  ['DIS-133b', 'a request that names no related entity', { RelatedEntityIdentifier: undefined }],
  ['DIS-b9bb', 'an empty related entity identifier', { RelatedEntityIdentifier: '' }],
  ['DIS-56f7', 'a request that does not say which type of entity it means', { RelatedEntityType: undefined }],
  ['DIS-ba0a', 'a type of entity that is not documented', { RelatedEntityType: 'Partner Solution' }],
];

describeOperation('DisassociateOpportunity', () => {
  test(...must(...shapeRequirement('DisassociateOpportunity')), async ({ partner }) => {
    const reply = await partner.call('DisassociateOpportunity', await associatedOpportunity(partner));
    expect(reply).toSucceed();
    expect(reply.text).toBe('');
  });

  test(
    ...must(
      'DIS-f109',
      'answer on both routes with an empty body',
      citation('DisassociateOpportunity, returns; facts A.3, A.7', 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const sdk = await partner.call('DisassociateOpportunity', await associatedOpportunity(partner), { route: 'sdk' });
      const rest = await partner.call('DisassociateOpportunity', await associatedOpportunity(partner), {
        route: 'rest',
      });
      expect(sdk).toSucceed();
      expect(rest).toSucceed();
      expect([sdk.text, rest.text]).toEqual(['', '']);
    },
  );

  test(
    ...must('DIS-e041', 'untie an AWS product', citation('DisassociateOpportunity', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner, 'AwsProducts', 'AmazonRedshift');
      await partner.setUp('DisassociateOpportunity', tie);
      expect((await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsProducts).toEqual(
        [],
      );
    },
  );

  test(
    ...must('DIS-410e', 'untie a partner solution', citation('DisassociateOpportunity', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner, 'Solutions');
      await partner.setUp('DisassociateOpportunity', tie);
      expect((await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.Solutions).toEqual([]);
    },
  );

  test(
    ...must(
      'DIS-24c8',
      'untie a marketplace offer, given by its ARN',
      citation('DisassociateOpportunity, RelatedEntityIdentifier', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const tie = await associatedOpportunity(partner, 'AwsMarketplaceOffers', offerArn(control, 1));
      await partner.setUp('DisassociateOpportunity', tie);
      expect(
        (await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsMarketplaceOffers,
      ).toEqual([]);
    },
  );

  test(
    ...must('DIS-c476', 'leave the other associations', citation('DisassociateOpportunity', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner, 'AwsProducts', 'AmazonRedshift');
      await partner.setUp(
        'AssociateOpportunity',
        await associateRequest(partner, tie.OpportunityIdentifier, 'AwsProducts', 'AWSLambda'),
      );
      await partner.setUp('DisassociateOpportunity', tie);
      expect((await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsProducts).toEqual([
        'AWSLambda',
      ]);
    },
  );

  test(
    ...must(
      'DIS-cc22',
      'let the last entity be replaced by tying the new one first',
      citation('DisassociateOpportunity', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const [old, fresh] = await createSolutions(partner, control, 2);
      const tie = await associatedOpportunity(partner, 'Solutions', old);
      await partner.setUp(
        'AssociateOpportunity',
        await associateRequest(partner, tie.OpportunityIdentifier, 'Solutions', fresh),
      );
      await partner.setUp('DisassociateOpportunity', tie);
      expect((await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.Solutions).toEqual([
        fresh,
      ]);
    },
  );

  test(
    ...should('DIS-a132', 'change LastModifiedDate', citation('facts C.6', 'inf', 'locking')),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner);
      const before = await partner.getOpportunity(tie.OpportunityIdentifier);
      await partner.setUp('DisassociateOpportunity', tie);
      const after = await partner.getOpportunity(tie.OpportunityIdentifier);
      expect(Date.parse(after.LastModifiedDate)).toBeGreaterThan(Date.parse(before.LastModifiedDate));
    },
  );

  for (const [id, says, change] of malformed) {
    test(
      ...must(
        id,
        `refuse ${says}`,
        citation(`DisassociateOpportunity, ${firstPath(change)}; facts B`, 'doc', 'validation'),
      ),
      async ({ partner }) => {
        const [valid, other] = [await associatedOpportunity(partner), await associatedOpportunity(partner)];
        await partner.expectRejected(
          'DisassociateOpportunity',
          valid,
          withChanges(other, change),
          'ValidationException',
        );
      },
    );
  }

  test(
    ...must(
      'DIS-30bc',
      'not find an opportunity that does not exist',
      citation('DisassociateOpportunity, OpportunityIdentifier', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const valid = await associatedOpportunity(partner);
      await partner.expectRejected(
        'DisassociateOpportunity',
        valid,
        { ...valid, OpportunityIdentifier: 'O9999999999' },
        'ResourceNotFoundException',
      );
    },
  );

  test(
    ...must(
      'DIS-84e7',
      'refuse to untie what is not tied',
      citation('DisassociateOpportunity, RelatedEntityIdentifier; facts B.2', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const valid = await associatedOpportunity(partner, 'AwsProducts', 'AmazonRedshift');
      const other = await associatedOpportunity(partner, 'AwsProducts', 'AmazonRedshift');
      const faulty = { ...other, RelatedEntityIdentifier: 'AWSLambda' };
      await partner.expectRejected('DisassociateOpportunity', valid, faulty, [
        'ResourceNotFoundException',
        'ValidationException',
      ]);
    },
  );

  test(
    ...should(
      'DIS-dafa',
      'call what is not tied a resource not found',
      citation('facts A.9, B.2', 'obs', 'validation'),
    ),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner);
      await partner.setUp('DisassociateOpportunity', tie);
      expect(await partner.call('DisassociateOpportunity', tie)).toBeRejectedWith('ResourceNotFoundException');
    },
  );

  test(
    ...must(
      'DIS-5e61',
      'change nothing when it refuses',
      citation('DisassociateOpportunity, OpportunityIdentifier', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner, 'AwsProducts', 'AmazonRedshift');
      const before = await partner.getOpportunity(tie.OpportunityIdentifier);
      const reply = await partner.call('DisassociateOpportunity', { ...tie, RelatedEntityIdentifier: 'AWSLambda' });
      expect(reply.ok).toBe(false);
      expect(await partner.getOpportunity(tie.OpportunityIdentifier)).toEqual(before);
    },
  );

  test(
    ...must(
      'DIS-d491',
      "keep its hands off another account's opportunity",
      citation('DisassociateOpportunity, OpportunityIdentifier', 'doc', 'security'),
    ),
    async ({ partner, otherPartner }) => {
      const tie = await associatedOpportunity(partner, 'AwsProducts', 'AmazonRedshift');
      await otherPartner.setUp('DisassociateOpportunity', await associatedOpportunity(otherPartner));
      expect(await otherPartner.call('DisassociateOpportunity', tie)).toBeRejectedWith(notVisibleErrors);
      expect((await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsProducts).toEqual([
        'AmazonRedshift',
      ]);
    },
  );

  test(
    ...must(
      'DIS-56c9',
      'not reach from one catalog into the other',
      citation('DisassociateOpportunity, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const [valid, other] = [await associatedOpportunity(partner), await associatedOpportunity(partner)];
      await partner.expectRejected(
        'DisassociateOpportunity',
        valid,
        { ...other, Catalog: productionCatalog(control) },
        notVisibleErrors,
      );
    },
  );

  test(
    ...untested(
      'DIS-249b',
      'keep the last entity that is required from being removed',
      'the document advises callers; no source says that the service enforces it',
      citation('DisassociateOpportunity', 'doc', 'rules'),
    ),
  );
});
