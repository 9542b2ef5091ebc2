import type { Trust } from '../../judge/trust.ts';
import { type Markup, markup } from '../markup.ts';
import { thousands } from './components.ts';

const unmeasured = markup`<span class="muted">never measured</span>`;

/** Why the verdict can be believed, with the date and the commit of the measurement. */
export function trustPanel(trust: Trust): Markup {
  const { mutants, controlTargets, recordings, selfChecks, measuredAt, commit } = trust;
  const cells: readonly (readonly [string, Markup | null])[] = [
    ['Mutants caught', mutants && mutantCell(mutants)],
    ['Passed by control targets', controlTargets && controlTargets.length > 0 ? controlCell(controlTargets) : null],
    ['Recordings of the live service', recordings && recordingCell(recordings)],
    ['Self-checks of the harness', selfChecks && selfCheckCell(selfChecks)],
  ];
  const when = measuredAt
    ? `Measured ${measuredAt.slice(0, 10)} at ${commit ? `commit ${commit}` : 'a commit that was not recorded'}, by npm run test:mutation.`
    : 'npm run test:mutation measures the harness itself.';
  return markup`<dl class="trust" aria-label="Why this verdict can be believed">${cells.map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${value ?? unmeasured}</dd></div>`,
  )}</dl><p class="muted measured">${when}</p>`;
}

const mutantCell = ({ caught, total, survivors }: NonNullable<Trust['mutants']>): Markup =>
  markup`<b>${caught} of ${total}</b>${survivors.length > 0 && markup` <small>survived: ${survivors.join(', ')}</small>`}`;

function controlCell(targets: NonNullable<Trust['controlTargets']>): Markup {
  const [most] = targets.toSorted((a, b) => b.passed / b.total - a.passed / a.total);
  const names = targets.map(({ name, passed }) => (passed === 0 ? name : `${name} ${thousands(passed)}`)).join(', ');
  const worst = most && `${thousands(most.passed)} of ${thousands(most.total)}`;
  return markup`<b>${worst ?? '–'}</b> <small>${names}</small>`;
}

const recordingCell = ({ verified, aged, oldest }: NonNullable<Trust['recordings']>): Markup =>
  markup`<b>${verified} fresh</b>${aged > 0 && markup` <span class="amber">${aged} older than 90 days</span>`}${
    oldest && markup` <small>oldest ${oldest.slice(0, 10)}</small>`
  }`;

const selfCheckCell = ({ passed, total }: NonNullable<Trust['selfChecks']>): Markup =>
  markup`<b${passed < total && markup` class="bad"`}>${passed} of ${total}</b>`;
