import { expect, test } from '@playwright/test';
import { tracingOptions } from './traceGuard.ts';

for (const [argv, variables, found] of [
  [['--trace', 'on'], {}, ['--trace']],
  [['--trace=retain-on-failure'], {}, ['--trace']],
  [['--trace', 'off'], {}, []],
  [['--trace=off'], { DEBUG: '', NODE_DEBUG: '' }, []],
  [[], { DEBUG: 'pw:api' }, ['DEBUG=pw:api']],
  [[], { DEBUG: 'x,pw:*' }, ['DEBUG=x,pw:*']],
  [[], { DEBUG: '*' }, ['DEBUG=*']],
  [[], { DEBUG: 'app' }, []],
  [[], { NODE_DEBUG: 'fs,http' }, ['NODE_DEBUG=fs,http']],
  [[], { NODE_DEBUG: 'HTTPS' }, ['NODE_DEBUG=HTTPS']],
  [[], { NODE_DEBUG: 'module' }, []],
] as const)
  test(`finds what would write headers in ${JSON.stringify([argv, variables])}`, () =>
    expect(tracingOptions(['test', ...argv], variables)).toEqual(found));
