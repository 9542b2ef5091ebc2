import { levels } from '../../coverage/requirement.ts';
import type { Report, ReportRequirement } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { scrollable, section, share, tallies, thousands } from './components.ts';
import { coverageByOperationTable } from './coverageByOperationTable.ts';

const names = {
  operation: 'Operations',
  parameter: 'Parameters',
  'request value': 'Values in requests',
  constraint: 'Constraints of requests',
  'response member': 'Response members',
  'response value': 'Values in responses',
  statement: 'Normative statements',
} as const;

/** Section 7: what has a requirement, what was observed, what was generated, and why the rest is untested. */
export function coverageSection(report: Report): Markup {
  const { coverage: lines, requirements, levels: byLevel } = report;
  return section(
    'coverage',
    'Coverage',
    null,
    markup`
<h3>Requirements</h3>${scrollable('Requirements by level', markup`<table><tbody>${levels.map((level) => markup`<tr><th scope="row">${level}</th><td>${tallies(byLevel[level])}</td></tr>`)}</tbody></table>`)}
<h3>The contract</h3>${scrollable(
      'Elements of the contract',
      markup`<table><thead><tr><th scope="col">Element</th><th scope="col" class="n">Named</th><th scope="col" class="n">With a requirement</th><th scope="col" class="n">Observed</th><th scope="col" class="n">Cannot be observed</th><th scope="col" class="n">Not seen</th></tr></thead><tbody>${lines.map(
        (line) => {
          const cannot = Object.values(line.unobservableByReason).reduce((all, n) => all + n, 0);
          return markup`<tr><th scope="row">${names[line.kind]} <small class="muted">${line.origin === 'document' ? 'at launch' : 'added since'}</small></th><td class="n">${thousands(line.total)}</td><td class="n">${thousands(line.covered)} <small class="muted">${share(line.covered, line.total)}</small></td><td class="n">${thousands(line.observed)} <small class="muted">${share(line.observed, line.total - cannot)}</small></td><td class="n">${thousands(cannot)}</td><td class="n">${thousands(line.missed.length)}</td></tr>`;
        },
      )}</tbody></table>`,
    )}
${
  lines.some(({ uncovered }) => uncovered.length > 0) &&
  markup`<details><summary>Without a requirement</summary><ul class="paths">${lines
    .flatMap(({ uncovered }) => uncovered)
    .slice(0, 300)
    .map((each) => markup`<li><code>${each}</code></li>`)}</ul></details>`
}
<details><summary>Could be observed and was not</summary>${lines.filter(({ missed }) => missed.length > 0).map(({ kind, origin, missed }) => markup`<h4>${names[kind]} <small class="muted">${origin === 'document' ? 'at launch' : 'added since'}, ${thousands(missed.length)}</small></h4><ul class="paths">${missed.slice(0, 120).map((each) => markup`<li><code>${each}</code></li>`)}${missed.length > 120 && markup`<li class="muted">${thousands(missed.length - 120)} more in conformance.json</li>`}</ul>`)}</details>
<details><summary>Cannot be observed, with the reason</summary><ul>${[...reasons(report)].map(([why, n]) => markup`<li>${thousands(n)} × ${why}</li>`)}</ul></details>
${coverageByOperationTable(report)}
<h3>Untested</h3>${untested(requirements)}`,
  );
}

function reasons({ coverage: lines }: Report): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { unobservableByReason } of lines)
    for (const [why, n] of Object.entries(unobservableByReason)) all.set(why, (all.get(why) ?? 0) + n);
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function untested(rows: readonly ReportRequirement[]): Markup {
  const groups = new Map<string, string[]>();
  for (const { outcome, reason, id } of rows)
    if (outcome === 'untested')
      groups.set(reason ?? 'no reason given', [...(groups.get(reason ?? 'no reason given') ?? []), id]);
  if (groups.size === 0) return markup`<p>None.</p>`;
  const sorted = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return markup`<ul class="turns">${sorted.slice(0, 200).map(([reason, ids]) => markup`<li>${ids.length} × ${reason} ${ids.slice(0, 12).map((id) => markup`<a class="id" href="#${id}">${id}</a> `)}${ids.length > 12 && markup`<small class="muted">and ${ids.length - 12} more</small>`}</li>`)}</ul>`;
}
