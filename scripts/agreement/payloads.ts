import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import {
  asBody,
  type Body,
  type ExpectedError,
  generatorOf,
  partnerDrafts,
  placeholders,
  resolvePlaceholders,
  setAt,
} from '../../generators/index.ts';
import { ruleViolations } from '../../generators/invalid/rules.ts';
import { type OperationName, operationNames } from '../../schemas/index.ts';

/** A request, and what the harness expects of it. */
export interface Payload {
  readonly operation: OperationName;
  /** With placeholders for what has to exist before. */
  readonly request: Body;
  /** `valid`, the broken constraint, or the id of the broken business rule. */
  readonly violation: string;
  /** The errors of which one is right; null when the request is valid. */
  readonly expectedErrors: readonly ExpectedError[] | null;
}
/** The package's command, as a program and its first arguments. */
export type PackageCommand = readonly [string, ...string[]];

/** Placeholders stay in what `generate` prints: the identifiers to put in their place are made later. */
const data = JSON.stringify({ ...placeholders, token: undefined });

/** Valid requests of every operation, requests with one violation, and requests that break a business rule, mixed. */
export function payloadsOf(command: PackageCommand, count: number, seed: number): readonly Payload[] {
  const each = Math.max(1, Math.floor(count / (2 * operationNames.length + 2)));
  const generated = operationNames.flatMap((operation) => [
    ...generate(command, operation, each, seed).map((request) => ({
      ...{ operation, request: asBody(request) ?? {}, violation: 'valid', expectedErrors: null },
    })),
    ...generate(command, operation, each, seed, '--invalid').map((line) => ({
      ...{ operation, ...(line as Omit<Payload, 'operation'>) },
    })),
  ]);
  return [...generated, ...rulePayloads(Math.max(0, count - generated.length), seed)];
}

function generate(
  [program, ...first]: PackageCommand,
  operation: OperationName,
  count: number,
  seed: number,
  ...more: readonly string[]
): readonly unknown[] {
  const args = [...first, 'generate', operation, '--count', String(count), '--seed', String(seed), '--data', data];
  const { status, stdout, stderr } = spawnSync(program, [...args, ...more], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`generate ${operation} ended with ${status}: ${stderr.slice(0, 500)}`);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** Business rules of requests that can be checked without a review: what `generate --invalid` does not break. */
const ruleCases = ruleViolations
  .filter(({ reviewStatus }) => reviewStatus !== 'approved')
  .flatMap((rule) => rule.phases.filter((phase) => phase !== 'submit').map((phase) => ({ rule, phase })));

function rulePayloads(count: number, seed: number): readonly Payload[] {
  const drafts = fc.sample(
    partnerDrafts({ nationalSecurity: false }).map((body) => setAt(body, 'LifeCycle.Stage', 'Prospect')),
    { numRuns: count, seed },
  );
  return drafts.flatMap((draft, index): readonly Payload[] => {
    const found = ruleCases[index % ruleCases.length];
    if (!found) return [];
    const { rule, phase } = found;
    const valid = rule.given?.(draft) ?? draft;
    const request = rule.change?.(valid) ?? valid;
    const { id: violation, expectedErrors } = rule;
    return phase === 'create'
      ? [{ operation: 'CreateOpportunity', request, violation, expectedErrors }]
      : [{ operation: 'UpdateOpportunity', request: asUpdate(request), violation, expectedErrors }];
  });
}

/** What an update takes of a creation (behaviour B.2, C.6). */
function asUpdate({ ClientToken: _token, Origin: _origin, OpportunityTeam: _team, ...rest }: Body): Body {
  const review = { ReviewStatus: 'Pending Submission', ...asBody(rest.LifeCycle) };
  return {
    ...{ ...rest, LifeCycle: review },
    ...{ Identifier: placeholders.opportunity, LastModifiedDate: placeholders.lastModified },
  };
}

export const preconditionOf = (operation: OperationName) => generatorOf(operation).precondition;
export const resolved = (request: Body, real: Readonly<Record<string, string>>): Body =>
  asBody(resolvePlaceholders(request, real)) ?? {};
