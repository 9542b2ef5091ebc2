import {
  describeOperation,
  documented,
  expect,
  inferred,
  must,
  observed,
  shapeRequirement,
  should,
  test,
  untested,
} from '../support/test.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { assignRequest, createdOpportunity } from './helpers/opportunities.ts';

const malformed: readonly InvalidRequestCase[] = [
  ['ASG-6c94', 'a request without Catalog', { Catalog: undefined }],
  ['ASG-54f4', 'a request without Identifier', { Identifier: undefined }],
  ['ASG-97ed', 'an Identifier that is not an opportunity ID', { Identifier: 'S-1234567' }],
  ['ASG-5347', 'a request without Assignee', { Assignee: undefined }],
  ['ASG-1957', 'Assignee without Email', { Assignee: { Email: undefined } }],
  ['ASG-5b9f', 'Assignee without FirstName', { Assignee: { FirstName: undefined } }],
  ['ASG-e861', 'Assignee without LastName', { Assignee: { LastName: undefined } }],
  ['ASG-5e26', 'Assignee without BusinessTitle', { Assignee: { BusinessTitle: undefined } }],
  ['ASG-8455', 'an Assignee.Email that is not an email address', { Assignee: { Email: 'not an address' } }],
  ['ASG-1903', 'Assignee.Email longer than 80 characters', { Assignee: { Email: `${'a'.repeat(70)}@example.com` } }],
];

describeOperation('AssignOpportunity', () => {
  test('returns the documented response shape', must(...shapeRequirement('AssignOpportunity')), async ({ partner }) => {
    const reply = await partner.call('AssignOpportunity', await assignRequest(partner));
    expect(reply).toSucceed();
    expect(reply.text).toBe('');
  });

  test(
    'returns an empty body on both routes',
    must('ASG-e16e', 'shape', observed('AssignOpportunity, returns; behaviour A.3, A.7')),
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

  test('changes LastModifiedDate', must('ASG-7800', 'locking', observed('behaviour C.6')), async ({ partner }) => {
    const before = await createdOpportunity(partner);
    await partner.expectAccepted('AssignOpportunity', await assignRequest(partner, before.Id));
    const after = await partner.getOpportunity(before.Id);
    expect(Date.parse(after.LastModifiedDate)).toBeGreaterThan(Date.parse(before.LastModifiedDate));
  });

  test(
    'keeps every member except LastModifiedDate and OpportunityTeam',
    must('ASG-8c9b', 'lifecycle', documented('AssignOpportunity')),
    async ({ partner }) => {
      const before = await createdOpportunity(partner);
      await partner.expectAccepted('AssignOpportunity', await assignRequest(partner, before.Id));
      const after = await partner.getOpportunity(before.Id);
      expect({ ...after, LastModifiedDate: '', OpportunityTeam: [] }).toEqual({
        ...before,
        LastModifiedDate: '',
        OpportunityTeam: [],
      });
    },
  );

  test(
    'accepts Assignee.Phone',
    must('ASG-a5dd', 'validation', documented('since-launch J.2.5')),
    async ({ partner }) => {
      const { Assignee, ...request } = await assignRequest(partner);
      await partner.expectAccepted('AssignOpportunity', {
        ...request,
        Assignee: { ...Assignee, Phone: '+12065550123' },
      });
    },
  );

  test(
    'rejects an Assignee.Phone without a leading plus sign',
    must('ASG-0232', 'validation', documented('since-launch J.2.5')),
    async ({ partner }) => {
      const valid = withChanges(await assignRequest(partner), { Assignee: { Phone: '+12065550123' } });
      const invalid = withChanges(valid, { Assignee: { Phone: '2065550123' } });
      await partner.expectRejected('AssignOpportunity', valid, invalid, 'ValidationException');
    },
  );

  test(
    'includes the Assignee in OpportunityTeam',
    should('ASG-e734', 'lifecycle', inferred('AssignOpportunity; behaviour B.2')),
    async ({ partner }) => {
      const before = await createdOpportunity(partner);
      const request = await assignRequest(partner, before.Id);
      await partner.expectAccepted('AssignOpportunity', request);
      const after = await partner.getOpportunity(before.Id);
      expect(after.OpportunityTeam?.map((member) => member.Email)).toContain(request.Assignee.Email);
    },
  );

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`AssignOpportunity, ${firstPath(change)}; behaviour B, B.1`)),
      async ({ partner }) => {
        const valid = await assignRequest(partner);
        await partner.expectRejected('AssignOpportunity', valid, withChanges(valid, change), 'ValidationException');
      },
    );
  }

  test(
    'rejects an opportunity that does not exist',
    must('ASG-08ba', 'validation', documented('AssignOpportunity, Identifier; behaviour B')),
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
    "rejects another account's opportunity",
    must('ASG-3752', 'security', documented('AssignOpportunity, Identifier')),
    async ({ partner, otherPartner }) => {
      const request = await assignRequest(partner);
      await partner.setUp('AssignOpportunity', request);
      await otherPartner.setUp('AssignOpportunity', await assignRequest(otherPartner));
      expect(await otherPartner.call('AssignOpportunity', request)).toBeRejectedWith(notVisibleErrors);
    },
  );

  test(
    'isolates catalogs',
    must('ASG-e948', 'security', documented('AssignOpportunity, Catalog')),
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
    'rejects an Assignee.Email that belongs to no user of the account',
    should('ASG-3ac4', 'rules', documented('AssignOpportunity, Assignee; behaviour B.2')),
    async ({ partner }) => {
      const valid = await assignRequest(partner);
      const unknown = withChanges(valid, { Assignee: { Email: 'nobody@unregistered.invalid' } });
      await partner.expectRejected('AssignOpportunity', valid, unknown, [
        'ValidationException',
        'ResourceNotFoundException',
      ]);
    },
  );

  untested(
    "includes the opportunity in the assignee's Partner Central dashboard",
    'ASG-e5a7',
    'the dashboard is a web page, not part of the API',
    'lifecycle',
    documented('AssignOpportunity'),
  );
  untested(
    'delivers an email notification to the assignee',
    'ASG-76c0',
    'the mail leaves the API',
    'lifecycle',
    documented('AssignOpportunity, Assignee.Email'),
  );
});
