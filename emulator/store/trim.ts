/** Deletes run after so many insertions for one account. */
const trimEvery = 64;

/**
 * Calls `trim` at the first insertion for an account and at every 64th after it. Each account has its own count: by a
 * count of all, accounts that take turns could escape.
 */
export function trimRegularly(trim: (account: string) => void): (account: string) => void {
  const insertions = new Map<string, number>();
  return (account) => {
    const count = insertions.get(account) ?? 0;
    if (count === 0) trim(account);
    insertions.set(account, (count + 1) % trimEvery);
  };
}
