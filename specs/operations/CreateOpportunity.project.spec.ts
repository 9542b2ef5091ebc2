import { describeOperation, documented, expect, may, must, note, observed, should, test } from '../support/test.ts';
import { createdOpportunity, createRequest, expectCreated } from './helpers/opportunities.ts';

const campaign = {
  Source: 'Marketing Activity',
  AwsFundingUsed: 'Yes',
  CampaignName: 'Spring tour',
  Channels: ['Email'],
  UseCases: ['Storage'],
};

const useCases = [
  ['CRE-f648', 'Business Applications: Mainframe Modernization'],
  ['CRE-1ec6', 'Security & Compliance'],
  ['CRE-992d', 'Database'],
  ['CRE-e071', 'Migration / Database Migration'],
] as const;

describeOperation('CreateOpportunity', () => {
  test(
    'returns Code "ACTION_NOT_PERMITTED" for Marketing.CampaignName if Source is "None"',
    should('CRE-52a5', 'rules', observed('behaviour A.20, D')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest({ Marketing: { Source: 'None', CampaignName: 'Spring tour' } }),
      );
      expect(reply).toBeRejectedWith('ValidationException', { Code: 'ACTION_NOT_PERMITTED' });
    },
  );

  test(
    'rejects an undocumented Marketing.Channels value',
    must('CRE-12e7', 'rules', documented('CreateOpportunity, Marketing.Channels')),
    async ({ partner }) => {
      const invalidRequest = createRequest({ Marketing: { ...campaign, Channels: ['Smoke Signal'] } });
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest({ Marketing: campaign }),
        invalidRequest,
        'ValidationException',
      );
    },
  );

  test(
    'accepts an empty Marketing.Channels list',
    should('CRE-577e', 'rules', observed('behaviour D')),
    async ({ partner }) => {
      const read = await expectCreated(partner, { Marketing: { ...campaign, Channels: [] } });
      expect([read.Marketing?.CampaignName, read.Marketing?.Channels ?? []]).toEqual(['Spring tour', []]);
    },
  );

  for (const [id, useCase] of useCases) {
    test(
      `accepts CustomerUseCase "${useCase}"`,
      must(id, 'rules', observed('CreateOpportunity, CustomerUseCase; behaviour J')),
      async ({ partner }) => {
        expect((await expectCreated(partner, { Project: { CustomerUseCase: useCase } })).Project?.CustomerUseCase).toBe(
          useCase,
        );
      },
    );
  }

  test(
    'rejects an undocumented Project.CustomerUseCase value',
    must('CRE-cad8', 'rules', observed('CreateOpportunity, CustomerUseCase; behaviour D')),
    async ({ partner }) => {
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest(),
        createRequest({ Project: { CustomerUseCase: 'Juggling' } }),
        'ValidationException',
      );
    },
  );

  test(
    'returns Code "INVALID_ENUM_VALUE" and allowed values for an undocumented CustomerUseCase',
    should('CRE-2c01', 'rules', observed('behaviour D')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest({ Project: { CustomerUseCase: 'Juggling' } }),
      );
      expect(reply).toBeRejectedWith('ValidationException', {
        Code: 'INVALID_ENUM_VALUE',
        FieldName: 'project.customerUseCase',
      });
      expect(JSON.stringify(reply.error?.members)).toContain('Security & Compliance');
    },
  );

  test(
    'rejects OtherCompetitorNames unless CompetitorName is "*Other"',
    must('CRE-98c5', 'rules', documented('CreateOpportunity, OtherCompetitorNames; behaviour D')),
    async ({ partner }) => {
      const valid = createRequest({ Project: { CompetitorName: '*Other', OtherCompetitorNames: 'The Corner Shop' } });
      const invalidRequest = createRequest({
        Project: { CompetitorName: 'Oracle Cloud', OtherCompetitorNames: 'The Corner Shop' },
      });
      await partner.expectRejected('CreateOpportunity', valid, invalidRequest, 'ValidationException');
    },
  );

  test(
    'keeps RelatedOpportunityIdentifier for OpportunityType "Flat Renewal"',
    must('CRE-3fdc', 'rules', documented('CreateOpportunity, RelatedOpportunityIdentifier')),
    async ({ partner }) => {
      const parent = await createdOpportunity(partner);
      const read = await expectCreated(partner, {
        OpportunityType: 'Flat Renewal',
        Project: { RelatedOpportunityIdentifier: parent.Id },
      });
      expect(read.Project?.RelatedOpportunityIdentifier).toBe(parent.Id);
    },
  );

  test(
    'accepts or rejects OpportunityType "Flat Renewal" without RelatedOpportunityIdentifier',
    may('CRE-11ef', 'rules', documented('behaviour D (older integration)')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest({ OpportunityType: 'Flat Renewal', Project: { RelatedOpportunityIdentifier: undefined } }),
      );
      expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException']);
    },
  );

  note(
    'accepts a Marketing.CampaignName that the AWS contact provides',
    'CRE-3c0b',
    'that is advice to people',
    documented('CreateOpportunity, Marketing.CampaignName'),
  );
});
