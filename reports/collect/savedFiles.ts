import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestCase, TestResult } from '@playwright/test/reporter';

/** Attachment of a property test that found a counterexample: the case as `npm run replay` reads it. */
export const counterexampleAttachment = 'counterexample';
const caseId = /^F-[0-9A-F]{4}$/;

/**
 * The trace of a test, from our folder. Traces of merged shards lie outside of it: a copy keeps the link alive when the folder is
 * handed on alone.
 */
export function keptTrace(test: Pick<TestCase, 'id'>, { attachments }: TestResult, out: string): string | null {
  const trace = attachments.find(({ name }) => name === 'trace')?.path;
  if (!trace || !existsSync(trace)) return null;
  const relative = path.relative(out, trace).replaceAll('\\', '/');
  if (!relative.startsWith('..')) return relative;
  const name = `traces/${test.id.replaceAll(/[^A-Za-z0-9-]/g, '')}.zip`;
  mkdirSync(path.join(out, 'traces'), { recursive: true });
  copyFileSync(trace, path.join(out, name));
  return name;
}

/** Writes the counterexamples of a merged shard where `npm run replay` looks for them. */
export function saveCounterexamples({ attachments }: Pick<TestResult, 'attachments'>, out: string): void {
  for (const { name, body } of attachments) {
    if (name !== counterexampleAttachment || !body) continue;
    const found: unknown = JSON.parse(body.toString('utf8'));
    const id = typeof found === 'object' && found !== null && 'id' in found ? String(found.id) : '';
    if (!caseId.test(id)) continue;
    const file = path.join(out, 'counterexamples', `${id}.json`);
    mkdirSync(path.dirname(file), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, body);
  }
}
