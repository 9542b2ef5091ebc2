/** Why a test that needs a solution is skipped. */
export const noSolution =
  'the account has no active solution: create one in Partner Central, and its validation makes it active';

/** The active solutions of each account, listed once by each worker. */
export const solutionsByAccount = new Map<string, Promise<readonly string[]>>();
