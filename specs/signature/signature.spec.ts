import type { RawOutcome } from '../../client/raw.ts';
import type { RawRequest, RequestOverrides } from '../protocol/rawRequest.ts';
import { describeOutcome, sendOrSkip, throwIfInconclusive } from '../protocol/runCase.ts';
import { awsErrorDefects, errorName } from '../protocol/send.ts';
import { SetupFailed } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import type { Reader } from '../support/reader.ts';
import { describeOperation, documented, expect, inferred, must, should, test } from '../support/test.ts';
import { invalidAuthorizationCases } from './cases/invalidAuthorization.ts';
import { invalidMessageCases } from './cases/invalidMessage.ts';
import {
  anyAuthError,
  type InvalidSignatureCase,
  invalidSignatureErrors,
  signingContext,
} from './cases/signatureCase.ts';
import { signedQueries, validVariants } from './cases/validVariants.ts';

const levels = { must, should } as const;
const product = 'AmazonEC2Linux';
const citation = ['security', documented('AWS Signature Version 4; behaviour A.4')] as const;

const association = (OpportunityIdentifier: string) => ({
  Catalog: 'Sandbox',
  OpportunityIdentifier,
  RelatedEntityType: 'AwsProducts',
  RelatedEntityIdentifier: product,
});

/** One write that leaves a trace: a product associated with an opportunity (behaviour B.2). */
const writeTo = (Id: string): RequestOverrides => ({ operation: 'AssociateOpportunity', json: association(Id) });

async function hasProduct(partner: Partner, Identifier: string): Promise<boolean> {
  const { RelatedEntityIdentifiers } = await partner.setUp('GetOpportunity', { Catalog: 'Sandbox', Identifier });
  return RelatedEntityIdentifiers.AwsProducts?.includes(product) ?? false;
}

async function sendOne(who: Pick<Partner, 'session'>, message: RawRequest): Promise<RawOutcome> {
  const [outcome = { kind: 'dropped' } as const] = await sendOrSkip(who, message);
  throwIfInconclusive(who.session, outcome);
  return outcome;
}

/** An opportunity to try flawed writes on. The same write to its sibling, well signed, was carried out. */
const writeTarget = (reader: Reader): Promise<string> =>
  reader.once('write target', async (owner) => {
    const [{ Id }, { Id: sibling }] = [await owner.createOpportunity(), await owner.createOpportunity()];
    const outcome = await sendOne(owner, (await signingContext(owner.session, writeTo(sibling))).original);
    if (outcome.kind !== 'response' || outcome.status !== 200 || !(await hasProduct(owner, sibling)))
      throw new SetupFailed(`the same request, well signed, was not carried out: ${describeOutcome(outcome)}`);
    return Id;
  });

/** What became of a flawed write. */
interface Rejection {
  readonly kind: RawOutcome['kind'];
  readonly defects: readonly string[];
  readonly name: string | null;
  readonly received: string;
  readonly carriedOut: boolean;
}

/** Sends a flawed write, once for both requirements on it. */
const tryFlaw = (reader: Reader, flaw: InvalidSignatureCase): Promise<Rejection> =>
  reader.once(flaw.id, async (owner) => {
    const Id = await writeTarget(reader);
    const outcome = await sendOne(owner, await flaw.buildRequest(await signingContext(owner.session, writeTo(Id))));
    const carriedOut = await hasProduct(owner, Id);
    // The next flaw needs an opportunity on which its own effect can be seen.
    if (carriedOut) reader.forget('write target');
    const isResponse = outcome.kind === 'response';
    return {
      kind: outcome.kind,
      defects: isResponse ? awsErrorDefects(outcome) : [],
      name: isResponse ? errorName(outcome) : null,
      received: `received: ${describeOutcome(outcome)}`,
      carriedOut,
    };
  });

function expectRejectedBy({ kind, defects, name, received }: Rejection, names: readonly string[]): void {
  expect(kind, received).toBe('response');
  expect(defects, received).toEqual([]);
  expect(name, received).toBeOneOf(names);
}

describeOperation('Signature', () => {
  for (const flaw of [...invalidAuthorizationCases, ...invalidMessageCases]) {
    test(
      `rejects ${flaw.description} and changes nothing`,
      levels[flaw.level](flaw.id, ...citation),
      async ({ reader }) => {
        const rejection = await tryFlaw(reader, flaw);
        expectRejectedBy(rejection, anyAuthError);
        expect(rejection.carriedOut, 'a refused request must have no effect').toBe(false);
      },
    );
    test(
      `returns ${flaw.names[0]} or similar for ${flaw.description}`,
      should(flaw.nameId, 'security', inferred('error names of the AWS JSON services')),
      async ({ reader }) => expectRejectedBy(await tryFlaw(reader, flaw), flaw.names),
    );
  }

  for (const { id, description, level, buildRequest } of validVariants) {
    test(`accepts ${description}`, levels[level](id, ...citation), async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      expect(await hasProduct(partner, Id)).toBe(false);
      const outcome = await sendOne(partner, await buildRequest(await signingContext(partner.session, writeTo(Id))));
      // Sent again because its response was lost, an association that was made is in conflict with itself.
      const wasLost = partner.session.transcript
        .exchanges()
        .some((exchange) => exchange.operation === 'raw' && exchange.response === null);
      const isConflict = outcome.kind === 'response' && errorName(outcome) === 'ConflictException';
      if (!(wasLost && isConflict))
        expect(outcome, `received: ${describeOutcome(outcome)}`).toMatchObject({ kind: 'response', status: 200 });
      expect(await hasProduct(partner, Id), 'the association can be read').toBe(true);
    });
  }

  for (const { id, description, query } of signedQueries) {
    const source = documented('AWS Signature Version 4, canonical query string; behaviour A.4');
    test(`accepts the signature of ${description}`, should(id, 'security', source), async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      const request = { ...writeTo(Id), target: `/?${query}` };
      const context = await signingContext(partner.session, request);
      const nameOf = async (message: RawRequest): Promise<string | null> => {
        const outcome = await sendOne(partner, message);
        expect(outcome.kind).toBe('response');
        return outcome.kind === 'response' ? errorName(outcome) : null;
      };
      // A target that does not look at the signature of such a query accepts nothing.
      const forged = await context.resign({}, {}, { ...context.credentials, secretAccessKey: 'another secret key' });
      if (!invalidSignatureErrors.includes((await nameOf(forged)) ?? ''))
        throw new SetupFailed('the same query with the signature of another secret was not rejected');
      expect(await nameOf(context.original)).not.toBeOneOf(invalidSignatureErrors);
    });
  }
});
