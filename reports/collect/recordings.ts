import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** A response of a live target, kept as evidence. It names its origin and its date, so that an old or edited one can be rejected. */
export interface Recording {
  readonly format: 'partner-central-recording/1';
  readonly target: string;
  readonly catalog: string;
  readonly operation: string;
  /** Digest of the contract that the harness held when it was made. */
  readonly contract: string;
  readonly requestId: string;
  /** Date and time of the response. */
  readonly recordedAt: string;
  /** The redacted response body, and its SHA-256 in hex: an edited recording no longer matches. */
  readonly body: string;
  readonly digest: string;
}
export interface RecordingAge {
  readonly verified: number;
  readonly aged: number;
  readonly oldest: string | null;
}
const maxAgeDays = 90;
const dayMs = 86_400_000;

export const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/** Makes a recording of a live target's response. Rejects the emulator, which is never evidence. */
export function createRecording(facts: Omit<Recording, 'format' | 'digest'>): Recording {
  assertLiveTarget(facts.target, 'A recording');
  return { format: 'partner-central-recording/1', ...facts, digest: digestOf(facts.body) };
}

/** Checks a recording. Throws a sentence that says what is wrong with it. */
export function parseRecording(found: unknown, file: string): Recording {
  const { format, ...rest } = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
  if (format !== 'partner-central-recording/1')
    throw new Error(`${file} is no recording of this version (format ${String(format)}).`);
  for (const name of ['target', 'catalog', 'operation', 'contract', 'requestId', 'recordedAt', 'body', 'digest'])
    if (typeof rest[name] !== 'string') throw new Error(`${file}: ${name} is missing.`);
  const recording = { format, ...rest } as Recording;
  assertLiveTarget(recording.target, file);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(recording.requestId))
    throw new Error(`${file}: requestId must be the x-amzn-RequestId of the response.`);
  if (Number.isNaN(Date.parse(recording.recordedAt))) throw new Error(`${file}: recordedAt is no date and time.`);
  if (digestOf(recording.body) !== recording.digest)
    throw new Error(`${file}: the body was changed after it was recorded; its digest does not fit.`);
  return recording;
}

function assertLiveTarget(target: string, what: string): void {
  if (target === 'emulator' || /\/\/(127\.|localhost|\[::1\])/.test(target))
    throw new Error(`${what} made against ${target} is rejected: only a live target is evidence of live behaviour.`);
}

/** All recordings of a folder, checked, by file name. */
export const loadRecordings = (folder: URL): readonly Recording[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseRecording(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name));

/** Whether a recording still counts as verified on a day, for a contract. */
export const isFresh = ({ recordedAt, contract }: Recording, now: Date, current: string): boolean =>
  contract === current &&
  now.getTime() - Date.parse(recordedAt) <= maxAgeDays * dayMs &&
  Date.parse(recordedAt) <= now.getTime();

export function recordingAge(recordings: readonly Recording[], now: Date, contract: string): RecordingAge {
  const verified = recordings.filter((each) => isFresh(each, now, contract)).length;
  const [oldest] = recordings.map(({ recordedAt }) => recordedAt).sort();
  return { verified, aged: recordings.length - verified, oldest: oldest ?? null };
}
