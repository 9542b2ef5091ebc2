import { formatSeconds } from '../contract/instant.ts';
import { toSummary } from '../operations/ListSolutions.ts';
import { arns } from '../resourceIds.ts';
import { solutionStatuses } from '../store/solutionStore.ts';
import type { World } from '../world.ts';
import { requireAccount, requireCatalog } from './account.ts';
import { rejectUndocumented } from './contractCheck.ts';
import { ControlError } from './controlError.ts';
import type { ControlRequest } from './controlRequest.ts';

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
