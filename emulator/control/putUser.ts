import type { World } from '../world.ts';
import { requireAccount } from './account.ts';
import { ControlError } from './controlError.ts';
import type { ControlRequest } from './controlRequest.ts';

/** Registers a user of an account, whose names AssignOpportunity uses instead of those in the request (behaviour B.2). */
export function putUser(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Email', 'FirstName', 'LastName');
  const account = requireAccount(request, world);
  const [email, firstName, lastName] = [
    request.string('Email'),
    request.string('FirstName'),
    request.string('LastName'),
  ];
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new ControlError(400, 'Email must be an e-mail address.');
  for (const [name, value] of Object.entries({ Email: email, FirstName: firstName, LastName: lastName }))
    if (value.length > 80) throw new ControlError(400, `${name} must be at most 80 characters.`);
  world.users.put({ account, email, firstName, lastName });
  return {};
}
