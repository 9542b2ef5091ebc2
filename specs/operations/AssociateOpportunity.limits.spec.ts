import { describeOperation, expect, must, should, test, untested } from '../support/test.ts';
import { associateMany, associateRequest, createSolutions, offerArn } from './helpers/associations.ts';
import { citation } from './helpers/citation.ts';
import { createdOpportunity } from './helpers/opportunities.ts';

const overLimit = ['ValidationException', 'ServiceQuotaExceededException'] as const;

describeOperation('AssociateOpportunity', () => {
  test(
    ...must(
      'ASC-1f13',
      'take one marketplace offer an opportunity and refuse the second',
      citation('GetOpportunity, AwsMarketplaceOffers; facts D', 'doc', 'rules'),
    ),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.setUp(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsMarketplaceOffers', offerArn(control, 5)),
      );
      const second = await partner.call(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsMarketplaceOffers', offerArn(control, 6)),
      );
      expect(second).toBeRejectedWith(['ValidationException', 'ServiceQuotaExceededException', 'ConflictException']);
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsMarketplaceOffers).toHaveLength(1);
    },
  );

  test(
    ...must(
      'ASC-4dfb',
      'take 20 AWS products an opportunity and refuse one more',
      citation('facts D, H', 'doc', 'rules'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await associateMany(partner, Id, 'AwsProducts', [...products.slice(0, 20)]);
      const oneMore = await partner.call(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsProducts', products[20]),
      );
      expect(oneMore).toBeRejectedWith(overLimit);
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts).toHaveLength(20);
    },
  );

  test(
    ...must('ASC-8ab2', 'take 10 solutions an opportunity and refuse one more', citation('facts D, H', 'doc', 'rules')),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      const solutions = await createSolutions(partner, control, 11);
      await associateMany(partner, Id, 'Solutions', solutions.slice(0, 10));
      const oneMore = await partner.call(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'Solutions', solutions[10]),
      );
      expect(oneMore).toBeRejectedWith(overLimit);
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.Solutions).toHaveLength(10);
    },
  );

  test(
    ...should(
      'ASC-a018',
      'refuse a solution that is not Active',
      citation('ListSolutions, Status; facts B.2', 'doc', 'rules'),
    ),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      const active = await associateRequest(partner, Id, 'Solutions');
      const { Identifier: draft } = await control.putSolution({ Status: 'Draft' });
      await partner.expectRejected('AssociateOpportunity', active, { ...active, RelatedEntityIdentifier: draft }, [
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
      citation('facts B.2', 'doc', 'rules'),
    ),
  );
  test(
    ...untested(
      'ASC-4477',
      'refuse draft or inactive marketplace entities',
      'the state of an offer is known to AWS Marketplace alone',
      citation('facts B.2', 'doc', 'rules'),
    ),
  );
  test(
    ...untested(
      'ASC-c317',
      'take Other as the solution before the opportunity is Committed',
      'sources disagree: the document allows the value, the identifier pattern and every recording use OtherSolutionDescription instead',
      citation('GetOpportunity, RelatedEntityIdentifiers.Solutions; facts J', 'doc', 'rules'),
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
