import type { Origin, WithdrawnOrigin } from './origin.ts';

/**
 * A JSON Schema 2020-12 node as the contract writes it. Beside the standard keywords it has, each with an `Origin`:
 * `x-origin` of the node, `x-enum-origin` and `x-valid-values` (value → origin), `x-required-origin` and
 * `x-constraint-origin` (member or keyword → origin), `x-withdrawn` (what the node no longer asks for → origin), and
 * `x-default` with `x-default-origin`. `x-discrepancy` lists the ids in schemas/discrepancies/ that shaped the node.
 * `x-valid-values` are noted, not enforced. `x-union` marks an object of which one member is set.
 */
export interface JsonSchema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  /** What the values of a map are; its keys are free. */
  readonly additionalProperties?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly 'x-origin'?: Origin;
  readonly 'x-enum-origin'?: Readonly<Record<string, Origin>>;
  readonly 'x-constraint-origin'?: Readonly<Record<string, Origin>>;
  readonly 'x-required-origin'?: Readonly<Record<string, Origin>>;
  readonly 'x-withdrawn'?: Readonly<Record<string, WithdrawnOrigin>>;
  readonly [keyword: string]: unknown;
}
