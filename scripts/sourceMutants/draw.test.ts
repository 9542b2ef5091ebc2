import { expect, test } from '@playwright/test';
import { drawByHash } from './draw.ts';

const all = Array.from({ length: 7_200 }, (_, index) => ({ id: `M-${index}` }));

test('a seed gives the same draw again, and another seed another one', () => {
  expect(drawByHash(all, 120, 1)).toEqual(drawByHash(all, 120, 1));
  expect(drawByHash(all, 120, 2)).not.toEqual(drawByHash(all, 120, 1));
});

test('a draw has as many as were asked for, each once, in their order, from everywhere', () => {
  const drawn = drawByHash(all, 120, 7);
  expect(new Set(drawn).size).toBe(120);
  const places = drawn.map((one) => all.indexOf(one));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  for (const quarter of [0, 1, 2, 3])
    expect(places.filter((place) => Math.floor(place / 1_800) === quarter).length).toBeGreaterThan(15);
});

test('a change of the sources redraws no more than it touches', () => {
  const drawn = drawByHash(all, 120, 1);
  const changed = [{ id: 'M-new' }, ...all.filter(({ id }) => id !== drawn[5]?.id).toReversed()];
  const again = drawByHash(changed, 120, 1);
  expect(drawn.filter((one) => !again.includes(one)).length).toBeLessThanOrEqual(2);
});

test('a draw of all, or of more than there are, is all', () => {
  expect(drawByHash(all.slice(0, 3), 3, 1)).toEqual(all.slice(0, 3));
  expect(drawByHash(all.slice(0, 3), 9, 1)).toEqual(all.slice(0, 3));
});
