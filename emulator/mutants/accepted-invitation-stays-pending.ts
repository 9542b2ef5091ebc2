import { updateAt, valueAt } from './builders/paths.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'accepted-invitation-stays-pending',
  caughtBy: 'GEN-f7d5',
  description: 'An invitation that was accepted is still shown as PENDING.',
  response: (name, body) =>
    name === 'GetEngagementInvitation' && valueAt(body, 'Status') === 'ACCEPTED'
      ? updateAt(body, ['Status'], () => 'PENDING')
      : body,
};
