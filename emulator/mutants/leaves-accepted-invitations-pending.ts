import { alter, at } from './means/at.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'leaves-accepted-invitations-pending',
  requirement: 'GEN-f7d5',
  says: 'An invitation that was accepted is still shown as PENDING.',
  reply: (name, body) =>
    name === 'GetEngagementInvitation' && at(body, 'Status') === 'ACCEPTED'
      ? alter(body, ['Status'], () => 'PENDING')
      : body,
};
