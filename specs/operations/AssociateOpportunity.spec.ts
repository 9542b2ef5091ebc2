import { describeOperation, expect, may, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { activeSolution, associateRequest, offerArn } from './helpers/associations.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { createdOpportunity, submittedOpportunity } from './helpers/opportunities.ts';

const malformed: readonly InvalidRequestCase[] = [
  ['ASC-3bbd', 'a request that names no catalog', { Catalog: undefined }],
  ['ASC-c571', 'a request that names no opportunity', { OpportunityIdentifier: undefined }],
  ['ASC-a285', 'an opportunity identifier that is not of the documented form', { OpportunityIdentifier: 'o123' }],
  ['ASC-a692', 'a request that names no related entity', { RelatedEntityIdentifier: undefined }],
  ['ASC-538c', 'an empty related entity identifier', { RelatedEntityIdentifier: '' }],
  [
    'ASC-c6df',
    'a related entity identifier longer than 255 characters',
    { RelatedEntityIdentifier: `S-${'1'.repeat(254)}` },
  ],
  ['ASC-4286', 'a request that does not say which type of entity it means', { RelatedEntityType: undefined }],
  ['ASC-d832', 'a type of entity that is not documented', { RelatedEntityType: 'Competitors' }],
  ['ASC-5bca', 'a type of entity in lower case', { RelatedEntityType: 'solutions' }],
];

describeOperation('AssociateOpportunity', () => {
  test(...must(...shapeRequirement('AssociateOpportunity')), async ({ partner }) => {
    const reply = await partner.call('AssociateOpportunity', await associateRequest(partner));
    expect(reply).toSucceed();
    expect(reply.text).toBe('');
  });

  test(
    ...must(
      'ASC-3a38',
      'answer on both routes with an empty body',
      citation('AssociateOpportunity, returns; facts A.3, A.7', 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const sdk = await partner.call('AssociateOpportunity', await associateRequest(partner), { route: 'sdk' });
      const rest = await partner.call('AssociateOpportunity', await associateRequest(partner), { route: 'rest' });
      expect(sdk).toSucceed();
      expect(rest).toSucceed();
      expect([sdk.text, rest.text]).toEqual(['', '']);
    },
  );

  test(
    ...must(
      'ASC-d019',
      'tie a partner solution to an opportunity',
      citation('AssociateOpportunity, Partner Solution', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const solution = await activeSolution(partner);
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions', solution));
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.Solutions).toEqual([solution]);
    },
  );

  test(
    ...must(
      'ASC-0c3f',
      'tie an AWS product to an opportunity',
      citation('AssociateOpportunity, Amazon Web Services Product; facts C.3', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'AwsProducts', 'AmazonEC2Linux'));
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts).toEqual(['AmazonEC2Linux']);
    },
  );

  test(
    ...must(
      'ASC-1c2f',
      'tie a marketplace private offer, given by its ARN, to an opportunity',
      citation('AssociateOpportunity, RelatedEntityIdentifier', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.setUp(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsMarketplaceOffers', offerArn(control, 1)),
      );
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsMarketplaceOffers).toHaveLength(1);
    },
  );

  test(
    ...should(
      'ASC-0ae4',
      'read a marketplace offer back as the ARN or as its bare offer id',
      citation('GetOpportunity, AwsMarketplaceOffers; facts B.2, J', 'obs', 'shape'),
    ),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      const arn = offerArn(control, 2);
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'AwsMarketplaceOffers', arn));
      const offers = (await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsMarketplaceOffers;
      expect([[arn], [arn.slice(arn.lastIndexOf('/') + 1)]]).toContainEqual(offers);
    },
  );

  test(
    ...must('ASC-9898', 'keep the associations that were there', citation('AssociateOpportunity', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'AwsProducts', 'AmazonEC2Linux'));
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'AwsProducts', 'AmazonRedshift'));
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts?.toSorted()).toEqual([
        'AmazonEC2Linux',
        'AmazonRedshift',
      ]);
    },
  );

  test(
    ...must('ASC-d497', 'change LastModifiedDate', citation('facts B.2, C.6', 'obs', 'locking')),
    async ({ partner }) => {
      const before = await createdOpportunity(partner);
      await partner.setUp(
        'AssociateOpportunity',
        await associateRequest(partner, before.Id, 'AwsProducts', 'AmazonRedshift'),
      );
      const after = await partner.getOpportunity(before.Id);
      expect(Date.parse(after.LastModifiedDate)).toBeGreaterThan(Date.parse(before.LastModifiedDate));
    },
  );

  test(
    ...should(
      'ASC-5a53',
      'empty OtherSolutionDescription when a solution is attached',
      citation('facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner, { Project: { OtherSolutionDescription: 'Acme Data Lake' } });
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions'));
      expect((await partner.getOpportunity(Id)).Project?.OtherSolutionDescription ?? null).toBeNull();
    },
  );

  test(
    ...should(
      'ASC-2d6e',
      'leave OtherSolutionDescription when an offer is attached',
      citation('facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner, { Project: { OtherSolutionDescription: 'Acme Data Lake' } });
      await partner.setUp(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsMarketplaceOffers', offerArn(control, 3)),
      );
      expect((await partner.getOpportunity(Id)).Project?.OtherSolutionDescription).toBe('Acme Data Lake');
    },
  );

  test(
    ...should(
      'ASC-9174',
      'be open while AWS reviews the opportunity',
      citation('facts C.4, J (associations during review)', 'doc', 'lifecycle'),
    ),
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

  for (const [id, says, change] of malformed) {
    test(
      ...must(
        id,
        `refuse ${says}`,
        citation(`AssociateOpportunity, ${firstPath(change)}; facts B`, 'doc', 'validation'),
      ),
      async ({ partner }) => {
        const { Id } = await createdOpportunity(partner);
        const valid = await associateRequest(partner, Id, 'AwsProducts', 'AmazonEC2Linux');
        await partner.expectRejected('AssociateOpportunity', valid, withChanges(valid, change), 'ValidationException');
      },
    );
  }

  test(
    ...must(
      'ASC-54fa',
      'not find an opportunity that does not exist',
      citation('AssociateOpportunity, OpportunityIdentifier', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const valid = await associateRequest(partner);
      await partner.expectRejected(
        'AssociateOpportunity',
        valid,
        { ...valid, OpportunityIdentifier: 'O9999999999' },
        'ResourceNotFoundException',
      );
    },
  );

  test(
    ...must(
      'ASC-acab',
      'refuse a solution that the account does not have',
      citation('AssociateOpportunity, RelatedEntityIdentifier; facts C.3', 'doc', 'validation'),
    ),
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
    ...must(
      'ASC-57f1',
      'refuse a marketplace offer that is not an ARN',
      citation('AssociateOpportunity, RelatedEntityIdentifier; facts B.1', 'doc', 'validation'),
    ),
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
    ...must(
      'ASC-dc98',
      "keep its hands off another account's opportunity",
      citation('AssociateOpportunity, OpportunityIdentifier', 'doc', 'security'),
    ),
    async ({ partner, otherPartner }) => {
      const { Id } = await createdOpportunity(partner);
      const request = await associateRequest(partner, Id, 'AwsProducts', 'AmazonEC2Linux');
      await otherPartner.setUp('AssociateOpportunity', await associateRequest(otherPartner));
      expect(await otherPartner.call('AssociateOpportunity', request)).toBeRejectedWith(notVisibleErrors);
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts).toEqual([]);
    },
  );

  test(
    ...must(
      'ASC-87ef',
      'not reach from one catalog into the other',
      citation('AssociateOpportunity, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const valid = await associateRequest(partner);
      await partner.expectRejected(
        'AssociateOpportunity',
        valid,
        { ...valid, Catalog: productionCatalog(control) },
        notVisibleErrors,
      );
    },
  );

  test(
    ...may(
      'ASC-7cff',
      'refuse what is attached already, or take it as done, but never list it twice',
      citation('facts B.2, J (duplicate)', 'doc', 'rules'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const request = await associateRequest(partner, Id, 'AwsProducts', 'AmazonEC2Linux');
      await partner.setUp('AssociateOpportunity', request);
      const again = await partner.call('AssociateOpportunity', request);
      expect([null, 'ConflictException', 'ValidationException']).toContain(again.error?.name ?? null);
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts).toEqual(['AmazonEC2Linux']);
    },
  );

  test(
    ...untested(
      'ASC-bb07',
      'take the identifiers that AWS Marketplace lists',
      'the AWS Marketplace Catalog API is another service',
      citation('AssociateOpportunity, identifiers', 'doc', 'lifecycle'),
    ),
  );
});
