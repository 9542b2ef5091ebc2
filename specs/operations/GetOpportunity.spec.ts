import { expect, must, operation, shapeRequirement, should, test, untested } from '../support/test.ts';
import { at, changed, pathOf } from './given/change.ts';
import { cite } from './given/cite.ts';
import { associated, associating } from './given/entities.ts';
import { accepted } from './given/invitation.ts';
import { everyMember, opened, reviewed } from './given/opportunity.ts';
import { hidden, type Malformed, production } from './given/refusals.ts';

const reading = (Identifier: string) => ({ Catalog: 'Sandbox', Identifier });
const malformed: readonly Malformed[] = [
  ['GET-e933', 'a request that names no catalog', { Catalog: undefined }],
  ['GET-5065', 'a request that names no opportunity', { Identifier: undefined }],
  ['GET-cb02', 'an empty identifier', { Identifier: '' }],
  ['GET-88a8', 'an identifier that is not of the opportunity form', { Identifier: 'S-1234567' }],
  ['GET-160e', 'an identifier in lower case', { Identifier: 'o1234567' }],
  ['GET-2896', 'an identifier of more than 19 digits', { Identifier: 'O12345678901234567890' }],
];
/** What an opportunity reads as where nothing was ever set (facts A.11). */
const unset = [
  ['GET-a8e4', 'Customer.Contacts', []],
  ['GET-9f69', 'RelatedEntityIdentifiers.AwsMarketplaceOffers', []],
  ['GET-fb9f', 'RelatedEntityIdentifiers.AwsProducts', []],
  ['GET-7f49', 'RelatedEntityIdentifiers.Solutions', []],
  ['GET-c55d', 'Project.ApnPrograms', null],
  ['GET-825f', 'Marketing.Channels', null],
  ['GET-9d87', 'Marketing.UseCases', null],
  ['GET-5c8a', 'LifeCycle.NextStepsHistory', null],
] as const;

operation('GetOpportunity', () => {
  test(...must(...shapeRequirement('GetOpportunity')), async ({ partner }) => {
    const { Id } = await reviewed(partner, 'Approved', everyMember());
    await partner.does('AssociateOpportunity', await associating(partner, Id));
    const read = await partner.asserting().does('GetOpportunity', reading(Id));
    expect([read.Catalog, read.Id, read.LifeCycle?.ReviewStatus]).toEqual(['Sandbox', Id, 'Approved']);
  });

  test(
    ...must('GET-a1a2', 'be served alike on both routes', cite('facts A.2, A.3', 'obs', 'shape')),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      const sdk = await partner.asserting().does('GetOpportunity', reading(Id), { route: 'sdk' });
      const rest = await partner.asserting().does('GetOpportunity', reading(Id), { route: 'rest' });
      expect(rest).toEqual(sdk);
      expect(sdk.Id).toBe(Id);
    },
  );

  test(
    ...must('GET-6520', 'fetch the record that was asked for', cite('GetOpportunity', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const [first, second] = [await opened(partner), await opened(partner)];
      expect((await partner.asserting().does('GetOpportunity', reading(first.Id))).Project?.Title).toBe(
        first.Project?.Title,
      );
      expect((await partner.asserting().does('GetOpportunity', reading(second.Id))).Project?.Title).toBe(
        second.Project?.Title,
      );
    },
  );

  test(
    ...must(
      'GET-8d85',
      'read the same twice when nothing happened in between',
      cite('GetOpportunity', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner, everyMember());
      expect(await partner.asserting().does('GetOpportunity', reading(Id))).toEqual(
        await partner.does('GetOpportunity', reading(Id)),
      );
    },
  );

  test(
    ...must(
      'GET-097f',
      'show related entities by type',
      cite('GetOpportunity, RelatedEntityIdentifiers', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const tie = await associated(partner, 'AwsProducts', 'AmazonRedshift');
      const read = await partner.asserting().does('GetOpportunity', reading(tie.OpportunityIdentifier));
      expect(read.RelatedEntityIdentifiers).toEqual({
        AwsMarketplaceOffers: [],
        AwsProducts: ['AmazonRedshift'],
        Solutions: [],
      });
    },
  );

  test(
    ...must(
      'GET-3a93',
      'keep the date of creation through updates',
      cite('GetOpportunity, CreatedDate', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const before = await opened(partner);
      await partner.updates(before.Id, { LifeCycle: { NextSteps: 'Call again' } });
      const after = await partner.asserting().does('GetOpportunity', reading(before.Id));
      expect([after.CreatedDate, after.LifeCycle?.NextSteps]).toEqual([before.CreatedDate, 'Call again']);
    },
  );

  test(
    ...must(
      'GET-ba8a',
      'show what the reviewer has to say',
      cite('GetOpportunity, ReviewComments; facts C.3', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await reviewed(partner, 'Action Required');
      expect((await partner.asserting().does('GetOpportunity', reading(Id))).LifeCycle?.ReviewComments).toBe(
        'Please complete the address',
      );
    },
  );

  test(
    ...must(
      'GET-4f07',
      'show the reason for a review decision',
      cite('GetOpportunity, ReviewStatusReason', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const { Id } = await opened(partner);
      await partner.submits(Id);
      await control.review({ Identifier: Id, ReviewStatus: 'In review' });
      await control.review({ Identifier: Id, ReviewStatus: 'Rejected', ReviewStatusReason: 'Duplicate record' });
      expect((await partner.asserting().does('GetOpportunity', reading(Id))).LifeCycle?.ReviewStatusReason).toBe(
        'Duplicate record',
      );
    },
  );

  test(
    ...must('GET-ad7c', 'show an accepted referral with all that AWS sent', cite('facts E.7', 'obs', 'lifecycle')),
    async ({ partner }) => {
      const read = await accepted(partner);
      expect(read).toMatchObject({
        LifeCycle: { ReviewStatus: 'Approved', Stage: 'Prospect' },
        Customer: read.sent.Customer,
      });
    },
  );

  test(
    ...should('GET-99d3', 'write CreatedDate in whole seconds', cite('facts A.15', 'obs', 'shape')),
    async ({ partner }) => {
      expect((await opened(partner)).CreatedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    },
  );

  test(
    ...should('GET-8588', 'write the ARN in the form recorded', cite('facts A.23', 'obs', 'shape')),
    async ({ partner }) => {
      const { Arn, Id } = await opened(partner);
      expect(Arn).toMatch(new RegExp(`^arn:aws:partnercentral:us-east-1:\\d{12}:catalog/Sandbox/opportunity/${Id}$`));
    },
  );

  test(
    ...should(
      'GET-7460',
      'write members in alphabetical order without blanks between them',
      cite('facts A.10', 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      const { text } = await partner.tries('GetOpportunity', reading(Id), { route: 'rest' });
      const members = Object.keys(JSON.parse(text) as object);
      expect(members).toEqual(members.toSorted());
      expect(text).toBe(JSON.stringify(JSON.parse(text)));
    },
  );

  for (const [id, path, value] of unset) {
    const nothing = { Customer: { Contacts: undefined } };
    test(
      ...should(
        id,
        `read ${path} as ${JSON.stringify(value)} when nothing was set`,
        cite('facts A.11', 'obs', 'shape'),
      ),
      async ({ partner }) => {
        const read = await opened(partner, nothing);
        expect(at(read, path)).toEqual(value);
      },
    );
  }

  for (const [id, says, fault] of malformed) {
    test(
      ...must(id, `refuse ${says}`, cite(`GetOpportunity, ${pathOf(fault)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        const valid = reading((await opened(partner)).Id);
        await partner.refuses('GetOpportunity', valid, changed(valid, fault), 'ValidationException');
      },
    );
  }

  test(
    ...must(
      'GET-d289',
      'not find an opportunity that does not exist',
      cite('GetOpportunity, Identifier', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      await partner.refuses('GetOpportunity', reading(Id), reading('O9999999999'), 'ResourceNotFoundException');
    },
  );

  test(
    ...must('GET-d990', "hide another account's opportunity", cite('GetOpportunity, Identifier', 'doc', 'security')),
    async ({ partner, stranger }) => {
      const [mine, theirs] = [await opened(partner), await opened(stranger)];
      expect((await stranger.does('GetOpportunity', reading(theirs.Id))).Id).toBe(theirs.Id);
      expect(await stranger.tries('GetOpportunity', reading(mine.Id))).toBeProblem(hidden);
    },
  );

  test(
    ...must('GET-2867', 'not show one catalog in the other', cite('GetOpportunity, Catalog', 'doc', 'security')),
    async ({ partner, control }) => {
      const valid = reading((await opened(partner)).Id);
      await partner.refuses('GetOpportunity', valid, { ...valid, Catalog: production(control) }, hidden);
    },
  );

  test(
    ...must('GET-4b2e', 'refuse a catalog that there is not', cite('GetOpportunity, Catalog', 'doc', 'validation')),
    async ({ partner, control: _ }) => {
      const valid = reading((await opened(partner)).Id);
      await partner.refuses('GetOpportunity', valid, { ...valid, Catalog: 'Testing' }, [
        'ValidationException',
        ...hidden,
      ]);
    },
  );

  test(
    ...untested(
      'GET-e3bd',
      'list the last 50 next steps with their dates',
      'documented, yet every recording shows null although next steps were set',
      cite('GetOpportunity, NextStepsHistory; facts C.6', 'obs', 'lifecycle'),
    ),
  );
  test(
    ...untested(
      'GET-620f',
      'show partner details sent outbound with their CRM identifier',
      'the outbound payload is another integration',
      cite('GetOpportunity, PartnerOpportunityIdentifier', 'doc', 'lifecycle'),
    ),
  );
  test(
    ...untested(
      'GET-9fc4',
      'raise the priority of an opportunity by its sales activities',
      'that happens among people at AWS',
      cite('GetOpportunity, SalesActivities', 'doc', 'lifecycle'),
    ),
  );
});
