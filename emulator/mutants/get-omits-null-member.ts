import { mutateResponse } from './builders/hooks.ts';
import { isObject } from './builders/paths.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'get-omits-null-member',
  caughtBy: 'GET-825f',
  description: 'GetOpportunity leaves a member out where it has nothing to show.',
  response: mutateResponse('GetOpportunity', 'Marketing', (marketing) =>
    isObject(marketing) ? { ...marketing, Channels: marketing.Channels ?? undefined } : marketing,
  ),
};
