import { randomBytes } from 'node:crypto';
import type { Credentials } from '../../client/session.ts';
import { plainInput, plainOperation, signed } from '../protocol/envelope.ts';
import { inWords, sent } from '../protocol/judge.ts';
import { errorName, notAnAwsError } from '../protocol/send.ts';
import type { Account, NewAccount } from '../support/control.ts';
import { SetupFailed } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import { expect, must, operation, should, test } from '../support/test.ts';
import { unknownClient } from './cases/case.ts';

const token = (): string => randomBytes(48).toString('base64');
const asCredentials = ({ AccessKeyId, SecretAccessKey, SessionToken }: Account): Credentials => ({
  accessKeyId: AccessKeyId,
  secretAccessKey: SecretAccessKey,
  sessionToken: SessionToken,
});
const as = (partner: Partner, credentials: Credentials): Partner => partner.as(credentials);

/** The name of the refusal of one plain call by these credentials; null when it is carried out. */
async function refusal(partner: Partner, credentials: Credentials): Promise<string | null> {
  const message = await signed({ endpoint: partner.session.endpoint, credentials }, {});
  const [outcome = { kind: 'dropped' } as const] = await sent(partner, message);
  expect(outcome.kind, `received: ${inWords(outcome)}`).toBe('reply');
  if (outcome.kind !== 'reply' || outcome.status === 200) return null;
  expect(notAnAwsError(outcome), `received: ${inWords(outcome)}`).toEqual([]);
  return errorName(outcome);
}

const grounds = { source: 'AWS Signature Version 4; facts A.4', evidence: 'doc', about: 'security' } as const;
const named = { ...grounds, evidence: 'inf', source: 'error names of the AWS JSON services' } as const;
const policy = { source: 'facts I', evidence: 'obs', about: 'security' } as const;

operation('Signature', () => {
  test(
    ...must('SIG-f178', 'carry out a request by temporary credentials with their token', grounds),
    async ({ partner, control }) => {
      const temporary = asCredentials(await control.newAccount({ AccountId: control.account, SessionToken: token() }));
      const ours = await partner.does(plainOperation, plainInput);
      const theirs = await as(partner, temporary).tries(plainOperation, plainInput);
      expect(theirs).toSucceed();
      expect(theirs.body, 'another credential of the same account sees the same').toEqual(ours);
    },
  );

  for (const [id, what, change] of [
    ['SIG-7a39', 'without their token', () => undefined],
    ['SIG-9ebf', 'with the token of other credentials', token],
    ['SIG-224a', 'with a token cut short', (own: string) => own.slice(0, -4)],
  ] as const) {
    test(...should(id, `refuse temporary credentials ${what}`, named), async ({ partner, control }) => {
      const temporary = asCredentials(await control.newAccount({ AccountId: control.account, SessionToken: token() }));
      if (await refusal(partner, temporary))
        throw new SetupFailed('temporary credentials with their token were refused');
      const name = await refusal(partner, { ...temporary, sessionToken: change(temporary.sessionToken ?? '') });
      expect([...unknownClient, 'InvalidSignatureException', 'MissingAuthenticationTokenException']).toContain(name);
    });
  }

  test(
    ...must('SIG-e461', "refuse one account's key with another account's secret", grounds),
    async ({ partner, stranger }) => {
      const { accessKeyId } = partner.session.credentials;
      const { secretAccessKey } = stranger.session.credentials;
      if (await refusal(partner, partner.session.credentials)) throw new SetupFailed('the right secret was refused');
      if (await refusal(partner, stranger.session.credentials))
        throw new SetupFailed("the stranger's own key was refused");
      expect(['InvalidSignatureException', 'SignatureDoesNotMatch']).toContain(
        await refusal(partner, { accessKeyId, secretAccessKey }),
      );
    },
  );
});

operation('Permissions', () => {
  for (const [id, what, allow, forbidden] of [
    ['SIG-ccb8', 'an action that the policy does not allow', { Actions: ['GetOpportunity'] }, true],
    ['SIG-c19a', 'a catalog that the policy does not allow', { Catalogs: ['AWS'] }, true],
    [
      'SIG-5972',
      'nothing that the policy allows',
      { Actions: ['ListSolutions', 'GetOpportunity'], Catalogs: ['Sandbox'] },
      false,
    ],
  ] as const satisfies readonly (readonly [string, string, NewAccount['Allow'], boolean])[]) {
    test(...must(id, `refuse ${what}`, policy), async ({ partner, control }) => {
      const held = asCredentials(await control.newAccount({ AccountId: control.account, Allow: allow }));
      await partner.does(plainOperation, plainInput);
      const reply = await as(partner, held).tries(plainOperation, plainInput);
      if (forbidden) expect(reply).toBeProblem('AccessDeniedException');
      else expect(reply).toSucceed();
    });
  }

  test(
    ...must('SIG-2258', 'let a request that the policy forbids change nothing', policy),
    async ({ partner, control }) => {
      const held = asCredentials(
        await control.newAccount({ AccountId: control.account, Allow: { Actions: ['GetOpportunity'] } }),
      );
      const { Id } = await partner.creates();
      const association = {
        Catalog: 'Sandbox',
        OpportunityIdentifier: Id,
        RelatedEntityType: 'AwsProducts',
        RelatedEntityIdentifier: 'AmazonEC2Linux',
      } as const;
      expect(await as(partner, held).tries('AssociateOpportunity', association)).toBeProblem('AccessDeniedException');
      const { RelatedEntityIdentifiers } = await partner.does('GetOpportunity', { Catalog: 'Sandbox', Identifier: Id });
      expect(RelatedEntityIdentifiers.AwsProducts).toEqual([]);
      await partner.does('AssociateOpportunity', association);
    },
  );
});
