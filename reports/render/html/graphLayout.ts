import { readFileSync } from 'node:fs';

/** To a tenth, which is finer than a screen shows. */
export const round = (n: number): number => Math.round(n * 10) / 10;

export type Point = readonly [x: number, y: number];

/** Where the states and lines of a graph are, in the units of its picture. Lines run in straight pieces. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly states: Readonly<Record<string, { readonly centre: Point; readonly width: number }>>;
  /** By `from>to`; `label` is where the name of who makes the transition stands, null where none does. */
  readonly edges: Readonly<Record<string, { readonly points: readonly Point[]; readonly label: Point | null }>>;
}

/** What `npm run docs:life-cycle` wrote: the layout takes longer than the rest of a report. */
export const lifeCycleLayouts = (): { readonly review: GraphLayout; readonly stage: GraphLayout } =>
  JSON.parse(readFileSync(new URL('./lifeCycleLayout.json', import.meta.url), 'utf8'));
