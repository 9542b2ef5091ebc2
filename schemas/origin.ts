/** The sources of the contract, oldest first. `date` is the state of the API that a source describes. */
export const sources = {
  launch: { date: '2024-11-14', title: 'launch document' },
  'model-2025': { date: '2025-01-15', title: 'Smithy model published in April 2025' },
  'model-2026': { date: '2026-08-04', title: 'service model of August 2026' },
} as const;
export type SourceName = keyof typeof sources;

/** Where a node, a constraint, a required member or an enum value comes from, and what became of it. Dates are `YYYY-MM-DD`. */
export interface Origin {
  /** The first source that has it; `discrepancy` for a reading that no source gives word for word. */
  readonly source: SourceName | 'discrepancy';
  /** When the API got it, or the date of its first source where that is not known. */
  readonly since: string;
  readonly changed?: string;
  /** What a changed constraint was before. */
  readonly was?: string | number;
}
/** A constraint or a duty that the API has given up. */
export interface WithdrawnOrigin extends Origin {
  readonly withdrawn: string;
  readonly was?: string | number;
}

export type Phase = 'launched' | 'added' | 'changed' | 'withdrawn';

/** What became of something since the launch. */
export function phaseOf(origin: Origin | WithdrawnOrigin): Phase {
  if ('withdrawn' in origin) return 'withdrawn';
  if (origin.changed !== undefined) return 'changed';
  return origin.since > sources.launch.date ? 'added' : 'launched';
}

/** The latest of the origins of a node and of the nodes around it: a member is as old as the youngest of them. */
export const latestOrigin = (first: Origin, ...others: readonly (Origin | undefined)[]): Origin =>
  others.reduce<Origin>((latest, one) => (one && one.since > latest.since ? one : latest), first);
