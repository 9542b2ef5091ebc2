import { expect, test } from '@playwright/test';
import { operationNames } from '../../schemas/index.ts';
import { syntheticReport } from '../testing/syntheticReport.ts';
import { renderBadge } from './badge.ts';
import { renderCtrf } from './ctrf.ts';
import { fileName } from './fileName.ts';
import { annotatedBody } from './html/annotatedBody.ts';
import { stackedBar } from './html/stackedBar.ts';
import { renderHtml } from './html.ts';
import { renderJUnit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { escapeMarkup, markup } from './markup.ts';

const size = { requirements: 200, exchanges: 80 };
const report = syntheticReport(size);

test('two runs with one seed give the same page apart from the stamp block', () => {
  const bare = (salt: number) =>
    renderHtml(syntheticReport(size, salt)).replace(/<!-- stamp: begin -->[\s\S]*?<!-- stamp: end -->/, '');
  expect(bare(3)).toBe(bare(0));
  expect(renderHtml(syntheticReport(size, 3))).not.toBe(renderHtml(report));
});

test('text of a response cannot become markup', () => {
  expect(markup`<b>${'<script>"&\'\u0000'}</b>`.text).toBe('<b>&lt;script&gt;&quot;&amp;&#39;␦</b>');
  expect(renderHtml(report)).not.toContain('<b>&</b>');
  expect(escapeMarkup('a < b')).toBe('a &lt; b');
});

test('a member that differs is marked in the body, and a missing member is written in', () => {
  const text = annotatedBody('{"Id":"O1","LifeCycle":{"Stage":"x"}}', {
    errors: [
      { path: ['LifeCycle', 'Stage'], keyword: 'enum', message: 'must be one of …', schemaPath: '' },
      { path: ['LifeCycle', 'ReviewStatus'], keyword: 'required', message: 'is required', schemaPath: '' },
    ],
  }).text;
  expect(text).toContain('<mark class="differs">&quot;Stage&quot;: &quot;x&quot;</mark> <em>← must be one of …</em>');
  expect(text).toContain(
    '&quot;ReviewStatus&quot;</mark> <em>← missing</em>'.replace('&quot;ReviewStatus&quot;', '"ReviewStatus"'),
  );
  expect(text).toContain('&quot;Id&quot;: &quot;O1&quot;');
});

test('JUnit counts failures, harness errors and the rest apart', () => {
  const text = renderJUnit(report);
  const failures = report.requirements.filter(({ outcome }) => outcome === 'failed').length;
  expect(text).toMatch(new RegExp(`<testsuites [^>]*tests="200" failures="${failures}" errors="0"`));
  expect(text.match(/<failure /g)).toHaveLength(failures);
  expect(text).toContain('<skipped message="untested: only AWS reviewers can start one"/>');
});

test('CTRF has a test for each requirement and sums that add up', () => {
  const { results } = JSON.parse(renderCtrf(report)) as {
    results: { summary: Record<string, number>; tests: unknown[] };
  };
  const { tests, passed = 0, failed = 0, pending = 0, skipped = 0, other = 0 } = results.summary;
  expect(results.tests).toHaveLength(200);
  expect(passed + failed + pending + skipped + other).toBe(tests);
});

test('the badge is green only when everything ran and held', () => {
  const green = '#1a6f3c';
  const all = { ...report, counts: { ...report.counts, failed: 0, untested: 0 } };
  expect(renderBadge(report)).not.toContain(green);
  expect(
    renderBadge({ ...all, verdict: { status: 'conformant as far as tested', exitCode: 0, sentence: '', notes: [] } }),
  ).not.toContain(green);
  expect(renderBadge({ ...all, verdict: { status: 'conformant', exitCode: 0, sentence: '', notes: [] } })).toContain(
    green,
  );
});

test('the job summary starts with the verdict and has a line for each operation', () => {
  const lines = renderMarkdown(report).split('\n');
  expect(lines[0]).toBe('# Not conformant: 11 MUSTs failed in 11 operations.');
  for (const name of operationNames) expect(lines.filter((line) => line.startsWith(`| ${name} |`))).toHaveLength(1);
});

test('a partial run has file names of its own', () => {
  expect(fileName('conformance.html', false)).toBe('conformance.html');
  expect(fileName('conformance.html', true)).toBe('conformance.partial.html');
});

test('a bar shows each part by its share, the smallest too, and never more than the whole', () => {
  const widths = (parts: Parameters<typeof stackedBar>[0], whole: number): number[] =>
    [...stackedBar(parts, whole).text.matchAll(/<rect class="\w" x="[\d.]+" y="0" width="([\d.]+)"/g)].map((found) =>
      Number(found[1]),
    );
  expect(
    widths(
      [
        [50, 'p'],
        [50, 'x'],
      ],
      100,
    ),
  ).toEqual([74, 74]);
  expect(
    widths(
      [
        [50, 'p'],
        [0, 'x'],
      ],
      100,
    ),
  ).toEqual([74]);
  const [most = 0, least = 0] = widths(
    [
      [99_999, 'p'],
      [1, 'x'],
    ],
    100_000,
  );
  expect(least).toBeGreaterThanOrEqual(0.9);
  expect(most + least).toBeLessThanOrEqual(150);
  expect(stackedBar([], 0).text).not.toContain('<rect');
});

test('stays under 2 MB when all of 2,000 requirements fail, and each failure still has its place', () => {
  const failing = syntheticReport({ requirements: 2_000, exchanges: 2_000, failed: 2_000 });
  const page = renderHtml(failing);
  expect(Buffer.byteLength(page)).toBeLessThan(2_000_000);
  for (const { id } of failing.requirements) expect(page, id).toMatch(new RegExp(`id="?${id}["> ]`));
  expect(page).toMatch(/\d+ more failed; conformance\.json has what each was answered/);
});
