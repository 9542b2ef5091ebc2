import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { curl } from './curl.ts';
import type { Exchange } from './exchange.ts';

const body = `{"Catalog":"Sandbox","Note":"it's $HOME \`id\` \\\\ and more"}`;
const exchange: Exchange = {
  operation: 'ListOpportunities',
  route: 'sdk',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 1,
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:4000/',
    headers: {
      authorization: 'AWS4-HMAC-SHA256 …',
      'x-amz-date': '20260101T000000Z',
      'content-type': 'application/x-amz-json-1.0',
    },
    body,
  },
  response: null,
  error: null,
  shapeErrors: [],
  undocumented: [],
};

test('is one command that signs anew, by the caller’s own keys', () => {
  expect(curl(exchange)).toContain('--aws-sigv4 "aws:amz:us-east-1:partnercentral-selling"');
  expect(curl(exchange)).toContain('--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"');
  expect(curl(exchange)).not.toContain('authorization');
  expect(curl(exchange)).not.toContain('x-amz-date');
});

test('quotes the body so that a shell passes it on unchanged', () => {
  const script = curl(exchange).replace(/^curl/, 'printf "%s\\n"');
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\n');
  expect(words).toContain(body);
  expect(words).toContain('content-type: application/x-amz-json-1.0');
});

test('can be aimed at another endpoint', () => {
  expect(curl(exchange, 'https://example.com')).toContain("'https://example.com/'");
});
