import type { RequestOf } from '../../schemas/index.ts';
import type { AnyOperationHandler } from '../operationHandler.ts';
import type { Scope, World } from '../world.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'get-ignores-account',
  caughtBy: 'GET-d990',
  description: 'GetOpportunity shows an opportunity to every account that knows its id.',
  operation: (name, original) => {
    if (name !== 'GetOpportunity') return original;
    const leaking = (
      { Identifier }: RequestOf<'GetOpportunity'>,
      { opportunities, caller, ...rest }: Scope<keyof World>,
    ): unknown => {
      const stored = opportunities.findInAnyAccount(Identifier);
      const own = stored === null ? caller : { ...caller, account: stored.account };
      return original({ Catalog: stored?.catalog ?? 'Sandbox', Identifier } as never, {
        ...rest,
        opportunities,
        caller: own,
      });
    };
    return leaking as AnyOperationHandler;
  },
};
