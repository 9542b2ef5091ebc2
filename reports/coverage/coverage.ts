import type { Row } from '../ledger.ts';
import type { Subject } from '../requirement.ts';
import type { Tally } from '../tally.ts';
import { contractElements, counted, type Element, type Kind } from './elements.ts';
import { documentStatements, type Statement, spokenOf as statementsSpokenOf } from './statements.ts';
import { unobservable } from './unobservable.ts';

/** How far one kind of contract element is covered by requirements and observed by this run. */
export interface Coverage {
  readonly kind: Kind | 'statement';
  readonly origin: Element['origin'];
  readonly total: number;
  /** With at least one requirement that speaks of it. */
  readonly covered: number;
  readonly observed: number;
  readonly uncovered: readonly string[];
  /** Could have been observed and was not. */
  readonly missed: readonly string[];
  /** Cannot be observed: how many, by reason. */
  readonly unreachable: Readonly<Record<string, number>>;
}
const kinds: readonly Kind[] = ['operation', ...counted];
/** Which requirements speak of which kind of element. */
const spokenOf: Readonly<Record<Kind, readonly Subject[] | null>> = {
  operation: null,
  parameter: ['validation', 'generated', 'rules'],
  'request value': ['validation', 'generated', 'rules'],
  constraint: ['validation', 'generated'],
  'response member': ['shape'],
  'response value': ['shape'],
};

export function coverageOf(
  rows: readonly Row[],
  tally: Tally,
  elements = contractElements(),
  statements = documentStatements(),
): readonly Coverage[] {
  const speaks = (element: Element): boolean => {
    const subjects = spokenOf[element.kind];
    return rows.some(({ requirement: { operation, about } }) => {
      if (subjects === null) return operation === element.operation;
      return subjects.includes(about) && (operation === element.operation || about === 'generated');
    });
  };
  const covered = new Map<string, boolean>();
  const isCovered = (element: Element): boolean => {
    const key = `${element.kind} ${element.operation}`;
    const known = covered.get(key) ?? speaks(element);
    covered.set(key, known);
    return known;
  };
  const lines = (['document', 'model'] as const).map((origin) =>
    kinds.flatMap((kind) => {
      const all = elements.filter((element) => element.kind === kind && element.origin === origin);
      return all.length === 0 ? [] : [line(kind, origin, all, isCovered, (element) => wasSeen(element, tally))];
    }),
  );
  const [atLaunch = [], since = []] = lines;
  return [...atLaunch, rulesOf(rows, statements), ...since];
}

/** The document's normative statements: observed when a test of a requirement that speaks of it came to a verdict. */
function rulesOf(rows: readonly Row[], statements: readonly Statement[]): Coverage {
  const byId = new Map(rows.map((row) => [row.requirement.id, row.judgement]));
  const spoken = statementsSpokenOf(
    statements,
    rows.map(({ requirement }) => requirement),
  );
  const tested = (ids: readonly string[]): boolean =>
    ids.some((id) => ['passed', 'failed', 'known deviation'].includes(byId.get(id)?.outcome ?? ''));
  const unreachable: Record<string, number> = {};
  const missed: string[] = [];
  for (const { ids, statement } of spoken) {
    if (ids.length === 0 || tested(ids)) continue;
    const why = ids.map((id) => byId.get(id)).find((judgement) => judgement?.outcome === 'untested')?.reason;
    if (why) unreachable[why] = (unreachable[why] ?? 0) + 1;
    else missed.push(statement.key);
  }
  return {
    kind: 'statement',
    origin: 'document',
    total: spoken.length,
    covered: spoken.filter(({ reach }) => reach !== null).length,
    observed: spoken.filter(({ ids }) => tested(ids)).length,
    uncovered: spoken.filter(({ reach }) => reach === null).map(({ statement }) => statement.key),
    missed,
    unreachable,
  };
}

function line(
  kind: Kind,
  origin: Element['origin'],
  all: readonly Element[],
  isCovered: (each: Element) => boolean,
  seen: (each: Element) => boolean,
): Coverage {
  const unseen = all.filter((each) => !seen(each));
  const unreachable: Record<string, number> = {};
  for (const each of unseen) {
    const why = unobservable(each);
    if (why) unreachable[why] = (unreachable[why] ?? 0) + 1;
  }
  return {
    kind,
    origin,
    total: all.length,
    covered: all.filter(isCovered).length,
    observed: all.length - unseen.length,
    uncovered: all.filter((each) => !isCovered(each)).map(nameOf),
    missed: unseen.filter((each) => unobservable(each) === null).map(nameOf),
    unreachable,
  };
}

/** Whether this run saw an element on the wire; of a constraint, whether a fault has broken it on purpose. */
export function wasSeen({ kind, operation, path }: Element, tally: Tally): boolean {
  if (kind === 'constraint') return tally.generated.broken(operation).has(path);
  const { request, response } = tally.seen(operation);
  if (kind === 'operation') return request.size > 0 || response.size > 0;
  return (kind.startsWith('response') ? response : request).has(path);
}
const nameOf = ({ operation, path }: Element): string => (path ? `${operation} ${path}` : operation);
