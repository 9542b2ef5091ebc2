import { expect, test } from '@playwright/test';
import { checkRequest } from '../contract/checkRequest.ts';
import { given } from '../given.ts';
import { performers } from '../perform.ts';
import { encode } from '../protocol/encode.ts';
import { judgeWithout } from '../rules/judge.ts';
import { isOfProcess, mutantOf, mutants } from './mutant.ts';

const named = (name: string) => {
  const found = mutants.get(name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const callerOf = (world: ReturnType<typeof given>['world'], account: string) => ({
  account,
  accessKeyId: 'k',
  secretAccessKey: 's',
  sessionToken: null,
  allow: {},
  world,
});

test('a world is sound unless a mutant is asked for, for all or for one account', () => {
  const { world, partner } = given();
  partner();
  partner('222222222222', { Mutant: 'drops-a-required-member' });
  expect(mutantOf('111111111111', world)).toBeNull();
  expect(mutantOf('222222222222', world)?.name).toBe('drops-a-required-member');
  const infected = given({ mutant: 'forgets-the-optimistic-lock' });
  infected.partner();
  expect(mutantOf('111111111111', infected.world)?.name).toBe('forgets-the-optimistic-lock');
});

test('forgets-the-optimistic-lock lets a stale update through', () => {
  const { world, partner } = given();
  const { Id } = partner().creates();
  const stale = checkRequest('UpdateOpportunity', {
    Catalog: 'Sandbox',
    Identifier: Id,
    Marketing: { Source: 'None' },
    LifeCycle: { Stage: 'Prospect' },
    LastModifiedDate: '2020-01-01T00:00:00Z',
  });
  const scope = { ...world, caller: callerOf(world, '111111111111') };
  expect(() => performers.UpdateOpportunity(stale as never, scope)).toThrow(/not the latest/);
  const blind = named('forgets-the-optimistic-lock').operation?.('UpdateOpportunity', performers.UpdateOpportunity);
  expect(blind?.(stale as never, scope)).toMatchObject({ Id });
});

test('answers-get-across-accounts shows what belongs to another', () => {
  const { world, partner } = given();
  const { Id } = partner().creates();
  const scope = { ...world, caller: callerOf(world, '222222222222') };
  const input = { Catalog: 'Sandbox', Identifier: Id } as never;
  expect(() => performers.GetOpportunity(input, scope)).toThrow('Resource not found');
  expect(
    named('answers-get-across-accounts').operation?.('GetOpportunity', performers.GetOpportunity)(input, scope),
  ).toMatchObject({ Id });
});

test('drops-a-required-member sends no CreatedDate', () => {
  const partner = given().partner();
  const record = partner.reads(partner.creates().Id);
  expect(encode('rest', 'GetOpportunity', record, 'id').body).toContain('"CreatedDate":');
  const broken = named('drops-a-required-member').reply?.('GetOpportunity', record);
  expect(encode('rest', 'GetOpportunity', broken, 'id').body).not.toContain('"CreatedDate":');
});

test('each mutant has a name of its own, a requirement and a sentence, and does something', () => {
  expect(mutants.size).toBeGreaterThanOrEqual(45);
  for (const { name, requirement, says, ...hooks } of mutants.values()) {
    expect(requirement, name).toMatch(/^[A-Z]{3}-[0-9a-f]{4}$/);
    expect(says, name).toMatch(/^[A-Z].*[.]$/);
    expect(Object.keys(hooks), name).not.toHaveLength(0);
  }
});

test('rules forgotten by a mutant are remembered again after it', () => {
  const { world, partner } = given();
  const late = { LifeCycle: { TargetCloseDate: '2020-01-31' } };
  const forgets = named('forgets-that-today-is-too-late').forgets ?? [];
  const create = (): string => partner().meets('CreateOpportunity', { ClientToken: world.ids.uuid(), ...late });
  expect(create()).toContain('lifeCycle.targetCloseDate');
  expect(judgeWithout(forgets, create)).toBe('none');
  expect(create()).toContain('lifeCycle.targetCloseDate');
});

test('what outlives a request can be had for the whole process only', () => {
  const { partner } = given();
  expect(isOfProcess(named('forgets-client-tokens'))).toBe(true);
  expect(() => partner('333333333333', { Mutant: 'forgets-client-tokens' })).toThrow(/start it with --mutant/);
  const infected = given({ mutant: 'never-lets-invitations-expire' });
  expect(infected.world.invitations.overdue('111111111111', Number.MAX_SAFE_INTEGER)).toEqual([]);
});
