/** Response members whose value no requirement can compare with a known one, and why, by operation and path. */
export const uncomparedMembers: Readonly<Record<string, string>> = {};
