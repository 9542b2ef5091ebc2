import { expect, test } from '@playwright/test';
import { checkRequest } from '../contract/checkRequest.ts';
import { handlers } from '../operationRegistry.ts';
import { encodeResponse } from '../protocol/encodeResponse.ts';
import { withRulesDisabled } from '../rules/evaluate.ts';
import { createHarness } from '../testing/emulatorHarness.ts';
import { accountMutant, isProcessWide, mutants } from './mutant.ts';

const mutantNamed = (name: string) => {
  const found = mutants.get(name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const callerOf = (world: ReturnType<typeof createHarness>['world'], account: string) => ({
  account,
  accessKeyId: 'k',
  secretAccessKey: 's',
  sessionToken: null,
  policy: {},
  world,
});

test('a world is sound unless a mutant is asked for, for all or for one account', () => {
  const { world, createPartner } = createHarness();
  createPartner();
  createPartner('222222222222', { Mutant: 'get-omits-created-date' });
  expect(accountMutant('111111111111', world)).toBeNull();
  expect(accountMutant('222222222222', world)?.name).toBe('get-omits-created-date');
  const mutated = createHarness({ mutant: 'no-optimistic-lock' });
  mutated.createPartner();
  expect(accountMutant('111111111111', mutated.world)?.name).toBe('no-optimistic-lock');
});

test('no-optimistic-lock lets a stale update through', () => {
  const { world, createPartner } = createHarness();
  const { Id } = createPartner().createOpportunity();
  const stale = checkRequest('UpdateOpportunity', {
    Catalog: 'Sandbox',
    Identifier: Id,
    Marketing: { Source: 'None' },
    LifeCycle: { Stage: 'Prospect' },
    LastModifiedDate: '2020-01-01T00:00:00Z',
  });
  const scope = { ...world, caller: callerOf(world, '111111111111') };
  expect(() => handlers.UpdateOpportunity(stale as never, scope)).toThrow(/not the latest/);
  const blind = mutantNamed('no-optimistic-lock').operation?.('UpdateOpportunity', handlers.UpdateOpportunity);
  expect(blind?.(stale as never, scope)).toMatchObject({ Id });
});

test('get-ignores-account shows what belongs to another', () => {
  const { world, createPartner } = createHarness();
  const { Id } = createPartner().createOpportunity();
  const scope = { ...world, caller: callerOf(world, '222222222222') };
  const input = { Catalog: 'Sandbox', Identifier: Id } as never;
  expect(() => handlers.GetOpportunity(input, scope)).toThrow('Resource not found');
  expect(
    mutantNamed('get-ignores-account').operation?.('GetOpportunity', handlers.GetOpportunity)(input, scope),
  ).toMatchObject({ Id });
});

test('get-omits-created-date sends no CreatedDate', () => {
  const partner = createHarness().createPartner();
  const record = partner.getOpportunity(partner.createOpportunity().Id);
  expect(encodeResponse('rest', 'GetOpportunity', record, 'id').body).toContain('"CreatedDate":');
  const broken = mutantNamed('get-omits-created-date').response?.('GetOpportunity', record);
  expect(encodeResponse('rest', 'GetOpportunity', broken, 'id').body).not.toContain('"CreatedDate":');
});

test('each mutant has a name of its own, a requirement and a sentence, and does something', () => {
  expect(mutants.size).toBeGreaterThanOrEqual(45);
  for (const { name, caughtBy, description, ...hooks } of mutants.values()) {
    expect(caughtBy, name).toMatch(/^[A-Z]{3}-[0-9a-f]{4}$/);
    expect(description, name).toMatch(/^[A-Z].*[.]$/);
    expect(Object.keys(hooks), name).not.toHaveLength(0);
  }
});

test('rules forgotten by a mutant are remembered again after it', () => {
  const { world, createPartner } = createHarness();
  const late = { LifeCycle: { TargetCloseDate: '2020-01-31' } };
  const forgets = mutantNamed('past-close-date-accepted').disabledRules ?? [];
  const create = (): string =>
    createPartner().callExpectingError('CreateOpportunity', { ClientToken: world.ids.uuid(), ...late });
  expect(create()).toContain('lifeCycle.targetCloseDate');
  expect(withRulesDisabled(forgets, create)).toBe('none');
  expect(create()).toContain('lifeCycle.targetCloseDate');
});

test('what outlives a request can be had for the whole process only', () => {
  const { createPartner } = createHarness();
  expect(isProcessWide(mutantNamed('client-token-not-idempotent'))).toBe(true);
  expect(() => createPartner('333333333333', { Mutant: 'client-token-not-idempotent' })).toThrow(
    /start it with --mutant/,
  );
  const mutated = createHarness({ mutant: 'invitation-never-expires' });
  expect(mutated.world.invitations.findExpired('111111111111', Number.MAX_SAFE_INTEGER)).toEqual([]);
});
