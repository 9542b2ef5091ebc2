import type { ReviewStatus } from '../../../schemas/index.ts';

/** Whether a record in this status is locked against updates (behaviour C.1, C.4). */
export const locked = {
  'Pending Submission': false,
  Submitted: true,
  'In review': true,
  'Action Required': false,
  Approved: false,
  Rejected: true,
} as const satisfies Record<ReviewStatus, boolean>;

/** Whether a caller may set this status in the Sandbox, which simulates the review (behaviour C.3.1). */
export const sandboxSettable = {
  'Pending Submission': false,
  Submitted: false,
  'In review': false,
  'Action Required': true,
  Approved: true,
  Rejected: true,
} as const satisfies Record<ReviewStatus, boolean>;

/** Whether a record in this status can be submitted (behaviour C.2, D.27). */
export const submittable = {
  'Pending Submission': true,
  Submitted: false,
  'In review': false,
  'Action Required': true,
  Approved: false,
  Rejected: false,
} as const satisfies Record<ReviewStatus, boolean>;

const lookUp = (table: Readonly<Record<string, boolean>>, status: string | null | undefined): boolean =>
  status !== null && status !== undefined && table[status] === true;

export const isLocked = (status: string | null | undefined): boolean => lookUp(locked, status);
export const isSandboxSettable = (status: string | null | undefined): boolean => lookUp(sandboxSettable, status);
export const isSubmittable = (status: string | null | undefined): boolean => lookUp(submittable, status);
