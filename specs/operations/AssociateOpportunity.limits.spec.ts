import { contested, describeOperation, documented, expect, must, should, test, untested } from '../support/test.ts';
import { associateMany, associateRequest, createSolutions, offerArn } from './helpers/associations.ts';
import { createdOpportunity } from './helpers/opportunities.ts';

const overLimit = ['ValidationException', 'ServiceQuotaExceededException'] as const;

describeOperation('AssociateOpportunity', () => {
  test(
    'accepts one AwsMarketplaceOffers entry per opportunity and rejects the second',
    must('ASC-1f13', 'rules', documented('GetOpportunity, AwsMarketplaceOffers; behaviour D')),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.expectAccepted(
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
    'accepts 20 AwsProducts entries per opportunity and rejects the 21st',
    must('ASC-4dfb', 'rules', documented('behaviour D, H')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await associateMany(partner.asserting(), Id, 'AwsProducts', [...products.slice(0, 20)]);
      const oneMore = await partner.call(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'AwsProducts', products[20]),
      );
      expect(oneMore).toBeRejectedWith(overLimit);
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.AwsProducts).toHaveLength(20);
    },
  );

  test(
    'accepts 10 Solutions entries per opportunity and rejects the 11th',
    must('ASC-8ab2', 'rules', documented('behaviour D, H')),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      const solutions = await createSolutions(control, 11);
      await associateMany(partner.asserting(), Id, 'Solutions', solutions.slice(0, 10));
      const oneMore = await partner.call(
        'AssociateOpportunity',
        await associateRequest(partner, Id, 'Solutions', solutions[10]),
      );
      expect(oneMore).toBeRejectedWith(overLimit);
      expect((await partner.getOpportunity(Id)).RelatedEntityIdentifiers.Solutions).toHaveLength(10);
    },
  );

  test(
    'rejects a solution whose Status is not "Active"',
    should('ASC-a018', 'rules', documented('ListSolutions, Status; behaviour B.2')),
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

  untested(
    'rejects AWS Marketplace entities in draft or inactive state',
    'ASC-4477',
    'the state of an offer is known to AWS Marketplace alone',
    'rules',
    documented('behaviour B.2'),
  );
  test(
    'rejects solution "Other", or accepts it until Stage is "Committed"',
    should('ASC-c317', 'rules', contested('GetOpportunity, RelatedEntityIdentifiers.Solutions; behaviour J.32')),
    async ({ partner }) => {
      const { Id: sound } = await partner.createOpportunity();
      await partner.associateOpportunity(sound);
      const { Id } = await partner.createOpportunity();
      const other = { Catalog: 'Sandbox', OpportunityIdentifier: Id, RelatedEntityType: 'Solutions' };
      const reply = await partner.call('AssociateOpportunity', { ...other, RelatedEntityIdentifier: 'Other' });
      if (!reply.ok) return expect(reply).toBeRejectedWith(['ValidationException', 'ResourceNotFoundException']);
      await partner.submitOpportunity(Id);
      await partner.setReviewStatus(Id, 'Approved');
      const committed = await partner.buildUpdate(Id, { LifeCycle: { Stage: 'Committed' } });
      expect(await partner.call('UpdateOpportunity', committed)).toBeRejectedWith('ValidationException');
    },
  );
});

/** 21 identifiers from the list of AWS products that the document refers to. */
const products = [
  'AmazonEC2Linux',
  'AWSAmplify',
  'AWSAppFabric',
  'AWSAppRunner',
  'AWSAppSync',
  'AWSAuditManager',
  'AWSBackup',
  'AWSBatch',
  'AWSCleanRooms',
  'AWSCloudFormation',
  'AWSCloudMap',
  'AWSCloudTrail',
  'AWSCodeBuild',
  'AWSCodePipeline',
  'AWSConfig',
  'AWSControlTower',
  'AWSDataExchange',
  'AWSDataSync',
  'AWSDeviceFarm',
  'AWSDirectConnect',
  'AWSElasticBeanstalk',
] as const;
