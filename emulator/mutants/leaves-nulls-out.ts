import { isStruct } from './means/at.ts';
import { altering } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'leaves-nulls-out',
  requirement: 'GET-825f',
  says: 'GetOpportunity leaves a member out where it has nothing to show.',
  reply: altering('GetOpportunity', 'Marketing', (marketing) =>
    isStruct(marketing) ? { ...marketing, Channels: marketing.Channels ?? undefined } : marketing,
  ),
};
