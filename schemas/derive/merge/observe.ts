import { proseConstraintsOf } from '../document/proseConstraints.ts';
import type { DocumentOperation, Member } from '../document/readDocument.ts';
import { type Model, type Shape, shapeOf } from '../model/model.ts';
import { SourceError } from '../sourceError.ts';
import type { Effects } from './effects.ts';

/** What the document says of one member of a shape, or of the items of a list (member '*'), wherever it meets it. */
export interface MemberObservation {
  readonly line: number;
  /** null when the document shows the member in responses only, where it marks nothing as required. */
  required: boolean | null;
  readonly validValues: Set<string>;
  /** Alternatives that the syntax draws where the model has plain text. */
  readonly values: Set<string>;
  pattern: string | null;
  default: string | null;
  /** The document's own tree when the model does not have the member. */
  readonly documentOnly: Member | null;
}
export interface Observations {
  readonly members: ReadonlyMap<string, MemberObservation>;
  readonly shapes: ReadonlySet<string>;
  /** Enum shape → the values the syntax draws. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

const kinds: Readonly<Record<Member['kind'], readonly string[]>> = {
  string: ['string', 'enum'],
  integer: ['integer'],
  float: ['float'],
  boolean: ['boolean'],
  datetime: ['timestamp'],
  bytes: ['blob'],
  list: ['list'],
  dict: ['structure', 'union'],
};

/** Lays the document's trees over the model's shapes, path by path. */
export function observe(document: readonly DocumentOperation[], model: Model, effects: Effects): Observations {
  const members = new Map<string, MemberObservation>();
  const shapes = new Set<string>();
  const enums = new Map<string, readonly string[]>();

  for (const operation of document) {
    const known = model.operations.get(operation.name);
    if (!known) throw new SourceError(`the model has no operation ${operation.name}`, operation.line);
    if ((known.output === null) !== (operation.response === null)) {
      throw new SourceError(`${operation.name} is void in only one of document and model`, operation.line);
    }
    visitStructure(operation.request, shapeOf(model, known.input), true);
    if (operation.response && known.output) visitStructure(operation.response, shapeOf(model, known.output), false);
  }
  return { members, shapes, enums };

  function visitStructure(all: readonly Member[], shape: Shape, request: boolean): void {
    shapes.add(shape.name);
    for (const member of all) {
      const name = member.name ?? '*';
      const seen = observationOf(`${shape.name}/${name}`, member, request, shape.members.has(name));
      const target = shape.members.get(name);
      if (target) visitMember(member, shapeOf(model, target.shape), request, seen, `${shape.name}/${name}`);
    }
  }

  function observationOf(key: string, member: Member, request: boolean, inModel: boolean): MemberObservation {
    const known = members.get(key);
    const seen = known ?? {
      line: member.line,
      required: null,
      validValues: new Set(),
      values: new Set(),
      pattern: null,
      default: null,
      documentOnly: inModel ? null : member,
    };
    if (request) {
      if (seen.required !== null && seen.required !== member.required) {
        throw new SourceError(
          `${key} is required in one operation and not in another (line ${seen.line})`,
          member.line,
        );
      }
      seen.required = member.required;
    }
    members.set(key, seen);
    return seen;
  }

  function visitMember(member: Member, shape: Shape, request: boolean, seen: MemberObservation, key: string): void {
    if (!kinds[member.kind].includes(shape.type)) {
      throw new SourceError(`${key} is a ${member.kind} in the document and a ${shape.type} in the model`, member.line);
    }
    shapes.add(shape.name);
    if (member.kind === 'dict') visitStructure(member.members, shape, request);
    if (member.item && shape.element) {
      const inside = observationOf(`${shape.name}/*`, member.item, false, true);
      visitMember(member.item, shapeOf(model, shape.element.shape), request, inside, `${shape.name}/*`);
      applyProse(member, inside, shapeOf(model, shape.element.shape), key);
    } else applyProse(member, seen, shape, key);
    if (member.values.length === 0) return;
    if (shape.type === 'enum') recordEnum(member, shape);
    else for (const value of member.values) seen.values.add(value);
  }

  function recordEnum(member: Member, shape: Shape): void {
    const before = enums.get(shape.name);
    if (before && before.join('|') !== member.values.join('|')) {
      throw new SourceError(`the values of ${shape.name} differ from those drawn before`, member.syntaxLine);
    }
    enums.set(shape.name, member.values);
  }

  /** What the prose says must agree with the syntax and the model, unless a discrepancy has looked at it. */
  function applyProse(member: Member, seen: MemberObservation, shape: Shape, key: string): void {
    const prose = proseConstraintsOf(member);
    const closed = member.item ? member.item.values : member.values;
    const allowed = [...closed, ...shape.values];
    for (const { value, line } of prose.values) {
      if (allowed.length === 0) seen.validValues.add(value);
      else if (!allowed.includes(value) && !effects.ignoresProse(key, value)) {
        throw new SourceError(`${key} may be "${value}" in the prose, but the enum has no such value`, line);
      }
    }
    if (prose.pattern && !effects.ignoresProse(key, prose.pattern.value)) seen.pattern = prose.pattern.value;
    for (const { member: inner, value } of prose.defaults) {
      const inside = inner === null ? seen : members.get(`${shape.name}/${inner}`);
      const known = inner === null ? shape.values : shapeOf(model, shape.members.get(inner)?.shape ?? 'String').values;
      if (inside) inside.default = known.find((one) => one.toLowerCase() === value.toLowerCase()) ?? value;
    }
  }
}
