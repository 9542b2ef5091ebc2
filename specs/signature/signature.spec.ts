import type { RawOutcome } from '../../client/raw.ts';
import type { Message, Odd } from '../protocol/envelope.ts';
import { alive, inWords, sent } from '../protocol/judge.ts';
import { errorName, notAnAwsError } from '../protocol/send.ts';
import { SetupFailed } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import { expect, must, operation, should, test } from '../support/test.ts';
import { authorizationFlaws } from './cases/authorization.ts';
import { anyOfThem, type Flaw, material } from './cases/case.ts';
import { harmless } from './cases/harmless.ts';
import { messageFlaws } from './cases/message.ts';

const levels = { must, should } as const;
const product = 'AmazonEC2Linux';
const grounds = { source: 'AWS Signature Version 4; facts A.4', evidence: 'doc', about: 'security' } as const;

const association = (OpportunityIdentifier: string) => ({
  Catalog: 'Sandbox',
  OpportunityIdentifier,
  RelatedEntityType: 'AwsProducts',
  RelatedEntityIdentifier: product,
});

/** One write that leaves a trace: a product associated with a fresh opportunity (facts B.2). */
async function write(partner: Partner): Promise<{ readonly request: Odd; readonly done: () => Promise<boolean> }> {
  const { Id } = await partner.creates();
  const done = async (): Promise<boolean> => {
    const { RelatedEntityIdentifiers } = await partner.does('GetOpportunity', { Catalog: 'Sandbox', Identifier: Id });
    return RelatedEntityIdentifiers.AwsProducts?.includes(product) ?? false;
  };
  return { request: { operation: 'AssociateOpportunity', json: association(Id) }, done };
}

const one = async (partner: Partner, message: Message): Promise<RawOutcome> =>
  (await sent(partner, message))[0] ?? { kind: 'dropped' };

function refusedBy(outcome: RawOutcome, names: readonly string[]): void {
  expect(outcome.kind, `received: ${inWords(outcome)}`).toBe('reply');
  if (outcome.kind !== 'reply') return;
  expect(notAnAwsError(outcome), `received: ${inWords(outcome)}`).toEqual([]);
  expect(names, `received: ${inWords(outcome)}`).toContain(errorName(outcome));
}

/** Shows that the request, well signed, would have been carried out: otherwise its refusal says nothing. */
async function wouldHaveWorked(partner: Partner, request: Odd, done: () => Promise<boolean>): Promise<void> {
  const { honest } = await material(partner.session, request);
  const outcome = await one(partner, honest);
  if (outcome.kind !== 'reply' || outcome.status !== 200 || !(await done()))
    throw new SetupFailed(`the same request, well signed, was not carried out: ${inWords(outcome)}`);
}

async function refusesFlaw(partner: Partner, flaw: Flaw): Promise<void> {
  const { request, done } = await write(partner);
  const flawed = await flaw.make(await material(partner.session, request));
  refusedBy(await one(partner, flawed), anyOfThem);
  expect(await done(), 'a refused request must have no effect').toBe(false);
  await wouldHaveWorked(partner, request, done);
}

/** The same flaw on a request for nothing: only the name it is refused by is of interest. */
async function namesFlaw(partner: Partner, flaw: Flaw): Promise<void> {
  await alive(partner);
  const request = { operation: 'AssociateOpportunity', json: association('O1') } as const;
  refusedBy(await one(partner, await flaw.make(await material(partner.session, request))), flaw.names);
}

operation('Signature', () => {
  for (const flaw of [...authorizationFlaws, ...messageFlaws]) {
    test(...levels[flaw.level](flaw.id, `refuse ${flaw.what}, and do nothing`, grounds), ({ partner }) =>
      refusesFlaw(partner, flaw),
    );
    const named = { ...grounds, evidence: 'inf', source: 'error names of the AWS JSON services' } as const;
    test(...should(flaw.nameId, `name ${flaw.names[0]} or its like for ${flaw.what}`, named), ({ partner }) =>
      namesFlaw(partner, flaw),
    );
  }

  for (const { id, what, level, make } of harmless) {
    test(...levels[level](id, `carry out ${what}`, grounds), async ({ partner }) => {
      const { request, done } = await write(partner);
      expect(await done()).toBe(false);
      const outcome = await one(partner, await make(await material(partner.session, request)));
      expect(outcome, `received: ${inWords(outcome)}`).toMatchObject({ kind: 'reply', status: 200 });
      expect(await done(), 'the association can be read').toBe(true);
    });
  }
});
