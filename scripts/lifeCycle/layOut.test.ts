import { expect, test } from '@playwright/test';
import { reviewTransitions } from '../../reports/collect/transitions/transitionTable.ts';
import { lifeCycleLayouts } from '../../reports/render/html/graphLayout.ts';
import { layOutLifeCycle } from './layOut.ts';

test('the layout of the report is that of the transitions of today', async () => {
  expect(await layOutLifeCycle()).toEqual(lifeCycleLayouts());
});

test('every transition has a line between its states, and the name of AWS or the simulation', () => {
  const { review } = lifeCycleLayouts();
  for (const { from, to, by, allowed } of reviewTransitions) {
    const edge = review.edges[`${from}>${to}`];
    expect(edge?.points.length, `${from} to ${to}`).toBeGreaterThan(1);
    expect(edge?.label !== null, `${from} to ${to}`).toBe(allowed && by !== 'partner');
  }
});
