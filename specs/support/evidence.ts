import type { TestInfo } from '@playwright/test';
import type { Evidence } from '../../client/exchange.ts';
import type { Transcript } from '../../client/transcript.ts';
import { loadBaseline } from '../../reports/baseline.ts';
import { requirementOf } from '../../reports/requirement.ts';
import { errorShapeRequirementId, shapeRequirementIds } from './shapeRequirements.ts';
import type { Target } from './target.ts';

const baselines = new Map<string, ReadonlyMap<string, string>>();
/** The target's known deviations: the reason by the requirement's id. Read once a worker. */
function baselineOf(target: string): ReadonlyMap<string, string> {
  const known = baselines.get(target) ?? new Map(loadBaseline(target).map(({ id, reason }) => [id, reason]));
  baselines.set(target, known);
  return known;
}

/**
 * A requirement in the target's baseline still runs and is expected to fail; when it passes, the run turns red. Of a target
 * known to be worthless every failure is expected: Playwright starts a new worker after one that is not.
 */
export function expectKnownDeviation(info: Pick<TestInfo, 'annotations' | 'fail'>, target: Pick<Target, 'name'>): void {
  if (process.env.WORTHLESS === '1') info.fail(true, 'nothing is expected of this target');
  const id = requirementOf(info.annotations)?.id;
  const reason = id === undefined ? undefined : baselineOf(target.name).get(id);
  if (reason !== undefined) info.fail(true, reason);
}

/** How much a passed test keeps: what shows its promise, or a whole story, from which the life of an opportunity is drawn. */
const keep = (info: TestInfo): number => (requirementOf(info.annotations)?.about === 'lifecycle' ? 20 : 4);

/** Attaches what was said and heard. A passed test keeps its last exchanges only. */
export function attachEvidence(info: TestInfo, transcript: Transcript): void {
  const all = transcript.evidence();
  if (all.exchanges.length === 0 && !all.generated) return;
  const evidence: Evidence =
    info.status === 'passed' && transcript.findings.length === 0
      ? { ...all, exchanges: all.exchanges.slice(-keep(info)) }
      : all;
  // Not by attach(), which makes a folder on disk for each test.
  info.attachments.push({
    name: 'evidence',
    body: Buffer.from(JSON.stringify(evidence)),
    contentType: 'application/json',
  });
}

/**
 * Throws when a body of this test broke its shape: one line a requirement, so that the report can charge each to the
 * requirement on shape and not to the one the test is about.
 */
export function judgeShapes(
  info: Pick<TestInfo, 'annotations'>,
  transcript: Pick<Transcript, 'findings'>,
  target: Pick<Target, 'name'>,
): void {
  const own = requirementOf(info.annotations)?.id;
  const broken = new Map<string, Set<string>>();
  for (const { operation, of, exchange } of transcript.findings) {
    const id = of === 'error' ? errorShapeRequirementId : shapeRequirementIds[operation];
    if (id !== own && baselineOf(target.name).has(id)) continue;
    const faults = broken.get(id) ?? new Set<string>();
    broken.set(id, faults);
    const what = of === 'error' ? `${exchange.error ?? 'unnamed error'} of ${operation}` : `${operation} response`;
    for (const { path, expected } of exchange.faults) faults.add(`${what}: ${path || 'the body'} ${expected}`);
  }
  if (broken.size === 0) return;
  const lines = [...broken].map(([id, faults]) => `ShapeBroken(${id}): ${[...faults].slice(0, 5).join('; ')}`);
  const error = new Error(lines.join('\n'));
  error.stack = error.message;
  throw error;
}
