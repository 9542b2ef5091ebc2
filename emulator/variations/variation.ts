import type { ResponseOf } from '../../schemas/index.ts';
import { handlers } from '../operationRegistry.ts';
import type { Call, World } from '../world.ts';

/** A form or behaviour that the live service may take without breaking a promise. Off unless asked for by `--vary`. */
export interface Variation {
  readonly name: string;
  /** What is different, in one sentence. */
  readonly description: string;
  /** The fact that allows it, or why none forbids it. */
  readonly source: string;
  /** Changes the world before it serves its first request. */
  readonly apply: (world: World) => void;
}

/** A family of variations, by name. */
export type VariationTable = Readonly<Record<string, Omit<Variation, 'name'>>>;

/** The opportunity that a request names, as GetOpportunity returns it; null when it rejects the request. */
export function namedOpportunity(
  { caller }: Call,
  { Catalog, Identifier }: { readonly Catalog: string; readonly Identifier: string },
  world: World,
): ResponseOf<'GetOpportunity'> | null {
  try {
    return handlers.GetOpportunity({ Catalog, Identifier } as never, {
      ...world,
      caller,
    }) as ResponseOf<'GetOpportunity'>;
  } catch {
    return null;
  }
}
