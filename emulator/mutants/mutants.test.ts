import { expect, test } from '@playwright/test';
import { ApiError } from '../apiError.ts';
import { ControlRequest } from '../control/controlRequest.ts';
import { createAccountWithMutant } from '../control/createAccount.ts';
import { productSteps } from '../steps.ts';
import { createHarness, type TestPartner } from '../testing/emulatorHarness.ts';
import { accountMutantProblem, findMutant, mutantList, mutants, useAccountMutants, withMutant } from './index.ts';

/** A harness whose process runs with a mutant. */
function mutatedHarness(name: string) {
  const harness = createHarness();
  const mutant = findMutant(name);
  if (!mutant) throw new Error(`There is no mutant ${name}.`);
  harness.world.steps = withMutant(harness.world.steps, mutant);
  return harness;
}
const update = (partner: TestPartner, Identifier: string, LastModifiedDate: string) => ({
  ...partner.getOpportunity(Identifier),
  Identifier,
  LastModifiedDate,
});

test('each mutant names a requirement, has a sentence, and replaces at least one step', () => {
  expect(mutants.size).toBeGreaterThanOrEqual(95);
  for (const { name, caughtBy, description, replaces } of mutants.values()) {
    expect(caughtBy, name).toMatch(/^[A-Z]{3}-[0-9a-f]{4}$/);
    expect(description, name).toMatch(/^[A-Z].*[.]$/);
    expect(Object.keys(replaces(productSteps)), name).not.toHaveLength(0);
  }
  expect(mutantList().trimEnd().split('\n')).toHaveLength(mutants.size);
});

test('a stale update succeeds under no-optimistic-lock alone', () => {
  for (const [{ createPartner }, expected] of [
    [createHarness(), 'ConflictException'],
    [mutatedHarness('no-optimistic-lock'), 'none'],
  ] as const) {
    const partner = createPartner();
    const { Id } = partner.createOpportunity();
    expect(partner.callExpectingError('UpdateOpportunity', update(partner, Id, '2020-01-01T00:00:00Z'))).toBe(expected);
  }
});

test('another account reads an opportunity under get-ignores-account alone', () => {
  for (const [{ createPartner }, expected] of [
    [createHarness(), 'ResourceNotFoundException'],
    [mutatedHarness('get-ignores-account'), 'none'],
  ] as const) {
    const { Id } = createPartner().createOpportunity();
    const other = createPartner('222222222222');
    expect(other.callExpectingError('GetOpportunity', { Identifier: Id })).toBe(expected);
  }
});

test('a mutant that skips a rule skips that rule only, and every rule that is skipped exists', () => {
  const { createPartner } = mutatedHarness('past-close-date-accepted');
  const partner = createPartner();
  const late = { LifeCycle: { TargetCloseDate: '2020-01-31' } };
  expect(partner.callExpectingError('CreateOpportunity', { ClientToken: '1', ...late })).toBe('none');
  expect(
    partner.callExpectingError('CreateOpportunity', { ClientToken: '2', Project: { CustomerUseCase: 'Other' } }),
  ).toContain('project.customerUseCase');
  const { world } = createHarness();
  const inputs = { ...world, rules: world.rules };
  for (const { name, replaces } of mutants.values()) {
    const { runDueWork } = replaces({ ...productSteps, runDueWork: (_, seen) => void seen.rules });
    expect(() => runDueWork?.('111111111111', inputs), name).not.toThrow();
  }
});

test('an account has its own mutant, and no other account notices', async () => {
  const { world, createPartner } = createHarness();
  const unchanged = createPartner();
  const request = new ControlRequest(
    new Map(Object.entries({ AccountId: '222222222222', Mutant: 'get-omits-created-date' })),
  );
  await createAccountWithMutant(request, world);
  const mutated = createPartner('222222222222');
  expect(unchanged.getOpportunity(unchanged.createOpportunity().Id).CreatedDate).toBe('2026-03-01T10:00:00Z');
  const read = mutated.getOpportunity(mutated.createOpportunity().Id);
  expect(read).not.toHaveProperty('CreatedDate');
  const { steps } = world;
  useAccountMutants(world);
  expect(world.steps, 'asking twice changes nothing').toBe(steps);
});

test('an account can have every mutant, those of what precedes the caller and of errors too', async () => {
  for (const name of [...mutants.keys(), 'missing-member:GetOpportunity/Id'])
    expect(accountMutantProblem(name), name).toBeNull();
  expect(accountMutantProblem('none-such')).toMatch(/^There is no mutant none-such[.]/);
  const { world } = createHarness();
  for (const [AccountId, AccessKeyId, Mutant] of [
    ['222222222222', 'AKIAMUTATED', 'malformed-json-causes-500'],
    ['333333333333', 'AKIASOUND', undefined],
  ] as const) {
    const request = { AccountId, AccessKeyId, ...(Mutant ? { Mutant } : {}) };
    await createAccountWithMutant(new ControlRequest(new Map<string, unknown>(Object.entries(request))), world);
  }
  const statusFor = (accessKeyId: string, requestId: string): number => {
    const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260301/us-east-1/partnercentral-selling/aws4_request`;
    const headers = { authorization };
    const request = {
      requestId,
      method: 'POST',
      url: '/GetOpportunity',
      headers,
      rawHeaders: [],
      body: Buffer.alloc(0),
    };
    world.steps.route(request);
    const error = new ApiError('SerializationException', '');
    return world.steps.encodeError(error, { route: 'rest', requestId }, world).status;
  };
  expect(statusFor('AKIASOUND', '1')).toBe(400);
  expect(statusFor('AKIAMUTATED', '2')).toBe(500);
  expect(statusFor('AKIANOBODY', '3'), 'a key of no account').toBe(400);
});

test('due work runs with the mutant too', () => {
  const { world } = mutatedHarness('invitation-never-expires');
  const seen: unknown[] = [];
  const { replaces } = findMutant('invitation-never-expires') ?? {};
  const steps = replaces?.({
    ...productSteps,
    runDueWork: (_, { invitations }) => void seen.push(invitations.findExpired('1', 1)),
  });
  steps?.runDueWork?.('111111111111', world);
  expect(seen).toEqual([[]]);
});
