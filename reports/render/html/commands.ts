import type { Report, ReportRequirement, ReportTest } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { curlOf } from './curl.ts';

const quoted = (text: string): string => (/^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** The variables that make a command do what this run did. */
function variables({ run }: Report, names: readonly ('seed' | 'settings')[]): string {
  const given: (readonly [name: string, value: string | null])[] = [
    ['TARGET', run.target === 'emulator' ? null : run.target],
    ['TARGET_NAME', run.targetName],
    ['AWS_PROFILE', run.profile],
    ['EMULATOR_FLAGS', run.flags || null],
    ['STRICT', run.strict && run.flags === null ? '1' : null],
    ...(names.includes('seed') ? [['SEED', /^\d+$/.test(run.seed ?? '') ? run.seed : null] as const] : []),
    ...(names.includes('settings') ? Object.entries(run.settings) : []),
  ];
  return given.flatMap(([name, value]) => (value === null ? [] : [`${name}=${quoted(value)} `])).join('');
}

/** The one line that runs exactly this requirement again, with what this run was given. */
export const replayCommand = ({ id }: ReportRequirement, report: Report): string =>
  `${variables(report, ['seed', 'settings'])}npx playwright test -g ${id}`;

/** Buttons to repeat a failure. A curl command is left out where it cannot work: the emulator of the run is gone, and its accounts with it. */
export function repeatButtons(row: ReportRequirement, test: ReportTest, report: Report): Markup {
  const { counterexample, failure } = test;
  const shown = report.exchanges[failure?.exchange ?? test.exchanges.at(-1) ?? -1];
  const curl = report.run.flags === null ? curlOf(shown) : null;
  return markup`<div class="act">${copyable('Copy replay', replayCommand(row, report))}${
    counterexample &&
    copyable('Copy counterexample replay', `${variables(report, [])}npm run replay -- ${counterexample.id}`)
  }${curl && copyable('Copy curl', curl)}</div>`;
}

/** A command and its button. A long one is folded. */
const copyable = (label: string, command: string): Markup =>
  markup`<div class="cmd"><button type="button" class="js" data-copy>${label}</button><pre tabindex="0">${command}</pre></div>`;
