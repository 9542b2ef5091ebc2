import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestInfo } from '@playwright/test';
import { env } from '../../client/env/index.ts';
import { classify } from '../../reports/collect/classify.ts';
import { requirementId } from '../../reports/coverage/requirement.ts';

/** One mutant of a mutation run. */
export interface PlannedMutant {
  /** Its name; null is the sound emulator. */
  readonly mutant: string | null;
  /** The requirements whose tests meet it. */
  readonly requirements: readonly string[];
  /** The requirement that must be charged; null when any will do. Its other tests are skipped once one has been. */
  readonly caughtBy: string | null;
  /** An emulator that is the mutant as a whole; without one the mutant is asked of the accounts of the run's emulator. */
  readonly endpoint?: string;
}
/** Annotation of a test that runs with a mutant. */
export const mutantAnnotation = 'mutant';

const planFile = env.PCC_MUTANTS;
const plan: readonly PlannedMutant[] =
  planFile === null ? [] : (JSON.parse(readFileSync(planFile, 'utf8')) as readonly PlannedMutant[]);
const byRequirement = new Map<string, PlannedMutant[]>();
for (const planned of plan)
  for (const id of planned.requirements) byRequirement.set(id, [...(byRequirement.get(id) ?? []), planned]);

interface Details {
  readonly annotation?: readonly { readonly type: string; readonly description?: string }[];
  readonly tag?: readonly string[];
}

/**
 * Declares each test once for every mutant that the plan gives its requirement, and no other test. Playwright's own
 * repetition would start a worker for each mutant; this way one run of two workers meets hundreds.
 */
export function underMutants<T extends object>(test: T): T {
  if (planFile === null) return test;
  return new Proxy(test, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name !== 'extend' || typeof value !== 'function') return value;
      return (...fixtures: unknown[]) => underMutants(Reflect.apply(value, target, fixtures) as object);
    },
    apply: (target, self, [title, details, body]: [string, Details, unknown]) => {
      const declare = (...args: unknown[]): void => void Reflect.apply(target as never, self, args);
      const id = details.tag?.map((tag) => tag.slice(1)).find((tag) => requirementId.test(tag)) ?? '';
      for (const { mutant } of byRequirement.get(id) ?? []) {
        if (mutant === null) declare(title, details, body);
        else {
          const annotation = [...(details.annotation ?? []), { type: mutantAnnotation, description: mutant }];
          declare(`${title}, under ${mutant}`, { ...details, annotation }, body);
        }
      }
    },
  });
}

interface Annotated {
  readonly annotations: readonly { readonly type: string; readonly description?: string | undefined }[];
}
/** The mutant that a test lives with. */
export const mutantOf = ({ annotations }: Annotated): string | null =>
  annotations.find(({ type }) => type === mutantAnnotation)?.description ?? null;

const plannedFor = (info: Annotated): PlannedMutant | undefined => {
  const mutant = mutantOf(info);
  return mutant === null ? undefined : plan.find((planned) => planned.mutant === mutant);
};

/** The emulator that a test meets when its mutant has one of its own. */
export const endpointOf = (info: Annotated): string | null => plannedFor(info)?.endpoint ?? null;

/** What a new account is asked to have: the mutant of the test. */
export function accountRequest(info: Annotated): { readonly Mutant?: string } {
  const Mutant = mutantOf(info);
  return Mutant === null || endpointOf(info) !== null ? {} : { Mutant };
}

/** A file that is there once a mutant was caught; null for tests without one. */
function mark(info: Annotated): string | null {
  const planned = plannedFor(info);
  return planned === undefined ? null : path.join(`${planFile}.caught`, String(plan.indexOf(planned)));
}

/** Skips a test whose mutant another test has caught already. */
export function skipWhenCaught(info: Pick<TestInfo, 'annotations' | 'skip'>): void {
  const file = mark(info);
  info.skip(file !== null && existsSync(file), 'the mutant was caught by another test');
}

/**
 * Notes that a mutant was caught, and expects of a mutated test what has become of it: Playwright starts a new worker after
 * every failure that was not expected.
 */
export function noteCaught(
  info: Pick<TestInfo, 'annotations' | 'errors' | 'status' | 'fail'>,
  own: string | null,
  ending: Error | null,
): void {
  const file = mark(info);
  if (file === null) return;
  const errors = [...info.errors.map(({ message = '' }) => message), ...(ending ? [ending.message] : [])];
  if (errors.length === 0) return;
  const { annotations } = info;
  const { ownJudgement, shapeFailures } = classify({ status: 'failed', expectedStatus: 'passed', errors, annotations });
  const charged = [
    ...(ownJudgement.outcome === 'failed' && own !== null ? [own] : []),
    ...shapeFailures.map(({ id }) => id),
  ];
  const caughtBy = plannedFor(info)?.caughtBy ?? null;
  if (caughtBy === null ? charged.length > 0 : charged.includes(caughtBy)) {
    mkdirSync(path.dirname(file), { recursive: true });
    appendFileSync(file, charged.join(' '));
  }
  if (info.status !== 'timedOut') info.fail(true, 'the target has a mutant');
}
