import fc from 'fast-check';
import type { OperationName } from '../schemas/index.ts';
import { asBody, type Body } from './body.ts';
import { fromShape } from './fromSchema.ts';
import type { Members } from './parts/members.ts';
import { requestShape } from './schema.ts';

/** What must exist before a request can be valid. */
export type Precondition =
  | 'nothing'
  | 'draft'
  | 'associated draft'
  | 'submittable draft'
  | 'approved opportunity'
  | 'pending invitation';

/** `full`: every member. `complete`: at least what a submission needs. `sparse`: any optional member may be missing. */
export type Completeness = 'full' | 'complete' | 'sparse';

/** What is special about the requests of one operation; everything else comes from the contract. */
export interface GeneratorOptions {
  readonly precondition?: Precondition;
  /** Whether a success uses the precondition up, so that the next request needs a new one. */
  readonly singleUse?: boolean;
  /** How complete a request must be that the target has to accept. */
  readonly completeness?: Completeness;
  /** Arbitraries that replace the contract's own, by path. */
  readonly members?: Members;
  /** Members that are never left out. */
  readonly requiredPaths?: readonly string[];
  /** Members that only a full request has, and one that must have them. */
  readonly rarePaths?: readonly string[];
  /** Members that a complete request has besides. */
  readonly completePaths?: readonly string[];
  /** Closed sets whose values must not be varied, because the rules fix them. */
  readonly pinnedPaths?: readonly string[];
  /** Makes a request obey the rules that tie its members together, and changes nothing else. */
  readonly applyBusinessRules?: (body: Body) => Body;
}

/** How valid requests of one operation are made. Each operation has a file of its name that exports one. */
export interface Generator {
  readonly operation: OperationName;
  readonly precondition: Precondition;
  readonly singleUse: boolean;
  readonly completeness: Completeness;
  /** Requests that meet the contract, before the rules that tie members together. */
  readonly schemaValid: (completeness: Completeness, requiredPaths?: readonly string[]) => fc.Arbitrary<Body>;
  readonly applyBusinessRules: (body: Body) => Body;
  readonly pinnedPaths: readonly string[];
}

/** The generator of an operation: its contract in Catalog "Sandbox", and what the options say better. */
export function defineGenerator(operation: OperationName, options: GeneratorOptions = {}): Generator {
  const { members, requiredPaths = [], completePaths = [], rarePaths = [] } = options;
  const { applyBusinessRules = (body) => body } = options;
  return {
    operation,
    precondition: options.precondition ?? 'nothing',
    singleUse: options.singleUse ?? false,
    completeness: options.completeness ?? 'sparse',
    schemaValid: (completeness, more = []) =>
      fromShape(requestShape(operation), {
        presence: completeness === 'full' ? 'full' : 'free',
        requiredPaths: [...requiredPaths, ...(completeness === 'complete' ? completePaths : []), ...more],
        excludedPaths: completeness === 'full' ? [] : rarePaths.filter((path) => !more.includes(path)),
        members: { Catalog: fc.constant('Sandbox'), ...members },
      }).map((value) => asBody(value) ?? {}),
    applyBusinessRules,
    pinnedPaths: options.pinnedPaths ?? [],
  };
}

/** Valid requests: those that meet the contract, made to obey the rules. Members in `requiredPaths` are never left out. */
export const validRequests = (
  generator: Generator,
  completeness: Completeness,
  requiredPaths: readonly string[] = [],
): fc.Arbitrary<Body> => generator.schemaValid(completeness, requiredPaths).map(generator.applyBusinessRules);
