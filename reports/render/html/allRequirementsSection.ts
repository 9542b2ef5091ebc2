import { categories, levels } from '../../coverage/requirement.ts';
import { phases, requirementPhase } from '../../coverage/requirementPhase.ts';
import { legend, outcomes } from '../../judge/outcomes.ts';
import type { Report, ReportRequirement } from '../../report.ts';
import { groupBy } from '../groupBy.ts';
import { type Markup, markup, raw } from '../markup.ts';
import { evidenceLabels, section, thousands } from './components.ts';
import { curlOf } from './curl.ts';
import { gzipBase64 } from './gzipBase64.ts';

/** How many exchanges are packed, and whether source and evidence are packed too instead of standing in the page. */
export interface ProofLimits {
  readonly proofs: number;
  readonly brief: boolean;
}

/** Every requirement; each row opens to its proof. What a row states stands in the page, its proof is packed. */
export function allRequirementsSection(report: Report, { proofs, brief }: ProofLimits): Markup {
  const groups = groupBy(report.requirements, ({ operation }) => operation);
  return section(
    'requirements',
    'All requirements',
    markup`All ${thousands(report.requirements.length)} requirements. <span class="js" id="shown" role="status"></span>`,
    markup`${filters(report)}
${groups.map(([operation, rows]) => requirementGroup(operation, rows, report, brief))}
<script type="application/octet-stream" id="proofs">${raw(gzipBase64(proofsOf(report, proofs, brief)))}</script>`,
  );
}

function requirementGroup(
  operation: string,
  rows: readonly ReportRequirement[],
  report: Report,
  brief: boolean,
): Markup {
  const sorted = rows.toSorted((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
  return markup`<section class="group" id="op-${operation}" data-op="${operation}" aria-label="${operation}">
<h3>${operation} <small class="muted" data-count="${rows.length}">${rows.length}</small></h3>
${sorted.map((row) => requirementRow(row, report, brief))}</section>
`;
}

function filters({ matrix }: Report): Markup {
  const option = (value: string, name = value): Markup => markup`<option value="${value}">${name}</option>`;
  const select = (label: string, name: string, options: readonly Markup[]): Markup =>
    markup`<label>${label} <select name="${name}"><option value="">all</option>${options}</select></label>`;
  return markup`<form class="js filters" role="search" onsubmit="return false">
${select(
  'Operation',
  'op',
  matrix.map(({ operation }) => option(operation)),
)}
${select('Outcome', 'outcome', [
  option('-p', 'not passed'),
  ...outcomes.map((outcome) => option(legend[outcome].short, outcome)),
])}
${select(
  'Level',
  'level',
  levels.map((level) => option(level)),
)}
${select(
  'Category',
  'category',
  categories.map((category) => option(category)),
)}
${select(
  'Since launch',
  'phase',
  phases.map((phase) => option(phase)),
)}
<label>Text <input name="text" type="search" placeholder="id, words, source" aria-keyshortcuts="/"></label>
<button type="reset">Clear</button></form>`;
}

const lastExchange = ({ tests }: ReportRequirement, { exchanges }: Report): string => {
  const seen = exchanges[tests.find(({ exchanges: [first] }) => first !== undefined)?.exchanges.at(-1) ?? -1];
  return seen
    ? `${seen.operation} → ${seen.response ? `${seen.response.status} ${seen.error ?? ''}`.trim() : 'no response'}`
    : '';
};
/** What became of the promise: nothing is said of those of the launch, which are most. */
function phaseText(row: ReportRequirement): string {
  const phase = requirementPhase(row);
  if (phase === 'launched') return '';
  return phase === 'added' ? 'added since launch' : `${phase} since launch: ${row.change}`;
}
const rowDescription = (row: ReportRequirement, report: Report): string =>
  [
    row.source,
    evidenceLabels[row.evidence],
    row.category,
    phaseText(row),
    row.tests.length > 1 ? `${row.tests.length} tests` : '',
    lastExchange(row, report),
  ]
    .filter(Boolean)
    .join(' · ');

/** Thousands of these: the mark comes from the style sheet, and attributes that need no quotes have none. */
function requirementRow(row: ReportRequirement, report: Report, brief: boolean): Markup {
  const { id, level, statement, category, outcome, reason } = row;
  const failed = outcome === 'failed';
  const parts = [
    !brief && markup`<p><a href=#${id}>#</a> ${rowDescription(row, report)}</p>`,
    reason && markup`<p class=why>${reason}</p>`,
    failed && markup`<p><a href=#${id}>Its failure</a></p>`,
  ];
  const name = failed ? 'data-id' : 'id';
  const phase = requirementPhase(row);
  const time = phase === 'launched' ? '' : markup` data-t=${phase}`;
  const summary = markup`<summary><b>${level}</b> ${statement} <code>${id}</code></summary>`;
  return markup`<details class=r ${name}=${id} data-o=${legend[outcome].short} data-a=${category}${time}>${summary}${parts}</details>
`;
}

interface Proof {
  /** Index of the exchange, its curl, and the tests as [title, file:line, short outcome, Playwright's id]. */
  readonly exchange: number | null;
  readonly description: string | null;
  readonly tests: readonly (readonly [string, string, string, string])[];
}
/** At most `limit` exchanges, MUST before SHOULD, so that the page stays small whatever the run. */
function proofsOf(
  report: Report,
  limit: number,
  brief: boolean,
): { playwright: string | null; rows: Record<string, Proof>; exchanges: unknown[] } {
  const kept = new Map<number, number>();
  const exchanges: unknown[] = [];
  const keep = (index: number | undefined): number | null => {
    if (index === undefined) return null;
    const known = kept.get(index);
    if (known !== undefined) return known;
    const exchange = report.exchanges[index];
    if (!exchange || exchanges.length >= limit) return null;
    kept.set(index, exchanges.length);
    return exchanges.push({ ...exchange, curl: report.run.flags === null ? curlOf(exchange) : null }) - 1;
  };
  const rows = report.requirements.toSorted(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || (a.id < b.id ? -1 : 1),
  );
  return {
    playwright: report.links.playwright,
    rows: Object.fromEntries(
      rows.map((row) => [
        row.id,
        {
          exchange:
            row.outcome === 'failed'
              ? null
              : keep(row.tests.find(({ exchanges: [first] }) => first !== undefined)?.exchanges.at(-1)),
          description: brief ? rowDescription(row, report) : null,
          tests: row.tests
            .slice(0, 12)
            .map((each) => [each.title, `${each.file}:${each.line}`, legend[each.outcome].short, each.testId] as const),
        },
      ]),
    ),
    exchanges,
  };
}
