import type { Coverage } from '../../coverage/coverage.ts';
import { levels } from '../../coverage/requirement.ts';
import { phases } from '../../coverage/requirementPhase.ts';
import { type Counts, legend, outcomes, total } from '../../judge/outcomes.ts';
import type { Report, ReportRequirement } from '../../report.ts';
import { type Markup, type MarkupContent, markup } from '../markup.ts';
import { dataTable, dotted, idLinks, pathList, scrollable, section, share, tallies, thousands } from './components.ts';
import { coverageByOperationTable } from './coverageByOperationTable.ts';
import { stackedBar } from './stackedBar.ts';

const names = {
  operation: 'Operations',
  parameter: 'Parameters',
  'request value': 'Values in requests',
  constraint: 'Constraints of requests',
  'response member': 'Response members',
  'response value': 'Values in responses',
  statement: 'Normative statements',
} as const;
const sinceWhen = ({ origin }: Coverage): string => (origin === 'document' ? 'at launch' : 'added since');

/** What has a requirement, what was observed, what was generated, and why the rest is untested. */
export function coverageSection(report: Report): Markup {
  const { coverage, requirements, levels: byLevel } = report;
  const levelRows = levels.map(
    (level) =>
      markup`<tr><th scope="row">${level}</th><td>${outcomeBar(byLevel[level])}</td><td>${tallies(byLevel[level])}</td></tr>`,
  );
  const columns = [
    'Element',
    'Share',
    '#Named',
    '#With a requirement',
    '#Observed',
    '#Cannot be observed',
    '#Not seen',
  ];
  const missed = coverage.filter((line) => line.missed.length > 0);
  return section(
    'coverage',
    'Coverage',
    null,
    markup`<h3>Requirements</h3>
${scrollable('Requirements by level', markup`<table class="levels"><tbody>${levelRows}</tbody></table>`)}
<h3>The contract</h3>
<p class="muted barkey">${barKey('p', 'observed')} ${barKey('u', 'cannot be observed')} ${barKey('missed', 'not seen')}</p>
${dataTable('Elements of the contract', columns, coverage.map(elementRow), { rowHeaders: true })}
${pathList(
  'Without a requirement',
  coverage.flatMap(({ uncovered }) => uncovered),
  { max: 300 },
)}
${missed.map((line) =>
  pathList(`Could be observed and was not: ${names[line.kind].toLowerCase()}, ${sinceWhen(line)}`, line.missed, {
    max: 120,
  }),
)}
${pathList(
  'Cannot be observed, with the reason',
  [...reasons(report)].map(([why, n]) => markup`${thousands(n)} × ${why}`),
)}
${coverageByOperationTable(report)}
${membersSeen(report)}
<h3>Untested</h3>${untested(requirements)}`,
  );
}

const phaseTitles = {
  launched: 'As at launch',
  added: 'Added since launch',
  changed: 'Changed since launch',
  withdrawn: 'Withdrawn since launch',
} as const;
/** One list for each phase: which members the run saw, and since when they are as they are. */
function membersSeen({ members }: Report): Markup | null {
  if (members.length === 0) return null;
  const lists = phases.map((phase) =>
    pathList(
      phaseTitles[phase],
      members
        .filter((member) => member.phase === phase)
        .map(({ operation, where, path, on }) => {
          const date = on === null ? null : markup` <small>${on}</small>`;
          return markup`<code>${operation} ${dotted(path)}</code> <small class="muted">${where}</small>${date}`;
        }),
      { max: 2_000 },
    ),
  );
  return markup`<h3>Members seen, by time</h3>${lists}`;
}

const barKey = (name: string, meaning: string): Markup =>
  markup`<span>${stackedBar([[1, name]], 1, 15)} ${meaning}</span>`;
const outcomeBar = (counts: Counts): Markup =>
  stackedBar(
    outcomes.toReversed().map((outcome) => [counts[outcome], legend[outcome].short] as const),
    total(counts),
  );

function elementRow(line: Coverage): readonly MarkupContent[] {
  const cannot = Object.values(line.unobservableByReason).reduce((all, n) => all + n, 0);
  const part = (n: number, of: number): Markup => markup`${thousands(n)} <small class="muted">${share(n, of)}</small>`;
  return [
    markup`${names[line.kind]} <small class="muted">${sinceWhen(line)}</small>`,
    stackedBar(
      [
        [line.observed, 'p'],
        [cannot, 'u'],
        [line.missed.length, 'missed'],
      ],
      line.total,
    ),
    thousands(line.total),
    part(line.covered, line.total),
    part(line.observed, line.total - cannot),
    thousands(cannot),
    thousands(line.missed.length),
  ];
}

function reasons({ coverage }: Report): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { unobservableByReason } of coverage)
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
  const items = sorted
    .slice(0, 200)
    .map(([reason, ids]) => markup`<li>${ids.length} × ${reason} ${idLinks(ids, 12)}</li>`);
  return markup`<ul class="turns">${items}</ul>`;
}
