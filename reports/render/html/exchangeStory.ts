import type { FailurePoint } from '../../judge/failurePoint.ts';
import { pathMatches } from '../../judge/memberPath.ts';
import type { KeptExchange, Report, ReportTest } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { annotatedBody, type BodyMark } from './annotatedBody.ts';

/** What a test did, as a sequence; the exchange that shows the failure stands open, its differing member marked. */
export function exchangeStory({ exchanges, failure }: ReportTest, report: Report): Markup | null {
  const steps = exchanges.flatMap((index) => {
    const exchange = report.exchanges[index];
    return exchange ? [{ index, exchange }] : [];
  });
  if (steps.length === 0) return null;
  const shown = steps.find(({ index }) => index === failure?.exchange) ?? steps.at(-1);
  return markup`<ol class="story">${steps.map(
    (step) =>
      markup`<li${step === shown && markup` class="here"`}>${exchangeDetails(step.exchange, step === shown, failure)}</li>`,
  )}</ol>`;
}

const headerLines = (list: Readonly<Record<string, string>>): string =>
  Object.entries(list)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

function exchangeDetails(exchange: KeptExchange, open: boolean, failure: FailurePoint | null): Markup {
  const { operation, route, request, response, error, shapeErrors, undocumented } = exchange;
  const outcome = response ? `${response.status}${error ? ` ${error}` : ''}` : 'no response';
  const marks = open && failure ? bodyMarks(failure) : [];
  const inResponse = marks.filter(({ path }) => pathMatches(path, response?.body ?? ''));
  const inRequest = inResponse.length > 0 ? [] : marks;
  return markup`<details class="x"${open && markup` open`}><summary><b>${operation}</b> → ${outcome}
<small class="muted">${route} route</small></summary><div class="pair"><div><h4>Request</h4><pre tabindex="0">${request.method} ${request.url}
${headerLines(request.headers)}

${annotatedBody(request.body, { marks: inRequest })}</pre></div><div><h4>Response</h4><pre tabindex="0">${
    response
      ? markup`${response.status}
${headerLines(response.headers)}

${annotatedBody(response.body, { errors: shapeErrors, undocumented, marks: inResponse })}`
      : 'No response came.'
  }</pre></div></div></details>`;
}

const bodyMarks = ({ path, expected }: FailurePoint): readonly BodyMark[] =>
  path === null ? [] : [{ path, note: expected === null ? 'differs' : `expected ${expected.slice(0, 120)}` }];
