import { expect, test } from '@playwright/test';
import { Transcript } from '../../client/transcript.ts';
import { once, onShared, type SharedRecords } from './sharedRecords.ts';

const owner = () => ({ records: new Map() as SharedRecords, session: { transcript: new Transcript() } });

test('a record is made once for its account, and frozen', async () => {
  const account = owner();
  let made = 0;
  const make = async () => ({ number: ++made });
  expect(await once(account, 'one', make)).toEqual({ number: 1 });
  expect(Object.isFrozen(await once(account, 'one', make))).toBe(true);
  expect(await once(owner(), 'one', make)).toEqual({ number: 2 });
});

test('a record is made anew after a test that failed on it', async () => {
  const account = owner();
  let made = 0;
  const use = (fails: boolean) =>
    onShared(
      account,
      'one',
      async () => ++made,
      async (number) => {
        if (fails) throw new Error('not as promised');
        return number;
      },
    );
  expect(await use(false)).toBe(1);
  await expect(use(true)).rejects.toThrow('not as promised');
  expect(await use(false)).toBe(2);
});
