import { expect, may, must, operation, shapeRequirement, should, test, untested } from '../support/test.ts';
import { changed, pathOf } from './given/change.ts';
import { cite } from './given/cite.ts';
import { associating, offer, solutionOf } from './given/entities.ts';
import { opened, submitted } from './given/opportunity.ts';
import { hidden, type Malformed, production } from './given/refusals.ts';

const malformed: readonly Malformed[] = [
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

operation('AssociateOpportunity', () => {
  test(...must(...shapeRequirement('AssociateOpportunity')), async ({ partner }) => {
    const reply = await partner.tries('AssociateOpportunity', await associating(partner));
    expect(reply).toSucceed();
    expect(reply.text).toBe('');
  });

  test(
    ...must(
      'ASC-3a38',
      'answer on both routes with an empty body',
      cite('AssociateOpportunity, returns; facts A.3, A.7', 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const sdk = await partner.tries('AssociateOpportunity', await associating(partner), { route: 'sdk' });
      const rest = await partner.tries('AssociateOpportunity', await associating(partner), { route: 'rest' });
      expect(sdk).toSucceed();
      expect(rest).toSucceed();
      expect([sdk.text, rest.text]).toEqual(['', '']);
    },
  );

  test(
    ...must(
      'ASC-d019',
      'tie a partner solution to an opportunity',
      cite('AssociateOpportunity, Partner Solution', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      const solution = await solutionOf(partner);
      await partner.does('AssociateOpportunity', await associating(partner, Id, 'Solutions', solution));
      expect((await partner.reads(Id)).RelatedEntityIdentifiers.Solutions).toEqual([solution]);
    },
  );

  test(
    ...must(
      'ASC-0c3f',
      'tie an AWS product to an opportunity',
      cite('AssociateOpportunity, Amazon Web Services Product; facts C.3', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      await partner.does('AssociateOpportunity', await associating(partner, Id, 'AwsProducts', 'AmazonEC2Linux'));
      expect((await partner.reads(Id)).RelatedEntityIdentifiers.AwsProducts).toEqual(['AmazonEC2Linux']);
    },
  );

  test(
    ...must(
      'ASC-1c2f',
      'tie a marketplace private offer, given by its ARN, to an opportunity',
      cite('AssociateOpportunity, RelatedEntityIdentifier', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const { Id } = await opened(partner);
      await partner.does(
        'AssociateOpportunity',
        await associating(partner, Id, 'AwsMarketplaceOffers', offer(control, 1)),
      );
      expect((await partner.reads(Id)).RelatedEntityIdentifiers.AwsMarketplaceOffers).toHaveLength(1);
    },
  );

  test(
    ...should(
      'ASC-0ae4',
      'read a marketplace offer back as the ARN or as its bare offer id',
      cite('GetOpportunity, AwsMarketplaceOffers; facts B.2, J', 'obs', 'shape'),
    ),
    async ({ partner, control }) => {
      const { Id } = await opened(partner);
      const arn = offer(control, 2);
      await partner.does('AssociateOpportunity', await associating(partner, Id, 'AwsMarketplaceOffers', arn));
      const offers = (await partner.reads(Id)).RelatedEntityIdentifiers.AwsMarketplaceOffers;
      expect([[arn], [arn.slice(arn.lastIndexOf('/') + 1)]]).toContainEqual(offers);
    },
  );

  test(
    ...must('ASC-9898', 'keep the associations that were there', cite('AssociateOpportunity', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      await partner.does('AssociateOpportunity', await associating(partner, Id, 'AwsProducts', 'AmazonEC2Linux'));
      await partner.does('AssociateOpportunity', await associating(partner, Id, 'AwsProducts', 'AmazonRedshift'));
      expect((await partner.reads(Id)).RelatedEntityIdentifiers.AwsProducts?.toSorted()).toEqual([
        'AmazonEC2Linux',
        'AmazonRedshift',
      ]);
    },
  );

  test(
    ...must('ASC-d497', 'change LastModifiedDate', cite('facts B.2, C.6', 'obs', 'locking')),
    async ({ partner }) => {
      const before = await opened(partner);
      await partner.does(
        'AssociateOpportunity',
        await associating(partner, before.Id, 'AwsProducts', 'AmazonRedshift'),
      );
      const after = await partner.reads(before.Id);
      expect(Date.parse(after.LastModifiedDate)).toBeGreaterThan(Date.parse(before.LastModifiedDate));
    },
  );

  test(
    ...should(
      'ASC-5a53',
      'empty OtherSolutionDescription when a solution is attached',
      cite('facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner, { Project: { OtherSolutionDescription: 'Acme Data Lake' } });
      await partner.does('AssociateOpportunity', await associating(partner, Id, 'Solutions'));
      expect((await partner.reads(Id)).Project?.OtherSolutionDescription ?? null).toBeNull();
    },
  );

  test(
    ...should(
      'ASC-2d6e',
      'leave OtherSolutionDescription when an offer is attached',
      cite('facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const { Id } = await opened(partner, { Project: { OtherSolutionDescription: 'Acme Data Lake' } });
      await partner.does(
        'AssociateOpportunity',
        await associating(partner, Id, 'AwsMarketplaceOffers', offer(control, 3)),
      );
      expect((await partner.reads(Id)).Project?.OtherSolutionDescription).toBe('Acme Data Lake');
    },
  );

  test(
    ...should(
      'ASC-9174',
      'be open while AWS reviews the opportunity',
      cite('facts C.4, J (associations during review)', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await submitted(partner);
      expect(
        await partner.tries('AssociateOpportunity', await associating(partner, Id, 'AwsProducts', 'AmazonRedshift')),
      ).toSucceed();
      expect((await partner.reads(Id)).RelatedEntityIdentifiers.AwsProducts).toContain('AmazonRedshift');
    },
  );

  for (const [id, says, change] of malformed) {
    test(
      ...must(id, `refuse ${says}`, cite(`AssociateOpportunity, ${pathOf(change)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        const { Id } = await opened(partner);
        const valid = await associating(partner, Id, 'AwsProducts', 'AmazonEC2Linux');
        await partner.refuses('AssociateOpportunity', valid, changed(valid, change), 'ValidationException');
      },
    );
  }

  test(
    ...must(
      'ASC-54fa',
      'not find an opportunity that does not exist',
      cite('AssociateOpportunity, OpportunityIdentifier', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const valid = await associating(partner);
      await partner.refuses(
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
      cite('AssociateOpportunity, RelatedEntityIdentifier; facts C.3', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      const valid = await associating(partner, Id, 'Solutions');
      await partner.refuses('AssociateOpportunity', valid, { ...valid, RelatedEntityIdentifier: 'S-9999999999' }, [
        'ResourceNotFoundException',
        'ValidationException',
      ]);
    },
  );

  test(
    ...must(
      'ASC-57f1',
      'refuse a marketplace offer that is not an ARN',
      cite('AssociateOpportunity, RelatedEntityIdentifier; facts B.1', 'doc', 'validation'),
    ),
    async ({ partner, control }) => {
      const { Id } = await opened(partner);
      const valid = await associating(partner, Id, 'AwsMarketplaceOffers', offer(control, 4));
      await partner.refuses('AssociateOpportunity', valid, { ...valid, RelatedEntityIdentifier: 'not an offer' }, [
        'ValidationException',
        'ResourceNotFoundException',
      ]);
    },
  );

  test(
    ...must(
      'ASC-dc98',
      "keep its hands off another account's opportunity",
      cite('AssociateOpportunity, OpportunityIdentifier', 'doc', 'security'),
    ),
    async ({ partner, stranger }) => {
      const { Id } = await opened(partner);
      const request = await associating(partner, Id, 'AwsProducts', 'AmazonEC2Linux');
      await stranger.does('AssociateOpportunity', await associating(stranger));
      expect(await stranger.tries('AssociateOpportunity', request)).toBeProblem(hidden);
      expect((await partner.reads(Id)).RelatedEntityIdentifiers.AwsProducts).toEqual([]);
    },
  );

  test(
    ...must(
      'ASC-87ef',
      'not reach from one catalog into the other',
      cite('AssociateOpportunity, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const valid = await associating(partner);
      await partner.refuses('AssociateOpportunity', valid, { ...valid, Catalog: production(control) }, hidden);
    },
  );

  test(
    ...may(
      'ASC-7cff',
      'refuse what is attached already, or take it as done, but never list it twice',
      cite('facts B.2, J (duplicate)', 'doc', 'rules'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      const request = await associating(partner, Id, 'AwsProducts', 'AmazonEC2Linux');
      await partner.does('AssociateOpportunity', request);
      const again = await partner.tries('AssociateOpportunity', request);
      expect([null, 'ConflictException', 'ValidationException']).toContain(again.problem?.name ?? null);
      expect((await partner.reads(Id)).RelatedEntityIdentifiers.AwsProducts).toEqual(['AmazonEC2Linux']);
    },
  );

  test(
    ...untested(
      'ASC-bb07',
      'take the identifiers that AWS Marketplace lists',
      'the AWS Marketplace Catalog API is another service',
      cite('AssociateOpportunity, identifiers', 'doc', 'lifecycle'),
    ),
  );
});
