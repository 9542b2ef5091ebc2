import type { OperationName } from '../../schemas/index.ts';
import type { Expectation, Outcome } from '../replay/case.ts';

/** What a journey needs of whoever sends its requests: the generators know no wire. */
export interface Teller {
  /** Sends a request that must be answered as expected; throws when it is not. */
  readonly asks: (
    operation: OperationName,
    body: unknown,
    expect: Expectation,
    more?: { readonly settles?: boolean; readonly patient?: boolean },
  ) => Promise<Outcome>;
  readonly tries: (operation: OperationName, body: unknown) => Promise<Outcome>;
  /** A token never used before. */
  readonly token: () => string;
  /** Whether nothing but this journey writes to the account, so that whole lists can be judged. */
  readonly alone: boolean;
  /** Asks `fact` until it gives something. */
  readonly until: <T>(fact: () => Promise<T | null>) => Promise<T>;
  /** Ends the journey because the target contradicts the model in a way that no single answer shows. */
  readonly contradicts: (said: string) => never;
}
