import type { RequestOf } from '../../schemas/index.ts';
import type { AnyOperation } from '../operation.ts';
import type { Scope, World } from '../world.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'answers-get-across-accounts',
  requirement: 'GET-d990',
  says: 'GetOpportunity shows an opportunity to every account that knows its id.',
  operation: (name, next) => {
    if (name !== 'GetOpportunity') return next;
    const leak = (
      { Identifier }: RequestOf<'GetOpportunity'>,
      { opportunities, caller, ...rest }: Scope<keyof World>,
    ): unknown => {
      const anyone = opportunities.anywhere(Identifier);
      const own = anyone === null ? caller : { ...caller, account: anyone.account };
      return next({ Catalog: anyone?.catalog ?? 'Sandbox', Identifier } as never, {
        ...rest,
        opportunities,
        caller: own,
      });
    };
    return leak as AnyOperation;
  },
};
