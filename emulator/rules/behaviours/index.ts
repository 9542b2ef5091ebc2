import type { Behaviour } from './behaviour.ts';
import { life } from './life.ts';
import { operations } from './operations.ts';
import { surroundings } from './surroundings.ts';
import { undone } from './undone.ts';
import { wire } from './wire.ts';

export const behaviours: Readonly<Record<string, readonly Behaviour[]>> = {
  'The wire': wire,
  'The operations': operations,
  'Review, invitations, tasks': life,
  'Events, quotas, users': surroundings,
  'Left undone on purpose': undone,
};
