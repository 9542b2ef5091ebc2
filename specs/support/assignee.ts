import { test } from '@playwright/test';
import { env } from '../../client/env/index.ts';
import type { RequestOf } from '../../schemas/index.ts';
import type { Partner } from './partner.ts';

/** Whether there is a user to assign to: any address on an emulator of ours, elsewhere the one in ASSIGNEE. */
export const hasAssignee = ({ session }: Partner): boolean => session.isOwnEmulator || env.ASSIGNEE !== null;

/** A user to assign opportunities to. Without one the requirement is untested. */
export function assigneeOf(partner: Partner): RequestOf<'AssignOpportunity'>['Assignee'] {
  test.skip(!hasAssignee(partner), "needs a registered user of the account: put the user's e-mail address in ASSIGNEE");
  const Email = env.ASSIGNEE ?? 'grace.lane@example.com';
  return { Email, FirstName: 'Grace', LastName: 'Lane', BusinessTitle: 'PartnerAccountManager' };
}
