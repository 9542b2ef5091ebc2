import type { OperationName } from '../../schemas/index.ts';
import type { Expectation, StepResult } from '../replay/replayCase.ts';

/** Sends the requests of commands. The specs provide it, since generators do not use the network. */
export interface ModelDriver {
  /** Sends a request and throws when the response is not the expected one. */
  readonly expectResponse: (
    operation: OperationName,
    body: unknown,
    expect: Expectation,
    more?: { readonly pollTask?: boolean; readonly retryNotFound?: boolean },
  ) => Promise<StepResult>;
  readonly call: (operation: OperationName, body: unknown) => Promise<StepResult>;
  /** A ClientToken that was never used before. */
  readonly newClientToken: () => string;
  /** Whether nothing else writes to the account, so that whole lists can be judged. */
  readonly isolatedAccount: boolean;
  /** Calls `condition` until it returns a value. */
  readonly waitFor: <T>(condition: () => Promise<T | null>) => Promise<T>;
  /** Ends the test: the target contradicts the model in a way that no single response shows. */
  readonly fail: (reason: string) => never;
}
