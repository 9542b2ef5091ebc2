import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { createCallLog } from '../callLog.ts';
import { limit } from '../limits.ts';
import type { HttpRequest } from '../protocol/http.ts';
import { createEmulator } from '../server.ts';
import { createHarness } from '../testing/emulatorHarness.ts';

const AccountId = '111111111111';
const about = { AccountId, Catalog: 'Sandbox' };
const httpRequest = (body: string, headers: Record<string, string> = {}): HttpRequest => ({
  requestId: 'r',
  method: 'POST',
  url: '/ListSolutions?X-Amz-Signature=secret',
  headers,
  rawHeaders: [],
  body: Buffer.from(body),
});
const ok = { status: 200, headers: {}, body: '{}' };

test('the call log keeps the newest calls, in number and in bytes, and the beginning of long bodies', () => {
  const calls = createCallLog(() => 0);
  for (let sent = 0; sent < limit('recordedCalls') + 5; sent += 1) calls.record(httpRequest('{}'), ok, AccountId, 1);
  expect(calls.forAccount(AccountId, 0)).toHaveLength(limit('recordedCalls'));
  expect([calls.first(AccountId), calls.last()]).toEqual([6, limit('recordedCalls') + 5]);
  const long = 'x'.repeat(2 * limit('recordedBodyBytes'));
  for (let sent = 0; sent < 200; sent += 1) calls.record(httpRequest(long), ok, AccountId, 1);
  const kept = calls.forAccount(AccountId, 0);
  expect(kept.at(-1)?.request).toEqual({
    text: long.slice(0, limit('recordedBodyBytes')),
    bytes: long.length,
    cut: true,
  });
  const bytes = kept.reduce((sum, { request }) => sum + 2 * request.text.length, 0);
  expect(bytes).toBeLessThanOrEqual(limit('recordedCallBytes'));
  expect(kept.length).toBeGreaterThan(10);
});

test('the call log has neither credentials nor queries, and an account sees its own calls and those of nobody', () => {
  const calls = createCallLog(() => 0);
  const secrets = { authorization: 'AWS4-HMAC-SHA256 secret', 'x-amz-security-token': 'secret' };
  calls.record(httpRequest('{}', secrets), ok, AccountId, 1);
  calls.record(httpRequest('{}'), 'drop', '222222222222', 1);
  calls.record(httpRequest('{}'), { ...ok, status: 403 }, null, 1);
  const kept = calls.forAccount(AccountId, 0);
  expect(JSON.stringify(kept)).not.toContain('secret');
  expect(kept.map(({ seq, temporary }) => [seq, temporary])).toEqual([
    [1, true],
    [3, false],
  ]);
  expect(calls.forAccount('222222222222', 1).map(({ response }) => response)).toEqual([null, expect.anything()]);
  calls.clear(AccountId);
  expect(calls.forAccount(AccountId, 0).map(({ seq }) => seq)).toEqual([3]);
});

test('an opportunity shows what it went through, with the states before and after', () => {
  const { createPartner, callControl } = createHarness();
  const partner = createPartner(AccountId);
  const { Id: Identifier } = partner.createOpportunity();
  const solution = { RelatedEntityType: 'Solutions', RelatedEntityIdentifier: 'S-1234567' };
  partner.call('AssociateOpportunity', { OpportunityIdentifier: Identifier, ...solution });
  partner.call('SubmitOpportunity', { Identifier, InvolvementType: 'Co-Sell', Visibility: 'Full' });
  callControl('POST review', { ...about, Identifier, ReviewStatus: 'Approved' });
  expect(callControl('GET opportunity', { ...about, Identifier })).toMatchObject({
    Opportunity: { Id: Identifier },
    Hidden: false,
    Submission: { InvolvementType: 'Co-Sell' },
    History: expect.arrayContaining([
      expect.objectContaining({ Event: 'Created' }),
      expect.objectContaining({ Event: 'Opportunity Created' }),
      expect.objectContaining({ ReviewStatusBefore: 'Pending Submission', ReviewStatus: 'Submitted' }),
      expect.objectContaining({ ReviewStatusBefore: 'Submitted', ReviewStatus: 'Approved' }),
    ]),
  });
  expect(callControl('GET opportunities', about)).toMatchObject({
    Opportunities: [{ Identifier, ReviewStatus: 'Approved', Hidden: false }],
    More: false,
  });
  callControl('POST reset', { AccountId });
  expect(callControl('GET opportunities', about)).toEqual({ Opportunities: [], More: false });
  expect(() => callControl('GET opportunity', { ...about, Identifier })).toThrow(/has no opportunity O/);
});

test('transitions are kept up to their limit, and a change that is undone leaves none', () => {
  const { world, createPartner } = createHarness();
  const { Id } = createPartner(AccountId).createOpportunity();
  const find = () => world.opportunities.find(AccountId, 'Sandbox', Id);
  const toggle = (Stage: 'Prospect' | 'Qualified'): void => {
    const found = find();
    if (!found) throw new Error('The opportunity is gone.');
    world.opportunities.update({
      ...found,
      record: { ...found.record, LifeCycle: { ...found.record.LifeCycle, Stage } },
    });
  };
  const transitions = () => {
    const found = find();
    return found ? world.opportunities.transitions(found) : [];
  };
  const undone = (): void =>
    world.atomically(() => {
      toggle('Qualified');
      throw new Error('undone');
    });
  expect(undone).toThrow('undone');
  expect(transitions()).toEqual([]);
  for (let change = 0; change < limit('transitionsPerOpportunity') + 10; change += 1)
    toggle(change % 2 === 0 ? 'Qualified' : 'Prospect');
  expect(transitions()).toHaveLength(limit('transitionsPerOpportunity'));
  expect(transitions().at(-1)).toMatchObject({ stageBefore: 'Qualified', stage: 'Prospect' });
});

test('a referral that waits is listed as hidden, and its invitation with its events', () => {
  const { createPartner, callControl } = createHarness();
  createPartner(AccountId);
  callControl('POST invitations', about);
  expect(callControl('GET opportunities', about)).toMatchObject({ Opportunities: [{ Hidden: true }] });
  expect(callControl('GET invitations', about)).toMatchObject({
    Invitations: [
      { ParticipantType: 'RECEIVER', Status: 'PENDING', History: [{ Event: 'Engagement Invitation Created' }] },
    ],
  });
  expect(callControl('GET accounts', {})).toEqual({
    Accounts: [{ AccountId, CompanyName: 'Example Partner', Mutant: null }],
    More: false,
  });
});

test('a call has the verdict of the contract on request and response', () => {
  const { world, createPartner, callControl } = createHarness();
  createPartner(AccountId);
  const rejected = {
    status: 400,
    headers: { 'x-amzn-ErrorType': 'ResourceNotFoundException:http://internal.amazon.com/coral/x/' },
    body: '{"Message":"Resource not found"}',
  };
  world.calls.record(httpRequest('{"Catalog":"Sandbox","Extra":1}'), { ...ok, body: '{"Rows":[]}' }, AccountId, 1);
  world.calls.record(httpRequest('no JSON'), rejected, AccountId, 1);
  world.calls.record({ ...httpRequest('{}'), url: '/NoSuchOperation' }, ok, AccountId, 1);
  expect(callControl('GET calls', { AccountId, After: '0' })).toMatchObject({
    Calls: [
      {
        Operation: 'ListSolutions',
        Verdict: { Request: ['Extra is ignored'], Response: expect.arrayContaining([expect.stringContaining('Rows')]) },
      },
      { Verdict: { Request: null, Response: [] } },
      { Operation: 'NoSuchOperation', Verdict: { Request: null, Response: null } },
    ],
    First: 1,
    Last: 3,
  });
  expect(callControl('GET calls', { AccountId, After: '3' })).toMatchObject({ Calls: [] });
  expect(() => callControl('GET calls', { AccountId, After: 'x' })).toThrow(/^After must be/);
});

test('the page is one file that may load nothing else, for browsers that were sent here by nobody', async () => {
  const { world } = createHarness();
  const server = createEmulator(world);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_emulator/`;
  const ask = (headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    fetch(address, { method, headers });
  const page = await ask({ 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' });
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; connect-src 'self';/,
  );
  expect(policy).toContain("frame-ancestors 'none'");
  const html = await page.text();
  expect(html).toContain('<title>Inspector of the Partner Central emulator</title>');
  expect(html).not.toMatch(/(?:src|href)="(?!data:)/);
  for (const site of ['cross-site', 'same-site'])
    expect((await ask({ 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'navigate' })).status).toBe(403);
  expect((await ask({ Authorization: 'AWS4-HMAC-SHA256 x' })).status).toBe(403);
  expect((await ask({}, 'POST')).status).toBe(404);
  expect(await (await ask({}, 'HEAD')).text()).toBe('');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  world.close();
});
