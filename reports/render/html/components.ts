import { type Counts, legend, type Outcome, outcomes } from '../../judge/outcomes.ts';
import { type Markup, markup } from '../markup.ts';

/** The shape of an outcome; the word is there for those who do not see it. */
export const outcomeMark = (outcome: Outcome): Markup =>
  markup`<i class="m ${legend[outcome].short}" role="img" aria-label="${outcome}">${legend[outcome].mark}</i>`;

/** "✓ 12 ✕ 1": the counts that are not nought, passed first. */
export function tallies(counts: Counts): Markup {
  const shown = outcomes.toReversed().filter((outcome) => counts[outcome] > 0);
  return markup`${shown.map((outcome) => markup`<span class="t ${legend[outcome].short}">${outcomeMark(outcome)}${counts[outcome]}</span>`)}`;
}

export const evidenceLabels = {
  observed: 'observed on the wire',
  documented: 'documented',
  reported: 'reported by one user',
  contested: 'contested between sources',
  inferred: 'inferred',
} as const;
export const thousands = (n: number): string => n.toLocaleString('en-US');
export const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${floor1((100 * part) / whole)} %`);
/** Rounded down, so that 99.96 % never reads as 100 %. */
const floor1 = (n: number): string => (Math.floor(n * 10) / 10).toFixed(1).replace(/\.0$/, '');
export const section = (id: string, title: string, lead: string | Markup | null, body: Markup): Markup =>
  markup`<section id="${id}" aria-labelledby="h-${id}"><h2 id="h-${id}">${title}</h2>${lead && markup`<p class="lead">${lead}</p>`}${body}</section>\n`;
/** A table or drawing that may be wider than a phone: it scrolls by itself, by keyboard too. */
export const scrollable = (label: string, body: Markup): Markup =>
  markup`<div class="wide" tabindex="0" role="region" aria-label="${label}">${body}</div>`;
