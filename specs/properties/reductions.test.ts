import { expect, test } from '@playwright/test';
import { reductionsOf } from './reductions.ts';

test('takes each member out, and puts a plain text in its place', () => {
  const body = { Catalog: 'Sandbox', Project: { Title: 'Über', Notes: null, Models: ['A', 'B'] } };
  const reductions = reductionsOf(body);
  expect(reductions.map(({ member }) => member)).toEqual([
    ...['Catalog', 'Catalog', 'Project.Title', 'Project.Title', 'Project.Models', 'Project.Models'],
  ]);
  expect(reductions[2]?.value).toEqual({ Catalog: 'Sandbox', Project: { Notes: null, Models: ['A', 'B'] } });
  expect(reductions[3]?.value).toEqual({
    Catalog: 'Sandbox',
    Project: { Title: 'Plain text', Notes: null, Models: ['A', 'B'] },
  });
});
