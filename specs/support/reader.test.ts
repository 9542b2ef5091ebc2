import { expect, test } from '@playwright/test';
import type { Exchange } from '../../client/exchange.ts';
import { Transcript } from '../../client/transcript.ts';
import type { Partner } from './partner.ts';
import { Reader, type ReadOperation, shareable } from './reader.ts';
import type { SharedRecords } from './sharedRecords.ts';

const exchange = {
  operation: 'CreateOpportunity',
  shapeErrors: [],
  request: { body: '{"Catalog":"Sandbox"}' },
  response: { status: 200, body: '{"Id":"O1234567"}' },
} as unknown as Exchange;

/** A helper that counts how often it was run, and readers of one account: each is what one test gets. */
function account() {
  const records: SharedRecords = new Map();
  let made = 0;
  const create = shareable('create', async (partner: Partner, changes: object = {}) => {
    made += 1;
    if ('fail' in changes && made === 1) throw new Error('not this time');
    partner.session.transcript.retain(exchange);
    return { Id: `O${made}`, nested: { list: [1] } };
  });
  const newReader = () => {
    const transcript = new Transcript();
    const owner = { session: { transcript }, records } as unknown as Partner;
    return { owner, transcript, reader: new Reader(owner) };
  };
  return { create, newReader };
}

test('readers share what the same arguments make, a partner never does', async () => {
  const { create, newReader } = account();
  const [first, second] = [newReader(), newReader()];
  const { Id } = await create(first.reader);
  expect((await create(second.reader)).Id).toBe(Id);
  expect((await create(second.reader, { Customer: {} })).Id).not.toBe(Id);
  expect((await create(second.reader, { Customer: undefined })).Id).not.toBe(Id);
  expect((await create(second.owner)).Id).not.toBe(Id);
});

test('what made a record is in the transcript of every test that reads it', async () => {
  const { create, newReader } = account();
  const members: (readonly string[])[] = [];
  for (const { reader, transcript } of [newReader(), newReader()]) {
    await create(reader);
    const { exchanges, coverage } = transcript.toAttachment();
    expect(exchanges).toEqual([exchange]);
    members.push(coverage.CreateOpportunity?.response ?? []);
  }
  // The first test sees members as it receives them; a later one, in what it adopts.
  expect(members[1]?.length).toBeGreaterThan(0);
});

test('a record is frozen, and one that could not be made is tried again', async () => {
  const { create, newReader } = account();
  const { reader } = newReader();
  await expect(create(reader, { fail: true })).rejects.toThrow('not this time');
  const record = await create(reader, { fail: true });
  expect(() => record.nested.list.push(2)).toThrow(TypeError);
});

test('a reader changes nothing', async () => {
  const { reader } = account().newReader();
  expect(() => reader.call('UpdateOpportunity' as ReadOperation, {})).toThrow(
    "UpdateOpportunity changes the account, and a reader's records are shared: use partner.",
  );
});
