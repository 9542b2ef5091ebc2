import type { OperationName } from '../../schemas/index.ts';
import type { Expectation, StepResult } from '../replay/replayCase.ts';

/** What a journey needs of whoever sends its requests: the generators know no wire. */
export interface ModelDriver {
  /** Sends a request that must be answered as expected; throws when it is not. */
  readonly expectResponse: (
    operation: OperationName,
    body: unknown,
    expect: Expectation,
    more?: { readonly pollTask?: boolean; readonly retryNotFound?: boolean },
  ) => Promise<StepResult>;
  readonly call: (operation: OperationName, body: unknown) => Promise<StepResult>;
  /** A token never used before. */
  readonly newClientToken: () => string;
  /** Whether nothing but this journey writes to the account, so that whole lists can be judged. */
  readonly isolatedAccount: boolean;
  /** Asks `fact` until it gives something. */
  readonly waitFor: <T>(fact: () => Promise<T | null>) => Promise<T>;
  /** Ends the journey because the target contradicts the model in a way that no single answer shows. */
  readonly fail: (said: string) => never;
}
