import { describeOperation, expect, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { assignRequest, createdOpportunity } from './helpers/opportunities.ts';

const malformed: readonly InvalidRequestCase[] = [
  ['ASG-6c94', 'a request that names no catalog', { Catalog: undefined }],
  ['ASG-54f4', 'a request that names no opportunity', { Identifier: undefined }],
  ['ASG-97ed', 'an identifier that is not of the opportunity form', { Identifier: 'S-1234567' }],
  ['ASG-5347', 'a request without an assignee', { Assignee: undefined }],
  ['ASG-1957', 'an assignee without an e-mail address', { Assignee: { Email: undefined } }],
  ['ASG-5b9f', 'an assignee without a first name', { Assignee: { FirstName: undefined } }],
  ['ASG-e861', 'an assignee without a last name', { Assignee: { LastName: undefined } }],
  ['ASG-5e26', 'an assignee without a business title', { Assignee: { BusinessTitle: undefined } }],
  ['ASG-8455', 'an assignee whose address is not an e-mail address', { Assignee: { Email: 'not an address' } }],
  [
    'ASG-1903',
    'an assignee whose address is longer than 80 characters',
    { Assignee: { Email: `${'a'.repeat(70)}@example.com` } },
  ],
];

describeOperation('AssignOpportunity', () => {
  test(...must(...shapeRequirement('AssignOpportunity')), async ({ partner }) => {
    const reply = await partner.call('AssignOpportunity', await assignRequest(partner));
    expect(reply).toSucceed();
    expect(reply.text).toBe('');
  });

  test(
    ...must(
      'ASG-e16e',
      'answer on both routes with an empty body',
      citation('AssignOpportunity, returns; facts A.3, A.7', 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const request = await assignRequest(partner);
      const [sdk, rest] = [
        await partner.call('AssignOpportunity', request, { route: 'sdk' }),
        await partner.call('AssignOpportunity', request, { route: 'rest' }),
      ];
      expect(sdk).toSucceed();
      expect(rest).toSucceed();
      expect([sdk.text, rest.text]).toEqual(['', '']);
    },
  );

  test(...must('ASG-7800', 'change LastModifiedDate', citation('facts C.6', 'obs', 'locking')), async ({ partner }) => {
    const before = await createdOpportunity(partner);
    await partner.setUp('AssignOpportunity', await assignRequest(partner, before.Id));
    const after = await partner.getOpportunity(before.Id);
    expect(Date.parse(after.LastModifiedDate)).toBeGreaterThan(Date.parse(before.LastModifiedDate));
  });

  test(
    ...must(
      'ASG-8c9b',
      'leave everything else of the opportunity as it was',
      citation('AssignOpportunity', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const before = await createdOpportunity(partner);
      await partner.setUp('AssignOpportunity', await assignRequest(partner, before.Id));
      const after = await partner.getOpportunity(before.Id);
      expect({ ...after, LastModifiedDate: '', OpportunityTeam: [] }).toEqual({
        ...before,
        LastModifiedDate: '',
        OpportunityTeam: [],
      });
    },
  );

  test(
    ...should(
      'ASG-e734',
      'show the assignee as a member of the opportunity team',
      citation('AssignOpportunity; facts B.2', 'inf', 'lifecycle'),
    ),
    async ({ partner }) => {
      const before = await createdOpportunity(partner);
      const request = await assignRequest(partner, before.Id);
      await partner.setUp('AssignOpportunity', request);
      const after = await partner.getOpportunity(before.Id);
      expect(after.OpportunityTeam?.map((member) => member.Email)).toContain(request.Assignee.Email);
    },
  );

  for (const [id, says, change] of malformed) {
    test(
      ...must(
        id,
        `refuse ${says}`,
        citation(`AssignOpportunity, ${firstPath(change)}; facts B, B.1`, 'doc', 'validation'),
      ),
      async ({ partner }) => {
        const valid = await assignRequest(partner);
        await partner.expectRejected('AssignOpportunity', valid, withChanges(valid, change), 'ValidationException');
      },
    );
  }

  test(
    ...must(
      'ASG-08ba',
      'not find an opportunity that does not exist',
      citation('AssignOpportunity, Identifier; facts B', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const valid = await assignRequest(partner);
      await partner.expectRejected(
        'AssignOpportunity',
        valid,
        { ...valid, Identifier: 'O9999999999' },
        'ResourceNotFoundException',
      );
    },
  );

  test(
    ...must(
      'ASG-3752',
      "keep its hands off another account's opportunity",
      citation('AssignOpportunity, Identifier', 'doc', 'security'),
    ),
    async ({ partner, otherPartner }) => {
      const request = await assignRequest(partner);
      await partner.setUp('AssignOpportunity', request);
      await otherPartner.setUp('AssignOpportunity', await assignRequest(otherPartner));
      expect(await otherPartner.call('AssignOpportunity', request)).toBeRejectedWith(notVisibleErrors);
    },
  );

  test(
    ...must(
      'ASG-e948',
      'not reach from one catalog into the other',
      citation('AssignOpportunity, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const valid = await assignRequest(partner);
      await partner.expectRejected(
        'AssignOpportunity',
        valid,
        { ...valid, Catalog: productionCatalog(control) },
        notVisibleErrors,
      );
    },
  );

  test(
    ...should(
      'ASG-3ac4',
      'refuse an e-mail address that no user of the account has',
      citation('AssignOpportunity, Assignee; facts B.2', 'doc', 'rules'),
    ),
    async ({ partner }) => {
      const valid = await assignRequest(partner);
      const unknown = withChanges(valid, { Assignee: { Email: 'nobody@unregistered.invalid' } });
      await partner.expectRejected('AssignOpportunity', valid, unknown, [
        'ValidationException',
        'ResourceNotFoundException',
      ]);
    },
  );

  test(
    ...untested(
      'ASG-af18',
      'replace the names sent by those of the registered user',
      'no operation lists the users of an account, so the names to expect are unknown',
      citation('facts B.2', 'doc', 'lifecycle'),
    ),
  );
  test(
    ...untested(
      'ASG-e5a7',
      "put the opportunity on the assignee's Partner Central dashboard",
      'the dashboard is a web page, not part of the API',
      citation('AssignOpportunity', 'doc', 'lifecycle'),
    ),
  );
  test(
    ...untested(
      'ASG-76c0',
      'notify the assignee by e-mail',
      'the mail leaves the API',
      citation('AssignOpportunity, Assignee.Email', 'doc', 'lifecycle'),
    ),
  );
});
