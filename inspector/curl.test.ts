import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import type { Call } from './control.ts';
import { curlOf } from './curl.ts';

const call = (changes: Partial<Call>): Call => ({
  Seq: 1,
  AccountId: '111111111111',
  Operation: 'ListSolutions',
  ReceivedAt: '2026-11-28T00:00:00.000Z',
  Milliseconds: 1,
  Method: 'POST',
  Path: '/ListSolutions',
  Target: null,
  ContentType: 'application/json',
  UserAgent: null,
  SessionToken: false,
  Request: { text: '{"Catalog":"Sandbox"}', bytes: 21, cut: false },
  Response: null,
  Verdict: { Request: null, Response: null },
  ...changes,
});
/** The words that a shell makes of a command, without running it. */
const words = (command: string): string[] =>
  execFileSync('sh', ['-c', `set -- ${command}; printf '%s\\n' "$@"`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');

test('a call of the default account is sent again with its credentials', () => {
  expect(words(curlOf(call({}), 'http://127.0.0.1:1'))).toEqual([
    'curl',
    '-sS',
    '--aws-sigv4',
    'aws:amz:us-east-1:partnercentral-selling',
    '--user',
    'test:test',
    '-H',
    'Content-Type: application/json',
    '--data-raw',
    '{"Catalog":"Sandbox"}',
    'http://127.0.0.1:1/ListSolutions',
  ]);
});

test('the credentials of other accounts are named, not told', () => {
  const command = curlOf(call({ AccountId: '222222222222', SessionToken: true }), 'http://127.0.0.1:1');
  expect(command).toContain('--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"');
  expect(command).toContain('"X-Amz-Security-Token: $AWS_SESSION_TOKEN"');
});

test('no text of a call becomes a command of the shell', () => {
  const text = `{"Title":"it's $(id) \`id\` \\ "}`;
  const target = "AWSPartnerCentralSelling.X'; id; '";
  const sent = words(curlOf(call({ Target: target, Request: { text, bytes: 1, cut: false } }), 'http://127.0.0.1:1'));
  expect(sent).toContain(text);
  expect(sent).toContain(`X-Amz-Target: ${target}`);
});
