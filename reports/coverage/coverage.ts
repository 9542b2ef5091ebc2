import type { RequirementResult } from '../collect/ledger.ts';
import type { Tally } from '../collect/tally.ts';
import { type ContractElement, contractElements, countedKinds, type ElementKind } from './elements.ts';
import type { Category } from './requirement.ts';
import { type DocumentStatement, documentStatements, traceStatements as statementsSpokenOf } from './statements.ts';
import { unobservable } from './unobservable.ts';

/** How far one kind of contract element is covered by requirements and observed by this run. */
export interface Coverage {
  readonly kind: ElementKind | 'statement';
  readonly origin: ContractElement['origin'];
  readonly total: number;
  /** With at least one requirement on it. */
  readonly covered: number;
  readonly observed: number;
  readonly uncovered: readonly string[];
  /** Could have been observed and was not. */
  readonly missed: readonly string[];
  /** Cannot be observed: how many, by reason. */
  readonly unobservableByReason: Readonly<Record<string, number>>;
}
const kinds: readonly ElementKind[] = ['operation', ...countedKinds];
/** Categories of requirements that cover each kind of element. */
const categoriesByKind: Readonly<Record<ElementKind, readonly Category[] | null>> = {
  operation: null,
  parameter: ['validation', 'generated', 'rules'],
  'request value': ['validation', 'generated', 'rules'],
  constraint: ['validation', 'generated'],
  'response member': ['shape'],
  'response value': ['shape'],
};

export function measureCoverage(
  rows: readonly RequirementResult[],
  tally: Tally,
  elements = contractElements(),
  statements = documentStatements(),
): readonly Coverage[] {
  const hasRequirement = (element: ContractElement): boolean => {
    const subjects = categoriesByKind[element.kind];
    return rows.some(({ requirement: { operation, category } }) => {
      if (subjects === null) return operation === element.operation;
      return subjects.includes(category) && (operation === element.operation || category === 'generated');
    });
  };
  const covered = new Map<string, boolean>();
  const isCovered = (element: ContractElement): boolean => {
    const key = `${element.kind} ${element.operation}`;
    const known = covered.get(key) ?? hasRequirement(element);
    covered.set(key, known);
    return known;
  };
  const lines = (['document', 'model'] as const).map((origin) =>
    kinds.flatMap((kind) => {
      const all = elements.filter((element) => element.kind === kind && element.origin === origin);
      return all.length === 0
        ? []
        : [coverageLine(kind, origin, all, isCovered, (element) => wasObserved(element, tally))];
    }),
  );
  const [atLaunch = [], since = []] = lines;
  return [...atLaunch, statementCoverage(rows, statements), ...since];
}

/** The document's normative statements: observed when a test of a requirement on it came to a verdict. */
function statementCoverage(rows: readonly RequirementResult[], statements: readonly DocumentStatement[]): Coverage {
  const byId = new Map(rows.map((row) => [row.requirement.id, row.judgement]));
  const traced = statementsSpokenOf(
    statements,
    rows.map(({ requirement }) => requirement),
  );
  const tested = (ids: readonly string[]): boolean =>
    ids.some((id) => ['passed', 'failed', 'known failure'].includes(byId.get(id)?.outcome ?? ''));
  const unobservableByReason: Record<string, number> = {};
  const missed: string[] = [];
  for (const { ids, statement } of traced) {
    if (ids.length === 0 || tested(ids)) continue;
    const why = ids.map((id) => byId.get(id)).find((judgement) => judgement?.outcome === 'untested')?.reason;
    if (why) unobservableByReason[why] = (unobservableByReason[why] ?? 0) + 1;
    else missed.push(statement.key);
  }
  return {
    kind: 'statement',
    origin: 'document',
    total: traced.length,
    covered: traced.filter(({ trace }) => trace !== null).length,
    observed: traced.filter(({ ids }) => tested(ids)).length,
    uncovered: traced.filter(({ trace }) => trace === null).map(({ statement }) => statement.key),
    missed,
    unobservableByReason,
  };
}

function coverageLine(
  kind: ElementKind,
  origin: ContractElement['origin'],
  all: readonly ContractElement[],
  isCovered: (each: ContractElement) => boolean,
  seen: (each: ContractElement) => boolean,
): Coverage {
  const unseen = all.filter((each) => !seen(each));
  const unobservableByReason: Record<string, number> = {};
  for (const each of unseen) {
    const why = unobservable(each);
    if (why) unobservableByReason[why] = (unobservableByReason[why] ?? 0) + 1;
  }
  return {
    kind,
    origin,
    total: all.length,
    covered: all.filter(isCovered).length,
    observed: all.length - unseen.length,
    uncovered: all.filter((each) => !isCovered(each)).map(elementName),
    missed: unseen.filter((each) => unobservable(each) === null).map(elementName),
    unobservableByReason,
  };
}

/** Whether this run saw an element on the wire, or violated a constraint on purpose. */
export function wasObserved({ kind, operation, path }: ContractElement, tally: Tally): boolean {
  if (kind === 'constraint') return tally.generated.violated(operation).has(path);
  const { request, response } = tally.seen(operation);
  if (kind === 'operation') return request.size > 0 || response.size > 0;
  return (kind.startsWith('response') ? response : request).has(path);
}
const elementName = ({ operation, path }: ContractElement): string => (path ? `${operation} ${path}` : operation);
