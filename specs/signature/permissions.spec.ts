import { randomBytes } from 'node:crypto';
import type { AccountRequest, Control, TestAccount } from '../../client/controlPlane.ts';
import type { Credentials } from '../../client/session.ts';
import { acceptRequest, expectTaskComplete, pollTask, submitRequest } from '../operations/helpers/tasks.ts';
import { baselineInput, baselineOperation, signRequest } from '../protocol/rawRequest.ts';
import { describeOutcome, sendOrSkip } from '../protocol/runCase.ts';
import { awsErrorDefects, errorName } from '../protocol/send.ts';
import { SetupFailed } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import { describeOperation, documented, expect, inferred, must, observed, should, test } from '../support/test.ts';
import { unknownClientErrors } from './cases/signatureCase.ts';

const token = (): string => randomBytes(48).toString('base64');
const asCredentials = ({ AccessKeyId, SecretAccessKey, SessionToken }: TestAccount): Credentials => ({
  accessKeyId: AccessKeyId,
  secretAccessKey: SecretAccessKey,
  sessionToken: SessionToken,
});
const as = (partner: Partner, credentials: Credentials): Partner => partner.withCredentials(credentials);

/** The name of the refusal of one plain call by these credentials; null when it is carried out. */
async function refusal(partner: Partner, credentials: Credentials): Promise<string | null> {
  const message = await signRequest({ endpoint: partner.session.endpoint, credentials }, {});
  const [outcome = { kind: 'dropped' } as const] = await sendOrSkip(partner, message);
  expect(outcome.kind, `received: ${describeOutcome(outcome)}`).toBe('response');
  if (outcome.kind !== 'response' || outcome.status === 200) return null;
  expect(awsErrorDefects(outcome), `received: ${describeOutcome(outcome)}`).toEqual([]);
  return errorName(outcome);
}

/** The actions that a task performs for its caller, and a request that succeeds with all of them. */
const neededByTasks = [
  [
    'SIG-6e2a',
    'StartEngagementFromOpportunityTask',
    [
      'GetOpportunity',
      'CreateEngagement',
      'CreateResourceSnapshotJob',
      'StartResourceSnapshotJob',
      'CreateEngagementInvitation',
      'SubmitOpportunity',
    ],
    async (partner: Partner) => submitRequest((await partner.createOpportunity()).Id),
  ],
  [
    'SIG-b904',
    'StartEngagementByAcceptingInvitationTask',
    [
      'GetEngagementInvitation',
      'AcceptEngagementInvitation',
      'CreateOpportunity',
      'SubmitOpportunity',
      'CreateResourceSnapshotJob',
      'StartResourceSnapshotJob',
    ],
    async (_: Partner, control: Control) => acceptRequest((await control.createInvitation()).Identifier),
  ],
] as const;

const citation = ['security', documented('AWS Signature Version 4; behaviour A.4')] as const;
const named = ['security', inferred('error names of the AWS JSON services')] as const;
const policy = ['security', observed('behaviour I')] as const;

describeOperation('Signature', () => {
  test(
    'accepts temporary credentials with a session token',
    must('SIG-f178', ...citation),
    async ({ partner, control }) => {
      const temporary = asCredentials(
        await control.createAccount({ AccountId: control.account, SessionToken: token() }),
      );
      const ours = await partner.setUp(baselineOperation, baselineInput);
      const theirs = await as(partner, temporary).call(baselineOperation, baselineInput);
      expect(theirs).toSucceed();
      expect(theirs.body, 'another credential of the same account sees the same').toEqual(ours);
    },
  );

  for (const [id, sessionToken, change] of [
    ['SIG-7a39', 'without their session token', () => undefined],
    ['SIG-9ebf', 'with another session token', token],
    ['SIG-224a', 'with a truncated session token', (own: string) => own.slice(0, -4)],
  ] as const) {
    test(`rejects temporary credentials ${sessionToken}`, should(id, ...named), async ({ partner, control }) => {
      const temporary = asCredentials(
        await control.createAccount({ AccountId: control.account, SessionToken: token() }),
      );
      if (await refusal(partner, temporary)) throw new SetupFailed('with their token were refused');
      const name = await refusal(partner, { ...temporary, sessionToken: change(temporary.sessionToken ?? '') });
      expect(name ?? 'a success', 'judged by x-amz-security-token').toBeOneOf([
        ...unknownClientErrors,
        'InvalidSignatureException',
        'MissingAuthenticationTokenException',
      ]);
    });
  }

  test(
    "rejects one account's access key with another account's secret access key",
    must('SIG-e461', ...citation),
    async ({ partner, otherPartner }) => {
      const { accessKeyId } = partner.session.credentials;
      const { secretAccessKey } = otherPartner.session.credentials;
      if (await refusal(partner, partner.session.credentials)) throw new SetupFailed('the right secret was refused');
      if (await refusal(partner, otherPartner.session.credentials))
        throw new SetupFailed("the stranger's own key was refused");
      expect(await refusal(partner, { accessKeyId, secretAccessKey })).toBeOneOf([
        'InvalidSignatureException',
        'SignatureDoesNotMatch',
      ]);
    },
  );
});

describeOperation('Permissions', () => {
  for (const [id, title, allow, forbidden] of [
    ['SIG-ccb8', 'rejects an action that the policy does not allow', { Actions: ['GetOpportunity'] }, true],
    ['SIG-c19a', 'rejects a catalog that the policy does not allow', { Catalogs: ['AWS'] }, true],
    [
      'SIG-5972',
      'accepts an action and a catalog that the policy allows',
      { Actions: ['ListSolutions', 'GetOpportunity'], Catalogs: ['Sandbox'] },
      false,
    ],
  ] as const satisfies readonly (readonly [string, string, AccountRequest['Allow'], boolean])[]) {
    test(title, must(id, ...policy), async ({ partner, control }) => {
      const held = asCredentials(await control.createAccount({ AccountId: control.account, Allow: allow }));
      await partner.setUp(baselineOperation, baselineInput);
      const reply = await as(partner, held).call(baselineOperation, baselineInput);
      if (forbidden) expect(reply).toBeRejectedWith('AccessDeniedException');
      else expect(reply).toSucceed();
    });
  }

  // IAM's own grammar of policies; how this service applies it was not seen.
  for (const [id, title, pattern, forbidden] of [
    ['SIG-1b7d', 'accepts an action that matches every part of a policy pattern', '*list*Sol*s', false],
    ['SIG-100b', 'rejects an action that matches only some parts of a policy pattern', '*List*Task*s', true],
  ] as const) {
    test(
      title,
      should(id, 'security', inferred('IAM policy grammar, Action; behaviour I.1')),
      async ({ partner, control }) => {
        const held = asCredentials(
          await control.createAccount({ AccountId: control.account, Allow: { Actions: [pattern] } }),
        );
        await partner.setUp(baselineOperation, baselineInput);
        const reply = await as(partner, held).call(baselineOperation, baselineInput);
        if (forbidden) expect(reply).toBeRejectedWith('AccessDeniedException');
        else expect(reply).toSucceed();
      },
    );
  }

  for (const [id, operation, actions, requestFor] of neededByTasks) {
    test(
      `rejects or fails ${operation} for a caller who lacks an action of the task`,
      should(id, 'security', inferred('service model, required actions of the operation; behaviour I.3')),
      async ({ partner, control }) => {
        for (const lacking of [null, ...actions]) {
          // Not in the model: another that the operation is said to need since 2025.
          const Actions = [operation, 'CreateResourceSnapshot', ...actions].filter((action) => action !== lacking);
          const held = asCredentials(await control.createAccount({ AccountId: control.account, Allow: { Actions } }));
          const reply = await pollTask(as(partner, held), operation, await requestFor(partner, control));
          if (lacking === null) expectTaskComplete(reply);
          else
            expect(reply.error?.name ?? reply.body?.TaskStatus, `without ${lacking}`).toBeOneOf([
              'AccessDeniedException',
              'FAILED',
            ]);
        }
      },
    );
  }

  test(
    'changes nothing for an action that the policy does not allow',
    must('SIG-2258', ...policy),
    async ({ partner, control }) => {
      const held = asCredentials(
        await control.createAccount({ AccountId: control.account, Allow: { Actions: ['GetOpportunity'] } }),
      );
      const { Id } = await partner.createOpportunity();
      const association = {
        Catalog: 'Sandbox',
        OpportunityIdentifier: Id,
        RelatedEntityType: 'AwsProducts',
        RelatedEntityIdentifier: 'AmazonEC2Linux',
      } as const;
      expect(await as(partner, held).call('AssociateOpportunity', association)).toBeRejectedWith(
        'AccessDeniedException',
      );
      const { RelatedEntityIdentifiers } = await partner.setUp('GetOpportunity', {
        Catalog: 'Sandbox',
        Identifier: Id,
      });
      expect(RelatedEntityIdentifiers.AwsProducts).toEqual([]);
      await partner.setUp('AssociateOpportunity', association);
    },
  );

  test(
    'returns AccessDeniedException with Reason "INCOMPATIBLE_BENEFIT_AWS_PARTNER_STATE" for an account that is not registered',
    should('SIG-d7e4', 'security', documented('since-launch A.4, M.3')),
    async ({ partner, control }) => {
      await partner.setUp(baselineOperation, baselineInput);
      await control.setRegistration(false);
      const reply = await partner.call(baselineOperation, baselineInput);
      await control.setRegistration(true);
      expect(reply).toBeRejectedWith('AccessDeniedException');
      expect(reply.error?.members.Reason).toBe('INCOMPATIBLE_BENEFIT_AWS_PARTNER_STATE');
      expect(await partner.call(baselineOperation, baselineInput)).toSucceed();
    },
  );
});
