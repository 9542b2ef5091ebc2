import type { ExpectedErrors } from '../support/matchers.ts';
import type { Partner } from '../support/partner.ts';
import {
  describeOperation,
  documented,
  expect,
  may,
  must,
  observed,
  shapeRequirement,
  should,
  test,
  untested,
} from '../support/test.ts';
import { associateRequest, offerArn } from './helpers/associations.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { createdOpportunity, submittedOpportunity } from './helpers/opportunities.ts';
import { expectRejectedBeside } from './helpers/rejected.ts';

const malformed: readonly InvalidRequestCase[] = [
  ['ASC-3bbd', 'a request without Catalog', { Catalog: undefined }],
  ['ASC-c571', 'a request without OpportunityIdentifier', { OpportunityIdentifier: undefined }],
  ['ASC-a285', 'an OpportunityIdentifier that is not an opportunity ID', { OpportunityIdentifier: 'o123' }],
  ['ASC-a692', 'a request without RelatedEntityIdentifier', { RelatedEntityIdentifier: undefined }],
  ['ASC-538c', 'an empty RelatedEntityIdentifier', { RelatedEntityIdentifier: '' }],
  [
    'ASC-c6df',
    'RelatedEntityIdentifier longer than 255 characters',
    { RelatedEntityIdentifier: `S-${'1'.repeat(254)}` },
  ],
  ['ASC-4286', 'a request without RelatedEntityType', { RelatedEntityType: undefined }],
  ['ASC-d832', 'an undocumented RelatedEntityType value', { RelatedEntityType: 'Competitors' }],
  ['ASC-5bca', 'RelatedEntityType "solutions"', { RelatedEntityType: 'solutions' }],
];

/** One opportunity has the product; another, which the invalid request is about, is to stay without. */
const expectAssociationRejected = (
  partner: Partner,
  invalidate: (valid: object) => object,
  errors: ExpectedErrors,
): Promise<void> =>
  expectRejectedBeside(partner, 'AssociateOpportunity', () => associateRequest(partner), invalidate, errors);

describeOperation('AssociateOpportunity', () => {
  test(
    'returns the documented response shape',
    must(...shapeRequirement('AssociateOpportunity')),
    async ({ partner }) => {
      const reply = await partner.call('AssociateOpportunity', await associateRequest(partner));
      expect(reply).toSucceed();
      expect(reply.text).toBe('');
    },
  );

  test(
    'returns an empty body on both routes',
    must('ASC-3a38', 'shape', observed('AssociateOpportunity, returns; behaviour A.3, A.7')),
    async ({ partner }) => {
      const sdk = await partner.call('AssociateOpportunity', await associateRequest(partner), { route: 'sdk' });
      const rest = await partner.call('AssociateOpportunity', await associateRequest(partner), { route: 'rest' });
      expect(sdk).toSucceed();
      expect(rest).toSucceed();
      expect([sdk.text, rest.text]).toEqual(['', '']);
    },
  );

  test(
    'includes an associated solution in RelatedEntityIdentifiers.Solutions',
    must('ASC-d019', 'lifecycle', documented('AssociateOpportunity, Partner Solution')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const solution = await partner.activeSolution();
      await partner.expectAccepted('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions', solution));
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.Solutions).toEqual([solution]);
    },
  );

  test(
    'includes an associated AWS product in RelatedEntityIdentifiers.AwsProducts',
    must('ASC-0c3f', 'lifecycle', observed('AssociateOpportunity, Amazon Web Services Product; behaviour C.3')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.expectAccepted(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsProducts', 'AmazonEC2Linux'),
      );
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts).toEqual(['AmazonEC2Linux']);
    },
  );

  test(
    'includes an offer associated by ARN in RelatedEntityIdentifiers.AwsMarketplaceOffers',
    must('ASC-1c2f', 'lifecycle', documented('AssociateOpportunity, RelatedEntityIdentifier')),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.expectAccepted(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsMarketplaceOffers', offerArn(control, 1)),
      );
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsMarketplaceOffers).toHaveLength(1);
    },
  );

  test(
    'returns a RelatedEntityIdentifiers.AwsMarketplaceOffers entry as its ARN or offer ID',
    should('ASC-0ae4', 'shape', observed('GetOpportunity, AwsMarketplaceOffers; behaviour B.2, J')),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      const arn = offerArn(control, 2);
      await partner.expectAccepted(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsMarketplaceOffers', arn),
      );
      const offers = (await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsMarketplaceOffers;
      expect([[arn], [arn.slice(arn.lastIndexOf('/') + 1)]]).toContainEqual(offers);
    },
  );

  test(
    'keeps existing associations',
    must('ASC-9898', 'lifecycle', documented('AssociateOpportunity')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.expectAccepted(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsProducts', 'AmazonEC2Linux'),
      );
      await partner.expectAccepted(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsProducts', 'AmazonRedshift'),
      );
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts?.toSorted()).toEqual([
        'AmazonEC2Linux',
        'AmazonRedshift',
      ]);
    },
  );

  test(
    'changes Project.OtherSolutionDescription to null when a solution is associated',
    should('ASC-5a53', 'lifecycle', observed('behaviour B.2')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner, { Project: { OtherSolutionDescription: 'Acme Data Lake' } });
      await partner.expectAccepted('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions'));
      expect((await partner.getOpportunity(Id)).Project?.OtherSolutionDescription ?? null).toBeNull();
    },
  );

  test(
    'keeps Project.OtherSolutionDescription when an offer is associated',
    should('ASC-2d6e', 'lifecycle', observed('behaviour B.2')),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner, { Project: { OtherSolutionDescription: 'Acme Data Lake' } });
      await partner.expectAccepted(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsMarketplaceOffers', offerArn(control, 3)),
      );
      expect((await partner.getOpportunity(Id)).Project?.OtherSolutionDescription).toBe('Acme Data Lake');
    },
  );

  test(
    'accepts an association while AWS reviews the opportunity',
    should('ASC-9174', 'lifecycle', documented('behaviour C.4, J (associations during review)')),
    async ({ partner }) => {
      const { Id } = await submittedOpportunity(partner);
      expect(
        await partner.call(
          'AssociateOpportunity',
          await associateRequest(partner, Id, 'AwsProducts', 'AmazonRedshift'),
        ),
      ).toSucceed();
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts).toContain('AmazonRedshift');
    },
  );

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`AssociateOpportunity, ${firstPath(change)}; behaviour B`)),
      async ({ partner }) => {
        await expectAssociationRejected(partner, (valid) => withChanges(valid, change), 'ValidationException');
      },
    );
  }

  test(
    'rejects an opportunity that does not exist',
    must('ASC-54fa', 'validation', documented('AssociateOpportunity, OpportunityIdentifier')),
    async ({ partner }) => {
      const unknown = { OpportunityIdentifier: 'O9999999999' };
      await expectAssociationRejected(partner, (valid) => ({ ...valid, ...unknown }), 'ResourceNotFoundException');
    },
  );

  test(
    'rejects a solution that the account does not have',
    must('ASC-acab', 'validation', documented('AssociateOpportunity, RelatedEntityIdentifier; behaviour C.3')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const valid = await associateRequest(partner, Id, 'Solutions');
      await partner.expectRejected(
        'AssociateOpportunity',
        valid,
        { ...valid, RelatedEntityIdentifier: 'S-9999999999' },
        ['ResourceNotFoundException', 'ValidationException'],
      );
    },
  );

  test(
    'rejects a marketplace offer whose RelatedEntityIdentifier is not an ARN',
    must('ASC-57f1', 'validation', documented('AssociateOpportunity, RelatedEntityIdentifier; behaviour B.1')),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      const valid = await associateRequest(partner, Id, 'AwsMarketplaceOffers', offerArn(control, 4));
      await partner.expectRejected(
        'AssociateOpportunity',
        valid,
        { ...valid, RelatedEntityIdentifier: 'not an offer' },
        ['ValidationException', 'ResourceNotFoundException'],
      );
    },
  );

  test(
    "rejects another account's opportunity and leaves it unchanged",
    must('ASC-dc98', 'security', documented('AssociateOpportunity, OpportunityIdentifier')),
    async ({ partner, otherPartner }) => {
      const { Id } = await createdOpportunity(partner);
      const request = await associateRequest(partner, Id, 'AwsProducts', 'AmazonEC2Linux');
      await otherPartner.setUp('AssociateOpportunity', await associateRequest(otherPartner));
      expect(await otherPartner.call('AssociateOpportunity', request)).toBeRejectedWith(notVisibleErrors);
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts).toEqual([]);
    },
  );

  test(
    'isolates catalogs',
    must('ASC-87ef', 'security', documented('AssociateOpportunity, Catalog')),
    async ({ partner, control }) => {
      const elsewhere = { Catalog: productionCatalog(control) };
      await expectAssociationRejected(partner, (valid) => ({ ...valid, ...elsewhere }), notVisibleErrors);
    },
  );

  test(
    'accepts or rejects a repeated association but never lists the entity twice',
    may('ASC-7cff', 'rules', documented('behaviour B.2, J (duplicate)')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const request = await associateRequest(partner, Id, 'AwsProducts', 'AmazonEC2Linux');
      await partner.expectAccepted('AssociateOpportunity', request);
      const again = await partner.call('AssociateOpportunity', request);
      expect(again.error?.name ?? null).toBeOneOf([null, 'ConflictException', 'ValidationException']);
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts).toEqual(['AmazonEC2Linux']);
    },
  );

  untested(
    'accepts identifiers that the AWS Marketplace Catalog API lists',
    'ASC-bb07',
    'the AWS Marketplace Catalog API is another service',
    'lifecycle',
    documented('AssociateOpportunity, identifiers'),
  );
});
