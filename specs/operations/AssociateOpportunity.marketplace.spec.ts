import type { RelatedEntityType } from '../../schemas/index.ts';
import { describeOperation, documented, expect, inferred, must, should, test } from '../support/test.ts';
import { associateMany, associateRequest } from './helpers/associations.ts';
import { createdOpportunity, reviewedOpportunity } from './helpers/opportunities.ts';

const overLimit = ['ValidationException', 'ServiceQuotaExceededException'] as const;
const source = 'since-launch J.6';
const arn = (name: string): string => `arn:aws:aws-marketplace:us-east-1:999999999999:AWSMarketplace/${name}`;
/** An entity of each marketplace type that came after launch, by number; real ones exist in AWS Marketplace alone. */
const entityOf = {
  AwsMarketplaceOfferSets: (number: number) => arn(`OfferSet/offerset-sample${number}`),
  AwsMarketplaceSolutions: (number: number) => arn(`Solution/soln-sample${number}`),
  AwsMarketplaceProducts: (number: number) => arn(`SaaSProduct/prod-sample${number}`),
} as const;
const kinds = [
  ['AwsMarketplaceOfferSets', 1, ['ASC-e251', 'ASC-480f', 'ASC-6066', 'ASC-81c8']],
  ['AwsMarketplaceSolutions', 10, ['ASC-c5f6', 'ASC-6f79', 'ASC-be41', 'ASC-97d8']],
  ['AwsMarketplaceProducts', 10, ['ASC-ce38', 'ASC-bda5', 'ASC-2775', 'ASC-a97e']],
] as const;

const unusableEntities = [{ Status: 'Draft' }, { Status: 'Inactive' }, { Visibility: 'Restricted' }] as const;

describeOperation('AssociateOpportunity', () => {
  for (const [type, limit, [acceptsId, limitId, formatId, removesId]] of kinds) {
    test(
      `accepts RelatedEntityType "${type}" and returns the entity in GetOpportunity`,
      must(acceptsId, 'rules', documented(source)),
      // Emulators only: the entity must exist in AWS Marketplace.
      async ({ partner, control: _ }) => {
        const { Id } = await createdOpportunity(partner);
        const entity = entityOf[type](1);
        const request = await associateRequest(partner, Id, type, entity);
        await partner.expectAccepted('AssociateOpportunity', request);
        const read = (await partner.getOpportunity(Id)).RelatedEntityIdentifiers[type] ?? [];
        // By its ARN or, as offers are, by the id at its end (since-launch J.6).
        expect(read.map((found) => entity.endsWith(found))).toEqual([true]);
      },
    );

    test(
      `accepts ${limit} ${type} entries per opportunity and rejects one more`,
      must(limitId, 'rules', documented(source)),
      async ({ partner, control: _ }) => {
        const { Id } = await createdOpportunity(partner);
        const entities = Array.from({ length: limit + 1 }, (_each, number) => entityOf[type](number));
        await associateMany(partner.asserting(), Id, type, entities.slice(0, limit));
        const oneMore = await associateRequest(partner, Id, type, entities[limit]);
        expect(await partner.call('AssociateOpportunity', oneMore)).toBeRejectedWith(overLimit);
        expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers[type]).toHaveLength(limit);
      },
    );

    test(
      `rejects a RelatedEntityIdentifier that is not an ARN for RelatedEntityType "${type}"`,
      must(formatId, 'validation', documented(source)),
      async ({ partner, control: _ }) => {
        const { Id } = await createdOpportunity(partner);
        // Another one: of an offer set there is one at most, and a second would be rejected whatever it is.
        const { Id: other } = await createdOpportunity(partner);
        await partner.expectRejected(
          'AssociateOpportunity',
          await associateRequest(partner, Id, type, entityOf[type](1)),
          await associateRequest(partner, other, type, 'S-1234567'),
          'ValidationException',
        );
      },
    );

    test(
      `accepts DisassociateOpportunity for RelatedEntityType "${type}"`,
      must(removesId, 'rules', documented('since-launch J.2.6')),
      async ({ partner, control: _ }) => {
        const { Id } = await createdOpportunity(partner);
        const request = await associateRequest(partner, Id, type, entityOf[type](1));
        await partner.expectAccepted('AssociateOpportunity', request);
        await partner.expectAccepted('DisassociateOpportunity', request);
        expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers[type] ?? []).toEqual([]);
      },
    );
  }

  for (const [rejectsId, fieldId, limitedId, type] of [
    ['ASC-1620', 'ASC-30c8', 'ASC-1c71', 'AwsMarketplaceSolutions'],
    ['ASC-b9d9', 'ASC-e6d2', 'ASC-4fe1', 'AwsMarketplaceProducts'],
  ] as const) {
    test(
      `rejects a draft, an inactive and a restricted ${type} entry`,
      must(rejectsId, 'rules', documented('since-launch J.6.5, J.6.6')),
      async ({ partner, control }) => {
        for (const [number, entity] of unusableEntities.entries())
          await control.setMarketplaceEntity(entityOf[type](number), entity);
        const { Id } = await createdOpportunity(partner);
        const usable = await associateRequest(partner, Id, type, entityOf[type](9));
        await partner.expectAccepted('AssociateOpportunity', usable);
        for (const number of unusableEntities.keys()) {
          const request = await associateRequest(partner, Id, type, entityOf[type](number));
          expect(await partner.call('AssociateOpportunity', request)).toBeRejectedWith('ValidationException');
        }
        expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers[type]).toHaveLength(1);
      },
    );

    test(
      `returns FieldName "relatedEntityIdentifier" for a draft, an inactive and a restricted ${type} entry`,
      should(fieldId, 'rules', inferred('since-launch J.6.5, J.6.6')),
      async ({ partner, control }) => {
        const { Id } = await createdOpportunity(partner);
        const usable = await associateRequest(partner, Id, type, entityOf[type](9));
        await partner.expectAccepted('AssociateOpportunity', usable);
        for (const [number, entity] of unusableEntities.entries()) {
          await control.setMarketplaceEntity(entityOf[type](number), entity);
          const request = await associateRequest(partner, Id, type, entityOf[type](number));
          expect(await partner.call('AssociateOpportunity', request)).toBeRejectedWith('ValidationException', {
            FieldName: 'relatedEntityIdentifier',
          });
        }
      },
    );

    test(
      `accepts an ${type} entry whose visibility is Limited`,
      must(limitedId, 'rules', documented('since-launch J.6.5, J.6.6')),
      async ({ partner, control }) => {
        const { Id } = await createdOpportunity(partner);
        await control.setMarketplaceEntity(entityOf[type](1), { Visibility: 'Limited' });
        const request = await associateRequest(partner, Id, type, entityOf[type](1));
        await partner.expectAccepted('AssociateOpportunity', request);
        expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers[type]).toHaveLength(1);
      },
    );
  }

  test(
    'rejects an offer together with an offer set',
    must('ASC-bea9', 'rules', documented(`behaviour B.2; ${source}`)),
    async ({ partner, control: _ }) => {
      const pairs: readonly (readonly [RelatedEntityType, string])[] = [
        ['AwsMarketplaceOffers', arn('Offer/offer-sample1')],
        ['AwsMarketplaceOfferSets', entityOf.AwsMarketplaceOfferSets(1)],
      ];
      for (const order of [pairs, pairs.toReversed()]) {
        const { Id } = await createdOpportunity(partner);
        const [first, second] = order;
        const requestOf = (pair: (typeof pairs)[number] | undefined) =>
          associateRequest(partner, Id, pair?.[0], pair?.[1]);
        await partner.expectAccepted('AssociateOpportunity', await requestOf(first));
        expect(await partner.call('AssociateOpportunity', await requestOf(second))).toBeRejectedWith([
          'ValidationException',
          'ConflictException',
        ]);
      }
    },
  );

  for (const [submitId, committedId, type] of [
    ['ASC-624c', 'ASC-bc91', 'AwsMarketplaceSolutions'],
    ['ASC-9bde', 'ASC-104e', 'AwsMarketplaceProducts'],
  ] as const) {
    test(
      `accepts the submission of an opportunity with an ${type} entry and no solution`,
      must(submitId, 'rules', documented(source)),
      async ({ partner, control: _ }) => {
        const { Id } = await createdOpportunity(partner, { Project: { OtherSolutionDescription: null } });
        await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, type, entityOf[type](1)));
        await partner.asserting().submitOpportunity(Id);
        expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
      },
    );

    test(
      `accepts Stage "Committed" for an opportunity with an ${type} entry and no solution`,
      should(committedId, 'rules', inferred(source)),
      async ({ partner, control: _ }) => {
        const { Id } = await reviewedOpportunity(partner, 'Approved');
        await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, type, entityOf[type](1)));
        await partner.asserting().updateOpportunity(Id, { LifeCycle: { Stage: 'Committed' } });
        expect((await partner.getOpportunity(Id)).LifeCycle?.Stage).toBe('Committed');
      },
    );
  }
});
