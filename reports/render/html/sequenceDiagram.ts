import type { KeptExchange, Report, ReportTest } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { dotted } from './components.ts';

/** Narrow enough for a phone. */
const [width, left, right, rowHeight, top] = [360, 14, 346, 44, 40];
const maxSteps = 10;

/** One arrow to the target and one back; `times` equal calls in a row are one step. */
interface Step {
  readonly operation: string;
  readonly outcome: string;
  readonly bad: boolean;
  readonly here: boolean;
  times: number;
}

/** The calls of a failing test as a sequence diagram, the one that shows the failure marked. Null when one call is all. */
export function sequenceDiagram({ exchanges, failure }: ReportTest, report: Report): Markup | null {
  const steps = stepsOf(exchanges, failure?.exchange ?? -1, report);
  if (steps.length < 2) return null;
  const { shown, hidden } = shorten(steps);
  const height = top + shown.length * rowHeight + (hidden > 0 ? 20 : 0) + (failure?.path ? 22 : 4);
  const target = report.run.flags === null ? 'target' : 'emulator';
  const said = steps.map(({ operation, outcome, times }) => `${operation}${many(times)}: ${outcome}`).join('; ');
  const start = hidden > 0 ? top + 20 : top;
  return markup`<svg class="seq" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Sequence of calls: ${said}">
<text x="4" y="14">partner</text><text x="${width - 4}" y="14" text-anchor="end">${target}</text>
<line class="life" x1="${left}" x2="${left}" y1="22" y2="${height}"/><line class="life" x1="${right}" x2="${right}" y1="22" y2="${height}"/>
${hidden > 0 && markup`<text class="quiet" x="${width / 2}" y="38" text-anchor="middle">… ${hidden} earlier calls</text>`}${shown.map(
  (step, index) => arrows(step, start + index * rowHeight),
)}${
  failure?.path &&
  markup`<text class="bad" x="${width / 2}" y="${height - 6}" text-anchor="middle">✕ ${shortened(dotted(failure.path))}</text>`
}</svg>`;
}

const many = (times: number): string => (times > 1 ? ` ×${times}` : '');
const shortened = (text: string): string => (text.length <= 50 ? text : `…${text.slice(-49)}`);

function stepsOf(exchanges: readonly number[], failing: number, { exchanges: all }: Report): readonly Step[] {
  const steps: Step[] = [];
  for (const index of exchanges) {
    const exchange = all[index];
    if (!exchange) continue;
    const outcome = outcomeOf(exchange);
    const last = steps.at(-1);
    const here = index === failing;
    if (last && !here && !last.here && last.operation === exchange.operation && last.outcome === outcome)
      last.times += 1;
    else
      steps.push({
        operation: exchange.operation,
        outcome,
        bad: exchange.error !== null || !exchange.response,
        here,
        times: 1,
      });
  }
  return steps;
}
const outcomeOf = ({ response, error }: KeptExchange): string =>
  response ? [response.status, error].filter(Boolean).join(' ') : 'no response';

/** The last steps up to the one that fails; what came before is counted. */
function shorten(steps: readonly Step[]): { readonly shown: readonly Step[]; readonly hidden: number } {
  const at = steps.findIndex(({ here }) => here);
  const end = at < 0 ? steps.length : Math.min(steps.length, at + 2);
  const start = Math.max(0, end - maxSteps);
  return {
    shown: steps.slice(start, start + maxSteps),
    hidden: steps.slice(0, start).reduce((sum, { times }) => sum + times, 0),
  };
}

function arrows({ operation, outcome, bad, here, times }: Step, y: number): Markup {
  const middle = width / 2;
  const kind = here ? 'here' : bad ? 'error' : 'fine';
  return markup`<g class="${kind}"><text x="${middle}" y="${y + 8}" text-anchor="middle">${operation}${many(times)}</text>
<path d="M${left} ${y + 13}H${right - 1}m-6-4l6 4l-6 4"/><text class="quiet" x="${middle}" y="${y + 26}" text-anchor="middle">${outcome}${here && ' ✕'}</text>
<path class="back" d="M${right} ${y + 31}H${left + 1}"/><path d="M${left + 7} ${y + 27}l-6 4l6 4"/></g>`;
}
