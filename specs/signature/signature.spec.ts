import type { RawOutcome } from '../../client/raw.ts';
import type { RawRequest, RequestOverrides } from '../protocol/rawRequest.ts';
import { assertTargetResponds, describeOutcome, sendOrSkip } from '../protocol/runCase.ts';
import { awsErrorDefects, errorName } from '../protocol/send.ts';
import { SetupFailed } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import { describeOperation, documented, expect, inferred, must, should, test } from '../support/test.ts';
import { invalidAuthorizationCases } from './cases/invalidAuthorization.ts';
import { invalidMessageCases } from './cases/invalidMessage.ts';
import { anyAuthError, type InvalidSignatureCase, signingContext } from './cases/signatureCase.ts';
import { validVariants } from './cases/validVariants.ts';

const levels = { must, should } as const;
const product = 'AmazonEC2Linux';
const citation = ['security', documented('AWS Signature Version 4; behaviour A.4')] as const;

const association = (OpportunityIdentifier: string) => ({
  Catalog: 'Sandbox',
  OpportunityIdentifier,
  RelatedEntityType: 'AwsProducts',
  RelatedEntityIdentifier: product,
});

/** One write that leaves a trace: a product associated with a fresh opportunity (behaviour B.2). */
async function prepareWrite(
  partner: Partner,
): Promise<{ readonly request: RequestOverrides; readonly done: () => Promise<boolean> }> {
  const { Id } = await partner.createOpportunity();
  const done = async (): Promise<boolean> => {
    const { RelatedEntityIdentifiers } = await partner.setUp('GetOpportunity', { Catalog: 'Sandbox', Identifier: Id });
    return RelatedEntityIdentifiers.AwsProducts?.includes(product) ?? false;
  };
  return { request: { operation: 'AssociateOpportunity', json: association(Id) }, done };
}

const sendOne = async (partner: Partner, message: RawRequest): Promise<RawOutcome> =>
  (await sendOrSkip(partner, message))[0] ?? { kind: 'dropped' };

function expectRejectedBy(outcome: RawOutcome, names: readonly string[]): void {
  expect(outcome.kind, `received: ${describeOutcome(outcome)}`).toBe('response');
  if (outcome.kind !== 'response') return;
  expect(awsErrorDefects(outcome), `received: ${describeOutcome(outcome)}`).toEqual([]);
  expect(names, `received: ${describeOutcome(outcome)}`).toContain(errorName(outcome));
}

/** Shows that the request, well signed, would have been carried out: otherwise its refusal says nothing. */
async function assertAcceptedWhenSigned(
  partner: Partner,
  request: RequestOverrides,
  done: () => Promise<boolean>,
): Promise<void> {
  const { original } = await signingContext(partner.session, request);
  const outcome = await sendOne(partner, original);
  if (outcome.kind !== 'response' || outcome.status !== 200 || !(await done()))
    throw new SetupFailed(`the same request, well signed, was not carried out: ${describeOutcome(outcome)}`);
}

async function expectRejectedWithoutEffect(partner: Partner, flaw: InvalidSignatureCase): Promise<void> {
  const { request, done } = await prepareWrite(partner);
  const flawed = await flaw.buildRequest(await signingContext(partner.session, request));
  expectRejectedBy(await sendOne(partner, flawed), anyAuthError);
  expect(await done(), 'a refused request must have no effect').toBe(false);
  await assertAcceptedWhenSigned(partner, request, done);
}

/** The same flaw on a request for nothing: only the name it is refused by is of interest. */
async function expectErrorName(partner: Partner, flaw: InvalidSignatureCase): Promise<void> {
  await assertTargetResponds(partner);
  const request = { operation: 'AssociateOpportunity', json: association('O1') } as const;
  expectRejectedBy(
    await sendOne(partner, await flaw.buildRequest(await signingContext(partner.session, request))),
    flaw.names,
  );
}

describeOperation('Signature', () => {
  for (const flaw of [...invalidAuthorizationCases, ...invalidMessageCases]) {
    test(`rejects ${flaw.description} and changes nothing`, levels[flaw.level](flaw.id, ...citation), ({ partner }) =>
      expectRejectedWithoutEffect(partner, flaw),
    );
    test(
      `returns ${flaw.names[0]} or similar for ${flaw.description}`,
      should(flaw.nameId, 'security', inferred('error names of the AWS JSON services')),
      ({ partner }) => expectErrorName(partner, flaw),
    );
  }

  for (const { id, description, level, buildRequest } of validVariants) {
    test(`accepts ${description}`, levels[level](id, ...citation), async ({ partner }) => {
      const { request, done } = await prepareWrite(partner);
      expect(await done()).toBe(false);
      const outcome = await sendOne(partner, await buildRequest(await signingContext(partner.session, request)));
      expect(outcome, `received: ${describeOutcome(outcome)}`).toMatchObject({ kind: 'response', status: 200 });
      expect(await done(), 'the association can be read').toBe(true);
    });
  }
});
