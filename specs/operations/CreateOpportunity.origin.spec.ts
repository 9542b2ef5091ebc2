import { discerns, expect, must, operation, should, test } from '../support/test.ts';
import { changed } from './given/change.ts';
import { cite } from './given/cite.ts';
import { invitedFor } from './given/invitation.ts';
import { creating, opened, token } from './given/opportunity.ts';
import { hidden, production } from './given/refusals.ts';

operation('CreateOpportunity', () => {
  test(
    ...should(
      'CRE-8f32',
      'take a draft of nothing but catalog and token',
      cite('CreateOpportunity, required members; facts B.2', 'doc', 'rules'),
    ),
    async ({ partner }) => {
      await discerns(partner);
      const draft = await partner.tries('CreateOpportunity', { Catalog: 'Sandbox', ClientToken: token() });
      expect(draft).toSucceed();
      expect((await partner.reads(draft.body?.Id ?? '')).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    ...must(
      'CRE-aef0',
      'turn an AWS Referral in the Sandbox into an invitation',
      cite('CreateOpportunity, Origin; facts E.1', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const invitation = await invitedFor(partner);
      expect(invitation.Status).toBe('PENDING');
      expect(invitation.SenderCompanyName).toBe('AWS');
    },
  );

  test(
    ...must(
      'CRE-eedc',
      'hide an AWS Referral until its invitation is accepted',
      cite('CreateOpportunity, Origin; facts B.2, C.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const own = await opened(partner);
      const { Id } = await partner.asserting().does('CreateOpportunity', creating({ Origin: 'AWS Referral' }));
      expect((await partner.reads(own.Id)).Id).toBe(own.Id);
      expect(await partner.tries('GetOpportunity', { Catalog: 'Sandbox', Identifier: Id })).toBeProblem(hidden);
    },
  );

  test(
    ...must(
      'CRE-a685',
      'refuse AWS Referral as the origin in the production catalog',
      cite('CreateOpportunity, Origin', 'doc', 'rules'),
    ),
    async ({ partner, control }) => {
      const valid = { ...creating({ Origin: 'Partner Referral' }), Catalog: production(control) };
      const faulty = { ...changed(valid, { Origin: 'AWS Referral' }), ClientToken: token() };
      await partner.refuses('CreateOpportunity', valid, faulty, 'ValidationException');
    },
  );

  test(
    ...must('CRE-e555', 'keep the two catalogs apart', cite('CreateOpportunity, Catalog', 'doc', 'security')),
    async ({ partner, control }) => {
      const here = await opened(partner);
      const there = await partner
        .asserting()
        .does('CreateOpportunity', { ...creating(), Catalog: production(control) });
      expect(await partner.tries('GetOpportunity', { Catalog: 'Sandbox', Identifier: there.Id })).toBeProblem(hidden);
      expect(await partner.tries('GetOpportunity', { Catalog: production(control), Identifier: here.Id })).toBeProblem(
        hidden,
      );
    },
  );
});
