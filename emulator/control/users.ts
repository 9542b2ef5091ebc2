import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { accountOf } from './endpoints.ts';

/** Registers a user of an account, whose names AssignOpportunity puts in place of those sent (facts B.2). */
export function user(ask: Ask, world: World): object {
  ask.only('AccountId', 'Email', 'FirstName', 'LastName');
  const account = accountOf(ask, world);
  const [email, firstName, lastName] = [ask.text('Email'), ask.text('FirstName'), ask.text('LastName')];
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new ControlError(400, 'Email must be an e-mail address.');
  for (const [name, value] of Object.entries({ Email: email, FirstName: firstName, LastName: lastName }))
    if (value.length > 80) throw new ControlError(400, `${name} must be at most 80 characters.`);
  world.users.put({ account, email, firstName, lastName });
  return {};
}
