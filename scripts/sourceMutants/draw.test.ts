import { expect, test } from '@playwright/test';
import { drawEvenly } from './draw.ts';

const all = Array.from({ length: 7_200 }, (_, index) => index);

test('a seed gives the same draw again, and another seed another one', () => {
  expect(drawEvenly(all, 120, 1)).toEqual(drawEvenly(all, 120, 1));
  expect(drawEvenly(all, 120, 2)).not.toEqual(drawEvenly(all, 120, 1));
});

test('a draw has as many as were asked for, each once, one of every stretch', () => {
  const drawn = drawEvenly(all, 120, 7);
  expect(new Set(drawn).size).toBe(120);
  expect(drawn.map((value) => Math.floor((value * 120) / all.length))).toEqual(
    Array.from({ length: 120 }, (_, index) => index),
  );
});

test('a draw of all, or of more than there are, is all', () => {
  expect(drawEvenly([1, 2, 3], 3, 1)).toEqual([1, 2, 3]);
  expect(drawEvenly([1, 2, 3], 9, 1)).toEqual([1, 2, 3]);
});
