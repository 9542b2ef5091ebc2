import { once } from '../support/sharedRecords.ts';
import {
  cite,
  contested,
  daysFromNow,
  describeOperation,
  documented,
  expect,
  must,
  note,
  observed,
  reported,
  should,
  test,
  untested,
} from '../support/test.ts';
import { withChanges } from './helpers/bodyPath.ts';
import { editing } from './helpers/editable.ts';
import { createdOpportunity, reviewedOpportunity } from './helpers/opportunities.ts';
import {
  expectNotSubmittable,
  expectNotSubmitted,
  expectTaskComplete,
  pollTask,
  submitRequest,
  submittedOnce,
} from './helpers/tasks.ts';

const submitting = 'StartEngagementFromOpportunityTask';
const account = (change: object): object => ({ Customer: { Account: change } });

/** What a submission cannot do without, where the launch document or a recording says so. */
const needed = [
  ['SUB-5829', 'Project.SalesActivities', { Project: { SalesActivities: undefined } }, 'behaviour D', 'observed'],
  [
    'SUB-f75a',
    'Customer.Account.Industry',
    account({ Industry: undefined }),
    'CreateOpportunity, Industry',
    'documented',
  ],
  [
    'SUB-b0f1',
    'Customer.Account.WebsiteUrl',
    account({ WebsiteUrl: undefined }),
    'CreateOpportunity, WebsiteUrl; behaviour D',
    'documented',
  ],
] as const;
/** The same, where only guides and users say so. */
const expected = [
  ['SUB-9eb6', 'Customer.Account.Address.CountryCode', account({ Address: { CountryCode: undefined } })],
  ['SUB-75c4', 'Customer.Account.Address.PostalCode', account({ Address: { PostalCode: undefined } })],
] as const;

describeOperation(submitting, () => {
  for (const [id, member, change, source, evidence] of needed) {
    test(
      `rejects submission of an opportunity without ${member}`,
      must(id, 'rules', cite(evidence, source)),
      async ({ partner }) => {
        await expectNotSubmittable(partner, change);
      },
    );
  }

  for (const [id, member, change] of expected) {
    test(
      `rejects submission of an opportunity without ${member}`,
      should(id, 'rules', documented('CreateOpportunity (details to complete); behaviour D')),
      async ({ partner }) => {
        await expectNotSubmittable(partner, change);
      },
    );
  }

  for (const [id, title, evidence, field, member] of [
    [
      'SUB-8db1',
      'includes "project.salesActivities" in the error for missing SalesActivities',
      observed('behaviour A.20, D'),
      'project.salesActivities',
      'SalesActivities',
    ],
    [
      'SUB-f6a3',
      'returns "relatedEntityIdentifiers.solutions" in the error for an opportunity without a solution',
      reported('since-launch Q.11'),
      'relatedEntityIdentifiers.solutions',
      'OtherSolutionDescription',
    ],
  ] as const)
    test(title, should(id, 'rules', evidence), async ({ partner }) => {
      await submittedOnce(partner);
      const { Id } = await createdOpportunity(partner, { Project: { [member]: undefined } });
      const reply = await pollTask(partner, submitting, submitRequest(Id));
      expectNotSubmitted(reply);
      // In the error, or in the Message of the task.
      expect(reply.text).toContain(field);
    });

  test(
    'accepts OtherSolutionDescription in place of a solution',
    must('SUB-47e7', 'rules', observed('CreateOpportunity, OtherSolutionDescription; behaviour D')),
    async ({ partner }) => {
      const { Id, RelatedEntityIdentifiers } = await createdOpportunity(partner, {
        Project: { OtherSolutionDescription: 'Our own data lake' },
      });
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect([RelatedEntityIdentifiers.Solutions, (await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus]).toEqual([
        [],
        'Submitted',
      ]);
    },
  );

  test(
    'accepts submission without WebsiteUrl when NationalSecurity is "Yes"',
    must('SUB-b7b7', 'rules', documented('CreateOpportunity, WebsiteUrl')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner, {
        ...account({ Industry: 'Government', WebsiteUrl: undefined }),
        NationalSecurity: 'Yes',
      });
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    'rejects InvolvementType "Co-Sell" with Visibility "Limited"',
    must('SUB-b5a1', 'rules', observed('behaviour A.20, D')),
    async ({ partner }) => {
      await submittedOnce(partner);
      await editing(partner, 'Pending Submission', {}, async ({ Id }) => {
        const limited = withChanges(submitRequest(Id), { AwsSubmission: { Visibility: 'Limited' } });
        expectNotSubmitted(await pollTask(partner, submitting, limited));
        expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
      });
    },
  );

  test(
    'returns "Cannot set visibility to limited on a Co-Sell opportunity"',
    should('SUB-db1c', 'rules', observed('behaviour A.20')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const reply = await pollTask(
        partner,
        submitting,
        withChanges(submitRequest(Id), { AwsSubmission: { Visibility: 'Limited' } }),
      );
      expect(reply.text).toContain('primaryNeedsFromAws');
      expect(reply.text).toContain('Cannot set visibility to limited on a Co-Sell opportunity');
      await partner.submitOpportunity(Id);
    },
  );

  test(
    'rejects submission of an opportunity with ReviewStatus "Submitted"',
    must('SUB-760b', 'rules', observed('behaviour D')),
    async ({ partner }) => {
      const { Id } = await submittedOnce(partner);
      expectNotSubmitted(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    'rejects submission of an opportunity with ReviewStatus "Approved"',
    must('SUB-9f8e', 'rules', observed('behaviour D')),
    async ({ partner }) => {
      await submittedOnce(partner);
      await editing(partner, 'Approved', {}, async ({ Id }) => {
        expectNotSubmitted(await pollTask(partner, submitting, submitRequest(Id)));
        expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
      });
    },
  );

  test(
    'rejects submission of an opportunity with ReviewStatus "Rejected"',
    must('SUB-d43e', 'rules', observed('behaviour D; GetOpportunity, ReviewStatus Rejected')),
    async ({ partner }) => {
      await submittedOnce(partner);
      await editing(partner, 'Rejected', {}, async ({ Id }) => {
        expectNotSubmitted(await pollTask(partner, submitting, submitRequest(Id)));
        expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Rejected');
      });
    },
  );

  test(
    'accepts submission of an opportunity with ReviewStatus "Action Required"',
    must('SUB-9efb', 'rules', observed('behaviour C.2, D')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Action Required');
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    'rejects submission of an opportunity with ReviewStatus null',
    must('SUB-05ea', 'rules', observed('behaviour C.6'), 'integrators'),
    async ({ partner }) => {
      await submittedOnce(partner);
      const { Id } = await createdOpportunity(partner);
      await partner.updateOpportunity(Id, { LifeCycle: { ReviewStatus: undefined } });
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus ?? null).toBeNull();
      expectNotSubmitted(await pollTask(partner, submitting, submitRequest(Id)));
    },
  );

  test(
    'rejects submission of an opportunity whose LifeCycle.TargetCloseDate has passed',
    must('SUB-4c90', 'rules', observed('CreateOpportunity, TargetCloseDate; behaviour D')),
    async ({ partner, control }) => {
      const [soon, late] = [
        await createdOpportunity(partner, { LifeCycle: { TargetCloseDate: daysFromNow(3) } }),
        await createdOpportunity(partner),
      ];
      await control.advance({ days: 5 });
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(late.Id)));
      expectNotSubmitted(await pollTask(partner, submitting, submitRequest(soon.Id)));
    },
  );

  untested(
    'rejects submission without a marketplace entity or 1 to 10 solutions',
    'SUB-867d',
    'guides ask for them, recordings submit with a description alone',
    'rules',
    documented('behaviour D, J'),
  );
  note(
    'is intended for opportunities that have reached Stage "Qualified"',
    'SUB-c207',
    'advice: prospects are seen to be submitted',
    documented('behaviour C.5'),
  );

  test(
    'accepts submission without PostalCode and StateOrRegion when NationalSecurity is "Yes"',
    should('SUB-a78b', 'rules', documented('behaviour D')),
    async ({ partner }) => {
      const masked = account({
        Industry: 'Government',
        WebsiteUrl: undefined,
        Address: { PostalCode: undefined, StateOrRegion: undefined },
      });
      const { Id } = await createdOpportunity(partner, { ...masked, NationalSecurity: 'Yes' });
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    'rejects submission with solution "Other" without OtherSolutionDescription, where "Other" is a solution',
    should('SUB-0b52', 'rules', contested('CreateOpportunity, OtherSolutionDescription; behaviour D.29, J.32')),
    async ({ partner }) => {
      await once(partner, 'submitted with a solution', async () => {
        const sound = await partner.createOpportunity();
        await partner.associateOpportunity(sound.Id);
        await partner.submitOpportunity(sound.Id);
      });
      const { Id } = await partner.createOpportunity({ Project: { OtherSolutionDescription: null } });
      const other = { Catalog: 'Sandbox', OpportunityIdentifier: Id, RelatedEntityType: 'Solutions' };
      const reply = await partner.call('AssociateOpportunity', { ...other, RelatedEntityIdentifier: 'Other' });
      if (!reply.ok) return expect(reply).toBeRejectedWith(['ValidationException', 'ResourceNotFoundException']);
      const submission = await pollTask(partner, submitting, submitRequest(Id));
      expect(submission.ok ? submission.body?.TaskStatus : submission.error?.name).toMatch(
        /^(FAILED|ValidationException)$/,
      );
    },
  );
  untested(
    'keeps its six steps in the documented order',
    'SUB-dd13',
    'the steps are calls that the service makes to itself',
    'rules',
    documented('behaviour F.1'),
  );
  test(
    'accepts a ClientToken that another operation has used, or rejects it with ConflictException',
    should('SUB-1ace', 'rules', contested('behaviour F.7; since-launch P.10')),
    async ({ partner }) => {
      const { Id, sent } = await partner.createOpportunity();
      const request = { ...submitRequest(Id), ClientToken: sent.ClientToken };
      const reply = await pollTask(partner, submitting, request);
      if (!reply.ok) return expect(reply).toBeRejectedWith(['ConflictException', 'ValidationException']);
      expect(reply.body?.OpportunityId ?? Id).toBe(Id);
      // What knows nothing of the opportunity cannot have started a task for it.
      expect((await partner.getOpportunity(Id)).Project?.Title).toBe(sent.Project?.Title);
    },
  );
});
