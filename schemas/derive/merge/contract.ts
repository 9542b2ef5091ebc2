import type { AdditionDate } from '../../discrepancies/change.ts';
import type { Discrepancy, Side } from '../../discrepancies.ts';
import type { Origin } from '../../origin.ts';
import type { DocumentOperation } from '../document/readDocument.ts';
import type { Model, ModelOperation } from '../model/model.ts';
import { SourceError } from '../sourceError.ts';
import { Effects } from './effects.ts';
import type { History } from './history.ts';
import { type Node, NodeBuilder, refTo } from './nodes.ts';
import { observe } from './observe.ts';
import { Origins } from './origins.ts';

export interface ContractOperation extends ModelOperation {
  readonly origin: Origin;
  readonly request: Node;
  readonly response: Node;
}
export interface Contract {
  readonly operations: readonly ContractOperation[];
  readonly errors: Readonly<Record<string, Node>>;
  /** Shapes that more than one place points at; a response's form has the suffix Read where it differs from the request's. */
  readonly shared: Readonly<Record<string, Node>>;
  readonly ignoredMembers: readonly string[];
}

/** What the merge knows besides the sources. */
export interface Readings {
  readonly discrepancies: readonly Discrepancy[];
  readonly additionDates: readonly AdditionDate[];
}

/**
 * Merges document and models into one contract of the named operations, in the readings that the discrepancies take.
 *
 * @throws {SourceError} where the sources disagree and nothing settles it
 */
export function merge(
  names: readonly string[],
  document: readonly DocumentOperation[],
  history: History,
  { discrepancies, additionDates }: Readings,
): Contract {
  const { model } = history;
  const effects = new Effects(discrepancies);
  const seen = observe(document, model, effects);
  const atLaunch = new Set(document.map(({ name }) => name));
  const origins = new Origins(history, seen, additionDates, atLaunch);
  const known = listed(names, document, model);
  const errorNames = [...new Set(known.flatMap((operation) => operation.errors))].sort();

  const requests = buildSide('request', new Set(known.map((operation) => operation.input)));
  const responses = buildSide('response', new Set([...known.flatMap(({ output }) => output ?? []), ...errorNames]));
  const newNames = differingShapes(requests.defs, responses.defs);
  const asRead = (node: Node): Node => renameRefs(node, newNames);

  const shared: Record<string, Node> = {};
  for (const [name, node] of requests.defs) shared[name] = node;
  for (const [name, node] of responses.defs) shared[newNames.get(name) ?? name] ??= asRead(node);
  const root = (nodes: ReadonlyMap<string, Node>, name: string): Node => nodes.get(name) ?? {};
  return {
    operations: known.map((operation) => ({
      ...operation,
      origin: origins.operation(operation.name, atLaunch),
      request: root(requests.roots, operation.input),
      response: operation.output
        ? asRead(root(responses.roots, operation.output))
        : { 'x-void': true, type: 'null', 'x-origin': origins.operation(operation.name, atLaunch) },
    })),
    errors: Object.fromEntries(errorNames.map((name) => [name, asRead(root(responses.roots, name))])),
    shared: Object.fromEntries(Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1))),
    ignoredMembers: effects.ofKind('ignored-members').flatMap((effect) => effect.names),
  };

  function buildSide(which: Side, roots: ReadonlySet<string>): { roots: Map<string, Node>; defs: Map<string, Node> } {
    const nodes = new NodeBuilder(model, seen, origins, effects, which);
    const built = { roots: new Map<string, Node>(), defs: new Map<string, Node>() };
    for (const name of roots) built.roots.set(name, nodes.shape(name));
    const pending = [...built.roots.values()].flatMap(refsOf);
    for (let name = pending.shift(); name !== undefined; name = pending.shift()) {
      if (built.defs.has(name)) continue;
      const node = nodes.shape(name);
      built.defs.set(name, node);
      pending.push(...refsOf(node));
    }
    return built;
  }
}

/** The operations of the list, in alphabetical order. Every operation of the document must be among them. */
function listed(names: readonly string[], document: readonly DocumentOperation[], model: Model): ModelOperation[] {
  for (const { name, line } of document) {
    if (!names.includes(name)) throw new SourceError(`the list of operations does not name ${name}`, line);
  }
  return [...names].sort().map((name) => {
    const operation = model.operations.get(name);
    if (!operation) throw new SourceError(`the list of operations names ${name}, which no model has`);
    return operation;
  });
}

/** Names of the shared shapes a node points at. */
function refsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(refsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value.slice(refTo('').length)] : refsOf(value),
  );
}

/** Shapes whose response form differs from the request form, itself or in what it points at → their new names. */
function differingShapes(
  requests: ReadonlyMap<string, Node>,
  responses: ReadonlyMap<string, Node>,
): Map<string, string> {
  const different = new Set<string>();
  for (const [name, node] of responses) {
    const other = requests.get(name);
    if (other && JSON.stringify(other) !== JSON.stringify(node)) different.add(name);
  }
  for (let before = -1; before < different.size; ) {
    before = different.size;
    for (const [name, node] of responses) {
      if (requests.has(name) && refsOf(node).some((ref) => different.has(ref))) different.add(name);
    }
  }
  return new Map([...different].map((name) => [name, `${name}Read`]));
}

function renameRefs(node: Node, names: ReadonlyMap<string, string>): Node {
  const text = JSON.stringify(node, (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string') return value;
    const name = value.slice(refTo('').length);
    return refTo(names.get(name) ?? name);
  });
  return JSON.parse(text) as Node;
}
