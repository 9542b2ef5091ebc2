import type { ExpectedErrors } from '../support/matchers.ts';
import type { Partner } from '../support/partner.ts';
import {
  describeOperation,
  documented,
  expect,
  must,
  observed,
  shapeRequirement,
  should,
  test,
  untested,
} from '../support/test.ts';
import { associatedOpportunity, associateRequest, createSolutions, offerArn } from './helpers/associations.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { expectRejectedBeside } from './helpers/rejected.ts';

const malformed: readonly InvalidRequestCase[] = [
  ['DIS-9dac', 'a request without Catalog', { Catalog: undefined }],
  ['DIS-f5a5', 'a request without OpportunityIdentifier', { OpportunityIdentifier: undefined }],
  ['DIS-8af3', 'an OpportunityIdentifier that is not an opportunity ID', { OpportunityIdentifier: '12345' }],
  ['DIS-133b', 'a request without RelatedEntityIdentifier', { RelatedEntityIdentifier: undefined }],
  ['DIS-b9bb', 'an empty RelatedEntityIdentifier', { RelatedEntityIdentifier: '' }],
  ['DIS-56f7', 'a request without RelatedEntityType', { RelatedEntityType: undefined }],
  ['DIS-ba0a', 'an undocumented RelatedEntityType value', { RelatedEntityType: 'Partner Solution' }],
];

/** One association was undone; another, which the invalid request is about, stands. */
const expectDisassociationRejected = (
  partner: Partner,
  invalidate: (valid: object) => object,
  errors: ExpectedErrors,
): Promise<void> =>
  expectRejectedBeside(partner, 'DisassociateOpportunity', () => associatedOpportunity(partner), invalidate, errors);

describeOperation('DisassociateOpportunity', () => {
  test(
    'returns the documented response shape',
    must(...shapeRequirement('DisassociateOpportunity')),
    async ({ partner }) => {
      const reply = await partner.call('DisassociateOpportunity', await associatedOpportunity(partner));
      expect(reply).toSucceed();
      expect(reply.text).toBe('');
    },
  );

  test(
    'returns an empty body on both routes',
    must('DIS-f109', 'shape', observed('DisassociateOpportunity, returns; behaviour A.3, A.7')),
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
    'omits a disassociated AWS product from RelatedEntityIdentifiers.AwsProducts',
    must('DIS-e041', 'lifecycle', documented('DisassociateOpportunity')),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner, 'AwsProducts', 'AmazonRedshift');
      await partner.expectAccepted('DisassociateOpportunity', tie);
      expect((await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsProducts).toEqual(
        [],
      );
    },
  );

  test(
    'omits a disassociated solution from RelatedEntityIdentifiers.Solutions',
    must('DIS-410e', 'lifecycle', documented('DisassociateOpportunity')),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner, 'Solutions');
      await partner.expectAccepted('DisassociateOpportunity', tie);
      expect((await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.Solutions).toEqual([]);
    },
  );

  test(
    'omits an offer disassociated by ARN from RelatedEntityIdentifiers.AwsMarketplaceOffers',
    must('DIS-24c8', 'lifecycle', documented('DisassociateOpportunity, RelatedEntityIdentifier')),
    async ({ partner, control }) => {
      const tie = await associatedOpportunity(partner, 'AwsMarketplaceOffers', offerArn(control, 1));
      await partner.expectAccepted('DisassociateOpportunity', tie);
      expect(
        (await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsMarketplaceOffers,
      ).toEqual([]);
    },
  );

  test(
    'keeps the other associations',
    must('DIS-c476', 'lifecycle', documented('DisassociateOpportunity')),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner, 'AwsProducts', 'AmazonRedshift');
      await partner.setUp(
        'AssociateOpportunity',
        await associateRequest(partner, tie.OpportunityIdentifier, 'AwsProducts', 'AWSLambda'),
      );
      await partner.expectAccepted('DisassociateOpportunity', tie);
      expect((await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.AwsProducts).toEqual([
        'AWSLambda',
      ]);
    },
  );

  test(
    'accepts replacing the last solution after the new one is associated',
    must('DIS-cc22', 'lifecycle', documented('DisassociateOpportunity')),
    async ({ partner, control }) => {
      const [old, fresh] = await createSolutions(control, 2);
      const tie = await associatedOpportunity(partner, 'Solutions', old);
      await partner.setUp(
        'AssociateOpportunity',
        await associateRequest(partner, tie.OpportunityIdentifier, 'Solutions', fresh),
      );
      await partner.expectAccepted('DisassociateOpportunity', tie);
      expect((await partner.getOpportunity(tie.OpportunityIdentifier)).RelatedEntityIdentifiers.Solutions).toEqual([
        fresh,
      ]);
    },
  );

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`DisassociateOpportunity, ${firstPath(change)}; behaviour B`)),
      async ({ partner }) => {
        await expectDisassociationRejected(partner, (valid) => withChanges(valid, change), 'ValidationException');
      },
    );
  }

  test(
    'rejects an opportunity that does not exist',
    must('DIS-30bc', 'validation', documented('DisassociateOpportunity, OpportunityIdentifier')),
    async ({ partner }) => {
      const unknown = { OpportunityIdentifier: 'O9999999999' };
      await expectDisassociationRejected(partner, (valid) => ({ ...valid, ...unknown }), 'ResourceNotFoundException');
    },
  );

  test(
    'rejects disassociating an entity that is not associated',
    must('DIS-84e7', 'validation', documented('DisassociateOpportunity, RelatedEntityIdentifier; behaviour B.2')),
    async ({ partner }) => {
      const another = { RelatedEntityIdentifier: 'AWSLambda' };
      await expectDisassociationRejected(partner, (valid) => ({ ...valid, ...another }), [
        'ResourceNotFoundException',
        'ValidationException',
      ]);
    },
  );

  test(
    'returns ResourceNotFoundException for an entity that is not associated',
    should('DIS-dafa', 'validation', observed('behaviour A.9, B.2')),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner);
      await partner.setUp('DisassociateOpportunity', tie);
      expect(await partner.call('DisassociateOpportunity', tie)).toBeRejectedWith('ResourceNotFoundException');
    },
  );

  test(
    'changes nothing when it rejects a request',
    must('DIS-5e61', 'lifecycle', documented('DisassociateOpportunity, OpportunityIdentifier')),
    async ({ partner }) => {
      const tie = await associatedOpportunity(partner, 'AwsProducts', 'AmazonRedshift');
      const before = await partner.getOpportunity(tie.OpportunityIdentifier);
      const reply = await partner.call('DisassociateOpportunity', { ...tie, RelatedEntityIdentifier: 'AWSLambda' });
      expect(reply.ok).toBe(false);
      expect(await partner.getOpportunity(tie.OpportunityIdentifier)).toEqual(before);
      await partner.setUp('DisassociateOpportunity', tie);
    },
  );

  test(
    "rejects another account's opportunity and leaves it unchanged",
    must('DIS-d491', 'security', documented('DisassociateOpportunity, OpportunityIdentifier')),
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
    'isolates catalogs',
    must('DIS-56c9', 'security', documented('DisassociateOpportunity, Catalog')),
    async ({ partner, control }) => {
      const elsewhere = { Catalog: productionCatalog(control) };
      await expectDisassociationRejected(partner, (valid) => ({ ...valid, ...elsewhere }), notVisibleErrors);
    },
  );

  untested(
    'rejects disassociating the last required entity',
    'DIS-249b',
    'the document advises callers; no source says that the service enforces it',
    'rules',
    documented('DisassociateOpportunity'),
  );
});
