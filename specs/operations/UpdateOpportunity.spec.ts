import { isDeepStrictEqual } from 'node:util';
import {
  daysFromNow,
  describeOperation,
  documented,
  expect,
  must,
  note,
  observed,
  shapeRequirement,
  should,
  test,
} from '../support/test.ts';
import { changeAt, firstPath, getAt, withChanges } from './helpers/bodyPath.ts';
import { editing } from './helpers/editable.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { createdOpportunity, fullCreateRequest } from './helpers/opportunities.ts';
import { expectUpdateRejected } from './helpers/rejectedUpdate.ts';

const long = (length: number): string => 'x'.repeat(length);
const malformed: readonly InvalidRequestCase[] = [
  ['UPD-d418', 'a request without Catalog', { Catalog: undefined }],
  ['UPD-da71', 'a request without Identifier', { Identifier: undefined }],
  ['UPD-158e', 'Id in place of Identifier', { Identifier: undefined, Id: 'O1234567' }],
  ['UPD-9c68', 'an Identifier that is not an opportunity ID', { Identifier: 'S-1234567' }],
  ['UPD-c6e6', 'a request without LastModifiedDate', { LastModifiedDate: undefined }],
  ['UPD-e26e', 'a LastModifiedDate that is not a date', { LastModifiedDate: 'yesterday' }],
  ['UPD-df84', 'an undocumented LifeCycle.Stage value', { LifeCycle: { Stage: 'Qualification' } }],
  [
    'UPD-dfe6',
    'LifeCycle.ReviewStatus "In Review" in place of "In review"',
    { LifeCycle: { ReviewStatus: 'In Review' } },
  ],
  ['UPD-36b4', 'an undocumented LifeCycle.ClosedLostReason value', { LifeCycle: { ClosedLostReason: 'Bad Weather' } }],
  ['UPD-d3d4', 'LifeCycle.NextSteps longer than 255 characters', { LifeCycle: { NextSteps: long(256) } }],
  ['UPD-464c', 'an undocumented OpportunityType value', { OpportunityType: 'Renewal' }],
  ['UPD-a6a1', 'a Customer.Account without CompanyName', { Customer: { Account: { CompanyName: undefined } } }],
  ['UPD-c419', 'an undocumented Customer.Account.Industry value', { Customer: { Account: { Industry: 'Piracy' } } }],
  [
    'UPD-98c0',
    'a Customer.Contacts.Email with capital letters',
    { Customer: { Contacts: [{ Email: 'Ada@Example.com' }] } },
  ],
  [
    'UPD-5348',
    'a Customer.Contacts.Phone without a leading plus sign',
    { Customer: { Contacts: [{ Phone: '2065550100' }] } },
  ],
  ['UPD-0a13', 'Project.CustomerBusinessProblem of 19 characters', { Project: { CustomerBusinessProblem: long(19) } }],
  [
    'UPD-0acb',
    'Project.CustomerBusinessProblem of 2001 characters',
    { Project: { CustomerBusinessProblem: long(2001) } },
  ],
  ['UPD-cf49', 'Project.Title longer than 255 characters', { Project: { Title: long(256) } }],
  ['UPD-ee4f', 'an undocumented Project.DeliveryModels value', { Project: { DeliveryModels: ['Carrier Pigeon'] } }],
  ['UPD-8f49', 'PartnerOpportunityIdentifier longer than 64 characters', { PartnerOpportunityIdentifier: long(65) }],
];
/** A value of its own for each member that a draft may change. */
const editable = [
  ['UPD-697a', 'Customer.Account.CompanyName', 'Another Company'],
  ['UPD-c94d', 'Customer.Account.Industry', 'Mining'],
  ['UPD-c70e', 'Customer.Account.WebsiteUrl', 'https://another.example.com'],
  ['UPD-f02d', 'Customer.Account.AwsAccountId', '210987654321'],
  ['UPD-863a', 'Customer.Account.Duns', '987654321'],
  ['UPD-1bb6', 'Customer.Account.Address.City', 'Tacoma'],
  ['UPD-aa94', 'Customer.Account.Address.PostalCode', '98402'],
  ['UPD-e9ea', 'Customer.Account.Address.StateOrRegion', 'Oregon'],
  ['UPD-7711', 'Customer.Account.Address.StreetAddress', '1 New Street'],
  [
    'UPD-a7d2',
    'Customer.Contacts',
    [{ Email: 'bo@example.com', FirstName: 'Bo', LastName: 'Hill', BusinessTitle: 'CTO', Phone: '+12065550188' }],
  ],
  ['UPD-cd4c', 'LifeCycle.NextSteps', 'Call again'],
  ['UPD-b273', 'LifeCycle.TargetCloseDate', daysFromNow(120)],
  ['UPD-ef1c', 'OpportunityType', 'Expansion'],
  ['UPD-432b', 'PartnerOpportunityIdentifier', 'CRM-0002'],
  ['UPD-5fde', 'PrimaryNeedsFromAws', ['Co-Sell - Pricing Assistance']],
  ['UPD-c2e6', 'Project.AdditionalComments', 'Second thoughts'],
  ['UPD-7b0b', 'Project.ApnPrograms', ['Well-Architected']],
  ['UPD-e5a0', 'Project.CompetitorName', 'Akamai'],
  ['UPD-ec71', 'Project.CustomerBusinessProblem', 'The customer has quite another problem.'],
  ['UPD-a9ce', 'Project.CustomerUseCase', 'Storage & Backup'],
  ['UPD-d7bc', 'Project.DeliveryModels', ['Resell', 'Other']],
  [
    'UPD-8338',
    'Project.ExpectedCustomerSpend',
    [{ Amount: '777', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
  ],
  ['UPD-52ba', 'Project.OtherSolutionDescription', 'Another solution'],
  ['UPD-769b', 'Project.SalesActivities', ['SOW Signed']],
  ['UPD-2fce', 'Project.Title', 'Another title'],
  ['UPD-41d8', 'SoftwareRevenue', { DeliveryModel: 'Contract', Value: { Amount: '99', CurrencyCode: 'USD' } }],
] as const;

describeOperation('UpdateOpportunity', () => {
  test('returns the documented response shape', must(...shapeRequirement('UpdateOpportunity')), async ({ partner }) => {
    const { Id } = await createdOpportunity(partner, fullCreateRequest());
    expect((await partner.asserting().updateOpportunity(Id, { LifeCycle: { NextSteps: 'Call again' } })).Id).toBe(Id);
  });

  test(
    'accepts requests on both routes',
    must('UPD-c08a', 'shape', observed('behaviour A.2, A.3')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.expectAccepted(
        'UpdateOpportunity',
        await partner.buildUpdate(Id, { Project: { AdditionalComments: 'by one' } }),
        {
          route: 'sdk',
        },
      );
      expect((await partner.getOpportunity(Id)).Project?.AdditionalComments).toBe('by one');
      await partner.expectAccepted(
        'UpdateOpportunity',
        await partner.buildUpdate(Id, { Project: { AdditionalComments: 'by the other' } }),
        { route: 'rest' },
      );
      expect((await partner.getOpportunity(Id)).Project?.AdditionalComments).toBe('by the other');
    },
  );

  test(
    'changes only LastModifiedDate when an opportunity is sent back unchanged',
    must('UPD-54e6', 'lifecycle', documented('UpdateOpportunity')),
    async ({ partner }) => {
      const before = await createdOpportunity(partner, fullCreateRequest());
      const { LastModifiedDate } = await partner.asserting().updateOpportunity(before.Id, {});
      const after = await partner.getOpportunity(before.Id);
      expect({ ...after, LastModifiedDate: null }).toEqual({ ...before, LastModifiedDate: null });
      expect(Date.parse(after.LastModifiedDate)).toBe(Date.parse(LastModifiedDate));
    },
  );

  for (const [id, path, value] of editable) {
    test(
      `changes ${path} in ReviewStatus "Pending Submission"`,
      must(id, 'lifecycle', documented(`UpdateOpportunity, ${path}; GetOpportunity, Pending Submission`)),
      async ({ partner }) => {
        await editing(
          partner,
          'Pending Submission',
          {},
          async (before) => {
            const update = await partner.buildUpdate(before.Id, changeAt(path, value));
            expect(await partner.call('UpdateOpportunity', update)).toSucceed();
            expect({ [path]: getAt(await partner.getOpportunity(before.Id), path) }).toMatchObject({ [path]: value });
            expect(getAt(before, path)).not.toEqual(value);
          },
          (before) => before.NationalSecurity !== 'Yes' && !isDeepStrictEqual(getAt(before, path), value),
        );
      },
    );
  }

  test(
    'keeps other opportunities unchanged',
    must('UPD-adba', 'lifecycle', documented('UpdateOpportunity, Identifier')),
    async ({ partner }) => {
      const [mine, other] = [await createdOpportunity(partner), await createdOpportunity(partner)];
      await partner.asserting().updateOpportunity(mine.Id, { Project: { AdditionalComments: 'only here' } });
      expect(await partner.getOpportunity(other.Id)).toEqual(other);
      expect((await partner.getOpportunity(mine.Id)).Project?.AdditionalComments).toBe('only here');
    },
  );

  test(
    'ignores read-only members copied from a GetOpportunity response',
    must('UPD-e468', 'validation', observed('behaviour A.14')),
    async ({ partner }) => {
      const { Arn, CreatedDate, Id, OpportunityTeam, RelatedEntityIdentifiers } = await createdOpportunity(partner);
      const echo = {
        ...(await partner.buildUpdate(Id)),
        Arn,
        CreatedDate: '2020-01-01T00:00:00Z',
        Id,
        OpportunityTeam,
        RelatedEntityIdentifiers,
      };
      expect(await partner.call('UpdateOpportunity', echo)).toSucceed();
      expect((await partner.getOpportunity(Id)).CreatedDate).toBe(CreatedDate);
    },
  );

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`UpdateOpportunity, ${firstPath(change)}; behaviour B, B.1`)),
      ({ partner }) => expectUpdateRejected(partner, (valid) => withChanges(valid, change)),
    );
  }

  test(
    'rejects an Identifier that does not exist',
    must('UPD-10f2', 'validation', documented('UpdateOpportunity, Identifier')),
    ({ partner }) =>
      expectUpdateRejected(partner, (valid) => ({ ...valid, Identifier: 'O9999999999' }), 'ResourceNotFoundException'),
  );

  test(
    "rejects an update of another account's opportunity and leaves it unchanged",
    must('UPD-b0c2', 'security', documented('UpdateOpportunity, Identifier')),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createdOpportunity(partner), await createdOpportunity(otherPartner)];
      await otherPartner.updateOpportunity(theirs.Id, {});
      expect(
        await otherPartner.call(
          'UpdateOpportunity',
          await partner.buildUpdate(mine.Id, { LifeCycle: { NextSteps: 'Mine now' } }),
        ),
      ).toBeRejectedWith(notVisibleErrors);
      expect(await partner.getOpportunity(mine.Id)).toEqual(mine);
    },
  );

  test(
    'isolates catalogs',
    must('UPD-40a8', 'security', documented('UpdateOpportunity, Catalog')),
    ({ partner, control }) =>
      expectUpdateRejected(partner, (valid) => ({ ...valid, Catalog: productionCatalog(control) }), notVisibleErrors),
  );

  test(
    'rejects an empty Customer.Account.WebsiteUrl',
    should('UPD-d2b1', 'validation', documented('behaviour B.2')),
    ({ partner }) =>
      expectUpdateRejected(partner, (valid) => withChanges(valid, { Customer: { Account: { WebsiteUrl: '' } } })),
  );

  note(
    'includes the change in what AWS sees',
    'UPD-75c9',
    'people at AWS see it in their own system',
    documented('UpdateOpportunity'),
  );

  test(
    'rejects an empty Project.SalesActivities list',
    should('UPD-ff29', 'validation', documented('behaviour B.2')),
    ({ partner }) => expectUpdateRejected(partner, (valid) => withChanges(valid, { Project: { SalesActivities: [] } })),
  );
});
