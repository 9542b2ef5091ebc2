import type { Change } from '../../discrepancies/change.ts';
import { type SourceName, sources } from '../../origin.ts';
import {
  type Constraints,
  keywordOf,
  type Model,
  type ModelOperation,
  type Shape,
  type ShapeType,
  shapeOf,
  type Target,
} from '../model/model.ts';
import { SourceError } from '../sourceError.ts';

/** A constraint, or a duty to send a member, that the newer model does not state as the older one did. */
export interface ChangedStatement {
  readonly on: string;
  readonly was?: string | number;
}
/** Two models in time as one: the newest reading, and what was true before. */
export interface History {
  readonly model: Model;
  /** The first model that has an operation, `Shape`, `Shape/Member`, `Shape=value` or `…#keyword`. */
  readonly firstSources: ReadonlyMap<string, SourceName>;
  readonly changed: ReadonlyMap<string, ChangedStatement>;
  readonly withdrawn: ReadonlyMap<string, ChangedStatement>;
}

const limits = ['pattern', 'min', 'max'] as const;
/** Models differ in how they anchor a pattern and whether they say that anything may follow. */
const bare = (pattern: string): string => pattern.replace(/^\^/, '').replace(/\$$/, '').replace(/\.\*$/, '');
const same = (one: string | number | undefined, other: string | number | undefined): boolean =>
  typeof one === 'string' && typeof other === 'string' ? bare(one) === bare(other) : one === other;

/**
 * Lays the newer model over the older one.
 *
 * @throws {SourceError} for a difference in time that no row of `changes` settles
 */
export function mergeModels(older: Model, newer: Model, changes: readonly Change[]): History {
  const dates = new Map(changes.flatMap(({ keys, on }) => keys.map((key) => [key, on] as const)));
  const unsettled: string[] = [];
  const firstSources = new Map<string, SourceName>();
  const changed = new Map<string, ChangedStatement>();
  const withdrawn = new Map<string, ChangedStatement>();
  const note = (key: string, inOlder: boolean): void =>
    void firstSources.set(key, inOlder ? older.source : newer.source);

  const shapes = new Map<string, Shape>();
  for (const name of new Set([...older.shapes.keys(), ...newer.shapes.keys()])) shapes.set(name, mergeShape(name));
  const operations = new Map<string, ModelOperation>();
  for (const name of new Set([...older.operations.keys(), ...newer.operations.keys()])) {
    operations.set(name, mergeOperation(name));
  }
  if (unsettled.length > 0) {
    throw new SourceError(`no row of schemas/discrepancies/changes.ts settles these:\n  ${unsettled.join('\n  ')}`);
  }
  const service = { ...newer.service, iamNamespace: newer.service.iamNamespace ?? older.service.iamNamespace };
  return { model: { source: newer.source, service, operations, shapes }, firstSources, changed, withdrawn };

  function settle(key: string, from: unknown, to: unknown): string {
    const on = dates.get(key);
    if (on !== undefined) return on;
    const [before, now] = [from ?? 'nothing', to ?? 'nothing'];
    unsettled.push(`${key} was ${before} in ${older.source} and is ${now} in ${newer.source}`);
    return sources[newer.source].date;
  }

  function mergeOperation(name: string): ModelOperation {
    const [old, now] = [older.operations.get(name), newer.operations.get(name)];
    note(name, old !== undefined);
    const newest = now ?? old;
    if (!newest) throw new SourceError(`no model has ${name}`);
    if (!old || !now) return newest;
    if (old.input !== now.input || old.output !== now.output || old.readonly !== now.readonly) {
      throw new SourceError(`${name} has another input, output or kind in ${newer.source} than in ${older.source}`);
    }
    for (const error of new Set([...old.errors, ...now.errors])) {
      const [before, after] = [old.errors.includes(error), now.errors.includes(error)];
      if (before !== after) settle(`${name}!${error}`, before ? error : null, after ? error : null);
    }
    return { ...now, items: old.items ?? now.items, requiredActions: old.requiredActions };
  }

  function mergeShape(name: string): Shape {
    const [old, now] = [older.shapes.get(name), newer.shapes.get(name)];
    note(name, old !== undefined);
    const newest = now ?? old;
    if (!newest) throw new SourceError(`no model has ${name}`);
    if (old && now && old.type !== now.type) {
      throw new SourceError(`${name} is a ${old.type} in ${older.source} and a ${now.type} in ${newer.source}`);
    }
    compare(name, newest.type, old?.constraints, (now ?? old)?.constraints ?? {});
    const members = new Map<string, Target>();
    for (const member of new Set([...(old?.members.keys() ?? []), ...newest.members.keys()])) {
      const target = newest.members.get(member);
      if (!target) throw new SourceError(`${name}/${member} of ${older.source} is not in ${newer.source}`);
      members.set(member, mergeTarget(name, member, old?.members.get(member), target, now !== undefined));
    }
    const values = [...new Set([...(old?.values ?? []), ...newest.values])];
    for (const value of values) {
      if (!newest.values.includes(value)) throw new SourceError(`${name} has lost its value ${value}`);
      note(`${name}=${value}`, old?.values.includes(value) ?? false);
    }
    const element =
      newest.element && mergeTarget(name, '*', old?.element ?? undefined, newest.element, now !== undefined);
    return { ...newest, members, values, element, status: newest.status ?? old?.status ?? null };
  }

  function mergeTarget(owner: string, member: string, old: Target | undefined, now: Target, isNewer: boolean): Target {
    const key = `${owner}/${member}`;
    note(key, old !== undefined);
    const target = isNewer ? withoutGeneratedShape(owner, member, old, now) : now;
    const model = isNewer ? newer : older;
    const { type } = shapeOf(target.shape === old?.shape ? older : model, target.shape);
    const switched = old !== undefined && old.shape !== target.shape;
    if (switched) {
      const before = { ...shapeOf(older, old.shape).constraints, ...old.constraints };
      compare(key, type, before, { ...shapeOf(model, target.shape).constraints, ...target.constraints });
    } else compare(key, type, old?.constraints, target.constraints);
    if (old && old.required !== target.required) {
      const on = settle(`${key}#required`, old.required, target.required);
      (old.required ? withdrawn : changed).set(`${key}#required`, { on });
    }
    note(`${key}#required`, old?.required ?? false);
    return { ...target, idempotencyToken: target.idempotencyToken || (old?.idempotencyToken ?? false) };
  }

  /** The newer form of model writes a member's own limits as a shape named after it; here they are the member's own. */
  function withoutGeneratedShape(owner: string, member: string, old: Target | undefined, now: Target): Target {
    const shape = shapeOf(newer, now.shape);
    if (!now.shape.startsWith(`${owner}${member}`) || older.shapes.has(now.shape)) return now;
    const base = old?.shape ?? { string: 'String', integer: 'Integer' }[shape.type as 'string' | 'integer'];
    if (base === undefined) return now;
    const { type, element } = shapeOf(older, base);
    if (type !== shape.type || element?.shape !== shape.element?.shape) return now;
    return { ...now, shape: base, constraints: shape.constraints };
  }

  function compare(place: string, type: ShapeType, old: Constraints | undefined, now: Constraints): void {
    for (const limit of limits) {
      const key = `${place}#${keywordOf(type, limit)}`;
      const [was, is] = [old?.[limit], now[limit]];
      note(key, was !== undefined);
      if (old === undefined || same(was, is)) continue;
      const on = settle(key, was, is);
      (is === undefined ? withdrawn : changed).set(key, { on, ...(was !== undefined && { was }) });
    }
  }
}
