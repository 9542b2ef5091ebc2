import { wholeSeconds } from '../contract/instant.ts';
import { arns } from '../ids.ts';
import { solutionStatuses } from '../store/solutions.ts';
import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { accountOf, catalogOf } from './endpoints.ts';

/** Adds a solution, or replaces the one of that Identifier. */
export function solution(ask: Ask, world: World): object {
  ask.only('AccountId', 'Catalog', 'Identifier', 'Name', 'Status', 'Category');
  const account = accountOf(ask, world);
  const catalog = catalogOf(ask);
  const id = ask.optionalText('Identifier') ?? world.solutions.nextId(account, catalog);
  if (!/^S-\d{1,19}$/.test(id)) throw new ControlError(400, 'Identifier must be S- and 1 to 19 digits.');
  world.solutions.put({
    account,
    catalog,
    id,
    name: ask.optionalText('Name') ?? `Solution ${id}`,
    status: ask.optionalOneOf('Status', solutionStatuses) ?? 'Active',
    category: ask.optionalText('Category') ?? 'Software Product',
    created: wholeSeconds(world.clock.now(account)),
  });
  return { Identifier: id, Arn: arns.solution(account, catalog, id) };
}
