import { expect, test } from '@playwright/test';
import { syntheticReport } from '../synthetic.ts';
import { fileName } from '../write.ts';
import { badge } from './badge.ts';
import { ctrf } from './ctrf.ts';
import { markedBody } from './html/json.ts';
import { html } from './html.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { escaped, markup } from './tag.ts';

const size = { requirements: 200, exchanges: 80 };
const report = syntheticReport(size);

test('two runs with one seed give the same page apart from the stamp block', () => {
  const bare = (salt: number) =>
    html(syntheticReport(size, salt)).replace(/<!-- stamp: begin -->[\s\S]*?<!-- stamp: end -->/, '');
  expect(bare(3)).toBe(bare(0));
  expect(html(syntheticReport(size, 3))).not.toBe(html(report));
});

test('what a target answers cannot become markup', () => {
  expect(markup`<b>${'<script>"&\'\u0000'}</b>`.text).toBe('<b>&lt;script&gt;&quot;&amp;&#39;␦</b>');
  expect(html(report)).not.toContain('<b>&</b>');
  expect(escaped('a < b')).toBe('a &lt; b');
});

test('a faulty path is marked in the body, and a missing member is written in', () => {
  const text = markedBody('{"Id":"O1","LifeCycle":{"Stage":"x"}}', [
    { path: 'LifeCycle/Stage', keyword: 'enum', expected: 'one of …', schemaPath: '' },
    { path: 'LifeCycle/ReviewStatus', keyword: 'required', expected: 'be present', schemaPath: '' },
  ]).text;
  expect(text).toContain('<mark>&quot;Stage&quot;: &quot;x&quot;</mark> <em>← one of …</em>');
  expect(text).toContain(
    '&quot;ReviewStatus&quot;</mark> <em>← missing</em>'.replace('&quot;ReviewStatus&quot;', '"ReviewStatus"'),
  );
  expect(text).toContain('&quot;Id&quot;: &quot;O1&quot;');
});

test('JUnit counts failures, faults of ours and the rest apart', () => {
  const text = junit(report);
  const failures = report.requirements.filter(({ outcome }) => outcome === 'failed').length;
  expect(text).toMatch(new RegExp(`<testsuites [^>]*tests="200" failures="${failures}" errors="0"`));
  expect(text.match(/<failure /g)).toHaveLength(failures);
  expect(text).toContain('<skipped message="untested: only AWS reviewers can start one"/>');
});

test('CTRF has a test for each requirement and sums that add up', () => {
  const { results } = JSON.parse(ctrf(report)) as { results: { summary: Record<string, number>; tests: unknown[] } };
  const { tests, passed = 0, failed = 0, pending = 0, skipped = 0, other = 0 } = results.summary;
  expect(results.tests).toHaveLength(200);
  expect(passed + failed + pending + skipped + other).toBe(tests);
});

test('the badge is green only when everything ran and held', () => {
  const green = '#1a6f3c';
  const all = { ...report, counts: { ...report.counts, failed: 0, untested: 0 } };
  expect(badge(report)).not.toContain(green);
  expect(badge({ ...all, verdict: { answer: 'conformant as far as tested', sentence: '', notes: [] } })).not.toContain(
    green,
  );
  expect(badge({ ...all, verdict: { answer: 'conformant', sentence: '', notes: [] } })).toContain(green);
});

test('the job summary gives the answer first and each operation a line', () => {
  const lines = markdown(report).split('\n');
  expect(lines[0]).toBe('# Not conformant: 11 promises broken in 11 operations.');
  expect(lines.filter((line) => /^\| \w+(Opportunit|Invitation|Solutions|Task|Summary)/.test(line))).toHaveLength(14);
});

test('a partial run has file names of its own', () => {
  expect(fileName('conformance.html', false)).toBe('conformance.html');
  expect(fileName('conformance.html', true)).toBe('conformance.partial.html');
});
