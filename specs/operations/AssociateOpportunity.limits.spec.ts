import { expect, must, operation, should, test, untested } from '../support/test.ts';
import { cite } from './given/cite.ts';
import { associating, associatingMany, offer, solutionsOf } from './given/entities.ts';
import { opened } from './given/opportunity.ts';

const overLimit = ['ValidationException', 'ServiceQuotaExceededException'] as const;

operation('AssociateOpportunity', () => {
  test(
    ...must(
      'ASC-1f13',
      'take one marketplace offer an opportunity and refuse the second',
      cite('GetOpportunity, AwsMarketplaceOffers; facts D', 'doc', 'rules'),
    ),
    async ({ partner, control }) => {
      const { Id } = await opened(partner);
      await partner.does(
        'AssociateOpportunity',
        await associating(partner, Id, 'AwsMarketplaceOffers', offer(control, 5)),
      );
      const second = await partner.tries(
        'AssociateOpportunity',
        await associating(partner, Id, 'AwsMarketplaceOffers', offer(control, 6)),
      );
      expect(second).toBeProblem(['ValidationException', 'ServiceQuotaExceededException', 'ConflictException']);
      expect((await partner.reads(Id)).RelatedEntityIdentifiers.AwsMarketplaceOffers).toHaveLength(1);
    },
  );

  test(
    ...must('ASC-4dfb', 'take 20 AWS products an opportunity and refuse one more', cite('facts D, H', 'doc', 'rules')),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      await associatingMany(partner, Id, 'AwsProducts', [...products.slice(0, 20)]);
      const oneMore = await partner.tries(
        'AssociateOpportunity',
        await associating(partner, Id, 'AwsProducts', products[20]),
      );
      expect(oneMore).toBeProblem(overLimit);
      expect((await partner.reads(Id)).RelatedEntityIdentifiers.AwsProducts).toHaveLength(20);
    },
  );

  test(
    ...must('ASC-8ab2', 'take 10 solutions an opportunity and refuse one more', cite('facts D, H', 'doc', 'rules')),
    async ({ partner, control }) => {
      const { Id } = await opened(partner);
      const solutions = await solutionsOf(partner, control, 11);
      await associatingMany(partner, Id, 'Solutions', solutions.slice(0, 10));
      const oneMore = await partner.tries(
        'AssociateOpportunity',
        await associating(partner, Id, 'Solutions', solutions[10]),
      );
      expect(oneMore).toBeProblem(overLimit);
      expect((await partner.reads(Id)).RelatedEntityIdentifiers.Solutions).toHaveLength(10);
    },
  );

  test(
    ...should(
      'ASC-a018',
      'refuse a solution that is not Active',
      cite('ListSolutions, Status; facts B.2', 'doc', 'rules'),
    ),
    async ({ partner, control }) => {
      const { Id } = await opened(partner);
      const active = await associating(partner, Id, 'Solutions');
      const { Identifier: draft } = await control.solution({ Status: 'Draft' });
      await partner.refuses('AssociateOpportunity', active, { ...active, RelatedEntityIdentifier: draft }, [
        'ValidationException',
        'ResourceNotFoundException',
      ]);
    },
  );

  test(
    ...untested(
      'ASC-bea9',
      'refuse an offer together with an offer set',
      'offer sets came after launch and are not in the contract',
      cite('facts B.2', 'doc', 'rules'),
    ),
  );
  test(
    ...untested(
      'ASC-4477',
      'refuse draft or inactive marketplace entities',
      'the state of an offer is known to AWS Marketplace alone',
      cite('facts B.2', 'doc', 'rules'),
    ),
  );
  test(
    ...untested(
      'ASC-c317',
      'take Other as the solution before the opportunity is Committed',
      'sources disagree: the document allows the value, the identifier pattern and every recording use OtherSolutionDescription instead',
      cite('GetOpportunity, RelatedEntityIdentifiers.Solutions; facts J', 'doc', 'rules'),
    ),
  );
});

/** 21 identifiers from the list of AWS products that the document refers to. */
const products = [
  'AmazonEC2Linux',
  'AmazonRedshift',
  'AWSAppFabric',
  'AWSCleanRooms',
  'AmazonS3',
  'AWSLambda',
  'AmazonDynamoDB',
  'AmazonRDS',
  'AmazonVPC',
  'AmazonCloudFront',
  'AmazonRoute53',
  'AmazonSNS',
  'AmazonSQS',
  'AmazonAthena',
  'AmazonEMR',
  'AmazonKinesis',
  'AmazonSageMaker',
  'AmazonEKS',
  'AmazonECS',
  'AmazonConnect',
  'AmazonQuickSight',
] as const;
