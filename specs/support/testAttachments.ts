import type { TestInfo } from '@playwright/test';
import { env } from '../../client/env/index.ts';
import type { TranscriptAttachment } from '../../client/exchange.ts';
import type { Transcript } from '../../client/transcript.ts';
import { knownFailure } from '../../reports/collect/classify.ts';
import { requirementOf } from '../../reports/coverage/requirement.ts';
import { loadBaseline } from '../../reports/judge/baseline.ts';
import { formatShapeError } from '../../schemas/index.ts';
import { SetupFailed, ShapeBroken } from './outcome.ts';
import { errorShapeRequirementId, shapeRequirementId } from './shapeRequirements.ts';
import type { Target } from './target.ts';

const baselines = new Map<string, ReadonlyMap<string, string>>();
/** The target's known failures: the reason by the requirement's id. Read once a worker. */
function knownFailuresOf(target: string): ReadonlyMap<string, string> {
  const known =
    baselines.get(target) ?? new Map(loadBaseline(env.TARGET_NAME ?? target).map(({ id, reason }) => [id, reason]));
  baselines.set(target, known);
  return known;
}

/**
 * A requirement in the target's baseline still runs and is expected to fail; when it passes, the run turns red. Of a target
 * that must pass nothing every failure is expected: Playwright starts a new worker after one that is not.
 */
export function expectKnownFailure(
  info: Pick<TestInfo, 'title' | 'annotations' | 'fail'>,
  target: Pick<Target, 'name'>,
): void {
  if (env.PCC_CONTROL_TARGET) info.fail(true, 'nothing is expected of this target');
  const id = requirementOf(info)?.id;
  const reason = id === undefined ? undefined : knownFailuresOf(target.name).get(id);
  if (reason === undefined) return;
  info.annotations.push({ type: knownFailure, description: reason });
  info.fail(true, reason);
}

/** How much a passed test keeps: what shows its promise, or a whole story, from which the life of an opportunity is drawn. */
const exchangesToKeep = (info: TestInfo): number => (requirementOf(info)?.category === 'lifecycle' ? 20 : 4);

/** Attaches what was said and heard. A passed test keeps its last exchanges only. */
export function attachTranscript(info: TestInfo, transcript: Transcript): void {
  const all = transcript.toAttachment();
  if (all.exchanges.length === 0 && !all.generated) return;
  const evidence: TranscriptAttachment =
    info.status === 'passed' && transcript.invalidExchanges.length === 0
      ? { ...all, exchanges: all.exchanges.slice(-exchangesToKeep(info)) }
      : all;
  // Not by attach(), which makes a folder on disk for each test.
  info.attachments.push({
    name: 'evidence',
    body: Buffer.from(JSON.stringify(evidence)),
    contentType: 'application/json',
  });
}

/**
 * Collects the response bodies of this test that broke their shape, by the requirement on that shape, so that the report
 * charges that one and not the requirement the test is about. Returns null when there are none.
 */
export function brokenShapes(
  info: Pick<TestInfo, 'title' | 'annotations'>,
  transcript: Pick<Transcript, 'invalidExchanges'>,
  target: Pick<Target, 'name'>,
): ShapeBroken | null {
  const own = requirementOf(info)?.id;
  const broken = new Map<string, Set<string>>();
  for (const { operation, bodyKind, exchange } of transcript.invalidExchanges) {
    const id = bodyKind === 'error' ? errorShapeRequirementId : shapeRequirementId(operation);
    if (id !== own && knownFailuresOf(target.name).has(id)) continue;
    const errors = broken.get(id) ?? new Set<string>();
    broken.set(id, errors);
    const what =
      bodyKind === 'error' ? `${exchange.error ?? 'unnamed error'} of ${operation}` : `${operation} response`;
    for (const error of exchange.shapeErrors) errors.add(`${what}: ${formatShapeError(error)}`);
  }
  if (broken.size === 0) return null;
  return new ShapeBroken([...broken].map(([id, errors]) => ({ id, message: [...errors].slice(0, 5).join('; ') })));
}

/**
 * A rejection shows nothing by itself: a target that rejects everything rejects the right thing too. A test that sees an
 * operation reject something passes only when the same operation accepted another request of the same test. What a
 * target may do or leave is excepted, and so are generated sessions: each of their rejections has its own twin.
 */
export function missingTwin(
  info: Pick<TestInfo, 'title' | 'annotations' | 'status'>,
  transcript: Pick<Transcript, 'rejectedOnly'>,
): SetupFailed | null {
  const requirement = requirementOf(info);
  if (info.status !== 'passed' || !requirement || requirement.level === 'MAY') return null;
  if (requirement.category === 'generated') return null;
  const [operation] = transcript.rejectedOnly();
  return operation ? new SetupFailed(`${operation} was rejected, and no request of it was accepted beside that`) : null;
}
