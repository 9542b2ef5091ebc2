import type { DegenerateTarget } from './server.ts';

export const alwaysEmpty: DegenerateTarget = {
  name: 'always empty',
  description: 'answers 200 {} to everything',
  respond: () => ({ status: 200, body: '{}' }),
};
