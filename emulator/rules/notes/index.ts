import type { FidelityNote } from '../rule.ts';
import { environment } from './environment.ts';
import { lifecycle } from './lifecycle.ts';
import { notImplemented } from './notImplemented.ts';
import { operations } from './operations.ts';
import { protocol } from './protocol.ts';

export const fidelityNotes: Readonly<Record<string, readonly FidelityNote[]>> = {
  Protocol: protocol,
  Operations: operations,
  'Review, invitations, tasks': lifecycle,
  'Events, quotas, users': environment,
  'Not implemented, on purpose': notImplemented,
};
