import type { DegenerateTarget } from './server.ts';

export const echo: DegenerateTarget = {
  name: 'echo',
  description: 'answers 200 with the body that was sent',
  respond: ({ body }) => ({ status: 200, body }),
};
