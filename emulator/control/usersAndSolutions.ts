import { formatSeconds } from '../contract/instant.ts';
import { toSummary } from '../operations/ListSolutions.ts';
import { arns } from '../resourceIds.ts';
import { solutionStatuses } from '../store/solutionStore.ts';
import type { World } from '../world.ts';
import { requireAccount, requireCatalog } from './account.ts';
import { rejectUndocumented } from './contractCheck.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';

/** Adds a solution, or replaces the one of that Identifier. */
export function putSolution(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Catalog', 'Identifier', 'Name', 'Status', 'Category', 'AwsMarketplaceSolutionArn');
  const account = requireAccount(request, world);
  const catalog = requireCatalog(request);
  const id = request.optionalString('Identifier') ?? world.solutions.nextId(account, catalog);
  if (!/^S-\d{1,19}$/.test(id)) throw new ControlError(400, 'Identifier must be S- and 1 to 19 digits.');
  const solution = {
    account,
    catalog,
    id,
    name: request.optionalString('Name') ?? `Solution ${id}`,
    status: request.optionalOneOf('Status', solutionStatuses) ?? 'Active',
    category: request.optionalString('Category') ?? 'Software Product',
    created: formatSeconds(world.clock.now(account)),
    marketplaceArn: request.optionalString('AwsMarketplaceSolutionArn'),
  };
  rejectUndocumented('a solution', 'ListSolutions', { SolutionSummaries: [toSummary(solution)], NextToken: null });
  world.solutions.put(solution);
  return { Identifier: id, Arn: arns.solution(account, catalog, id) };
}

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
