import type { ListedMembers } from './listedMembers.ts';

/** Response members whose value no requirement can compare with a known one, and why, by operation and path. */
export const uncomparedMembers: ListedMembers = {};
