import type { Side } from '../../discrepancies.ts';
import type { Member } from '../document/readDocument.ts';
import { type Model, type Shape, type Target, type Traits, trait } from '../model/readModel.ts';
import { SourceError } from '../sourceError.ts';
import type { Effects } from './effects.ts';
import type { MemberObservation, Observations } from './observe.ts';

/** A JSON Schema node under construction. */
export type Node = Readonly<Record<string, unknown>>;
export type Origin = 'document' | 'model';

export const refTo = (name: string): string => `shared.json#/$defs/${name}`;
const inlined = ['String', 'Boolean', 'Integer', 'Long', 'Float', 'Double', 'Timestamp', 'Blob'];
const constrains = ['pattern', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'];
const isText = (shape: Shape): boolean => shape.type === 'string' || shape.type === 'enum';

/** Builds the node of a shape, or of a member that points at one, as one side of the wire sees it. */
export class NodeBuilder {
  private readonly model: Model;
  private readonly observations: Observations;
  private readonly effects: Effects;
  private readonly side: Side;
  constructor(model: Model, seen: Observations, effects: Effects, side: Side) {
    this.model = model;
    this.observations = seen;
    this.effects = effects;
    this.side = side;
  }

  private origin(shape: string): Origin {
    return this.observations.shapes.has(shape) ? 'document' : 'model';
  }

  shape(name: string): Node {
    const shape = this.model.shape(name);
    const origin = this.origin(name);
    switch (shape.type) {
      case 'structure':
      case 'union':
        return this.structure(shape, origin);
      case 'list': {
        if (!shape.element) throw new SourceError(`the model's list ${name} has no items`);
        const items = this.member(shape, '*', shape.element);
        return { type: 'array', items, ...this.limits(shape.traits, shape, name, null), 'x-origin': origin };
      }
      case 'enum':
        return this.enumeration(shape, origin);
      case 'timestamp':
        return { type: 'string', format: 'date-time', 'x-origin': origin };
      case 'string':
      case 'integer':
      case 'boolean':
        return { type: shape.type, ...this.limits(shape.traits, shape, name, null), 'x-origin': origin };
      case 'float':
        return { type: 'number', ...this.limits(shape.traits, shape, name, null), 'x-origin': origin };
      default:
        throw new SourceError(`the model's ${name} is a ${shape.type}, which the contract cannot say`);
    }
  }

  private structure(shape: Shape, origin: Origin): Node {
    const properties: Record<string, Node> = {};
    const required: Record<string, Origin> = {};
    for (const [name, target] of shape.members) {
      const seen = this.observations.members.get(`${shape.name}/${name}`);
      const requiredBy = this.required(shape.name, name, target, seen);
      if (requiredBy) required[name] = requiredBy;
      const node = this.member(shape, name, target);
      const nullableEffect = this.effects.nullable(shape.name, name, this.side);
      if (requiredBy && !nullableEffect) properties[name] = node;
      else
        properties[name] = nullable(
          node,
          nullableEffect?.discrepancy ?? this.effects.ofKind('optional-null')[0]?.discrepancy,
        );
    }
    for (const [key, seen] of this.observations.members) {
      const [owner, name] = key.split('/');
      if (owner !== shape.name || !name || !seen.documentOnly) continue;
      if (seen.required) required[name] = 'document';
      const node = documentOnlyNode(seen.documentOnly);
      properties[name] = seen.required ? node : nullable(node, this.effects.ofKind('optional-null')[0]?.discrepancy);
    }
    return {
      type: 'object',
      properties,
      ...(Object.keys(required).length > 0 && { required: Object.keys(required), 'x-required-origin': required }),
      'x-origin': origin,
    };
  }

  private required(shape: string, name: string, target: Target, seen: MemberObservation | undefined): Origin | null {
    const inModel = trait(target.traits, 'required') !== undefined;
    if (!seen || seen.required === null) return inModel ? 'model' : null;
    if (seen.required === inModel) return inModel ? 'document' : null;
    const requiredByDiscrepancy = this.effects.required(shape, name);
    if (requiredByDiscrepancy === undefined) {
      throw new SourceError(
        `${shape}/${name} is ${seen.required ? 'required' : 'optional'} here, but not in the model, and no discrepancy settles it`,
        seen.line,
      );
    }
    return requiredByDiscrepancy ? (seen.required ? 'document' : 'model') : null;
  }

  private enumeration(shape: Shape, origin: Origin): Node {
    const syntaxValues = this.observations.enums.get(shape.name) ?? [];
    const origins: Record<string, Origin> = {};
    for (const value of syntaxValues) origins[value] = 'document';
    for (const value of shape.values) origins[value] ??= 'model';
    const added = this.effects.values(shape.name, this.side);
    for (const effect of added) for (const value of effect.add) origins[value] ??= effect.origin;
    return {
      type: 'string',
      enum: Object.keys(origins),
      ...this.limits(shape.traits, shape, shape.name, null),
      'x-origin': origin,
      'x-enum-origin': origins,
      ...discrepancyMark(added.map((effect) => effect.discrepancy)),
    };
  }

  /** The node of a member, or of a list's items when `name` is '*'. */
  member(owner: Shape, name: string, target: Target): Node {
    const shape = this.model.shape(target.shape);
    const seen = this.observations.members.get(`${owner.name}/${name}`);
    const own = this.limits(target.traits, shape, owner.name, name);
    const base = inlined.includes(shape.name) ? this.shape(shape.name) : null;
    const named = base ?? this.shape(shape.name);
    // A member's own limit replaces its type's, as in Smithy; beside a $ref both would hold.
    const replaces = constrains.some((keyword) => keyword in own && keyword in named);
    const node: Node = base || replaces ? named : { $ref: refTo(shape.name) };
    return {
      ...node,
      ...mergeLimits(base || replaces ? named : {}, own),
      ...(seen && seen.values.size > 0 && syntaxEnum(seen)),
      ...(seen && seen.validValues.size > 0 && { 'x-valid-values': withOrigin(seen.validValues, 'document') }),
      ...(seen?.default && { 'x-default': typedDefault(seen.default, shape), 'x-default-origin': 'document' }),
      'x-origin': seen ? 'document' : 'model',
    };
  }

  /** The limits that the traits state, with those that discrepancies change, and where each comes from. */
  private limits(traits: Traits, shape: Shape, owner: string, member: string | null): Node {
    const found: Record<string, unknown> = {};
    const origins: Record<string, string> = {};
    const freeText = this.effects.freeText(shape.name, this.side);
    const discrepancyIds: string[] = [];
    const list = shape.type === 'list';
    const set = (keyword: string, value: unknown, origin: string): void => {
      if (value === undefined || value === null) return;
      if (freeText && isText(shape)) {
        discrepancyIds.push(freeText.discrepancy);
        return;
      }
      found[keyword] = value;
      origins[keyword] = origin;
    };
    const length = (trait(traits, 'length') ?? {}) as { min?: number; max?: number };
    const range = (trait(traits, 'range') ?? {}) as { min?: number; max?: number };
    set(list ? 'minItems' : 'minLength', length.min, 'model');
    set(list ? 'maxItems' : 'maxLength', length.max, 'model');
    set('pattern', trait(traits, 'pattern'), 'model');
    set('minimum', range.min, 'model');
    set('maximum', range.max, 'model');
    const prosePattern = member === null ? null : this.observations.members.get(`${owner}/${member}`)?.pattern;
    if (prosePattern) set('pattern', prosePattern, 'document');
    for (const effect of this.effects.constraints(owner, member, this.side)) {
      discrepancyIds.push(effect.discrepancy);
      delete found[effect.keyword];
      delete origins[effect.keyword];
      if (effect.value !== null) {
        found[effect.keyword] = effect.value;
        origins[effect.keyword] = 'discrepancy';
      }
    }
    return {
      ...found,
      ...(Object.keys(origins).length > 0 && { 'x-constraint-origin': origins }),
      ...discrepancyMark([...new Set(discrepancyIds)]),
    };
  }
}

const discrepancyMark = (discrepancies: readonly string[]): Node =>
  discrepancies.length > 0 ? { 'x-discrepancy': discrepancies } : {};
const withOrigin = (values: Iterable<string>, origin: Origin): Node =>
  Object.fromEntries([...values].map((value) => [value, origin]));
const syntaxEnum = (seen: MemberObservation): Node => ({
  enum: [...seen.values],
  'x-enum-origin': withOrigin(seen.values, 'document'),
});
const typedDefault = (text: string, shape: Shape): unknown => (shape.type === 'integer' ? Number(text) : text);

function mergeLimits(base: Node, own: Node): Node {
  const origins = {
    ...(base['x-constraint-origin'] as Node | undefined),
    ...(own['x-constraint-origin'] as Node | undefined),
  };
  const discrepancyIds = [
    ...((base['x-discrepancy'] as string[] | undefined) ?? []),
    ...((own['x-discrepancy'] as string[] | undefined) ?? []),
  ];
  return {
    ...own,
    ...(Object.keys(origins).length > 0 && { 'x-constraint-origin': origins }),
    ...discrepancyMark([...new Set(discrepancyIds)]),
  };
}

/** An optional member may be null when the discrepancies say so; without them it is merely absent. */
function nullable(node: Node, discrepancy: string | undefined): Node {
  if (discrepancy === undefined) return node;
  const origin = node['x-origin'];
  return { anyOf: [node, { type: 'null', 'x-origin': origin, 'x-discrepancy': [discrepancy] }], 'x-origin': origin };
}

/** The node of a member that only the document has, from its own tree. */
function documentOnlyNode(member: Member): Node {
  const origin = { 'x-origin': 'document' as const };
  if (member.kind === 'list' && member.item) return { type: 'array', items: documentOnlyNode(member.item), ...origin };
  if (member.kind === 'dict') {
    const properties = Object.fromEntries(member.members.map((one) => [one.name ?? '*', documentOnlyNode(one)]));
    const required = member.members.flatMap((one) => (one.required && one.name ? [one.name] : []));
    return { type: 'object', properties, ...(required.length > 0 && { required }), ...origin };
  }
  if (member.kind === 'datetime') return { type: 'string', format: 'date-time', ...origin };
  if (member.kind === 'bytes') return { type: 'string', contentEncoding: 'base64', ...origin };
  if (member.kind !== 'string') return { type: member.kind === 'float' ? 'number' : member.kind, ...origin };
  const values = member.values.length > 0 && {
    enum: member.values,
    'x-enum-origin': withOrigin(member.values, 'document'),
  };
  return { type: 'string', ...values, ...origin };
}
