import type { Side } from '../../deviations.ts';
import type { Member } from '../document/read.ts';
import { SourceFault } from '../fault.ts';
import { type Model, type Shape, type Target, type Traits, trait } from '../model/read.ts';
import type { Effects } from './effects.ts';
import type { Observations, Seen } from './observe.ts';

/** A JSON Schema node under construction. */
export type Node = Readonly<Record<string, unknown>>;
export type Origin = 'document' | 'model';

export const refTo = (name: string): string => `shared.json#/$defs/${name}`;
const inlined = ['String', 'Boolean', 'Integer', 'Long', 'Float', 'Double', 'Timestamp', 'Blob'];
const constrains = ['pattern', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'];
const isText = (shape: Shape): boolean => shape.type === 'string' || shape.type === 'enum';

/** Builds the node of a shape, or of a member that points at one, as one side of the wire sees it. */
export class Nodes {
  private readonly model: Model;
  private readonly seen: Observations;
  private readonly effects: Effects;
  private readonly side: Side;
  constructor(model: Model, seen: Observations, effects: Effects, side: Side) {
    this.model = model;
    this.seen = seen;
    this.effects = effects;
    this.side = side;
  }

  private origin(shape: string): Origin {
    return this.seen.shapes.has(shape) ? 'document' : 'model';
  }

  shape(name: string): Node {
    const shape = this.model.shape(name);
    const origin = this.origin(name);
    switch (shape.type) {
      case 'structure':
      case 'union':
        return this.structure(shape, origin);
      case 'list': {
        if (!shape.element) throw new SourceFault(`the model's list ${name} has no items`);
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
        throw new SourceFault(`the model's ${name} is a ${shape.type}, which the contract cannot say`);
    }
  }

  private structure(shape: Shape, origin: Origin): Node {
    const properties: Record<string, Node> = {};
    const required: Record<string, Origin> = {};
    for (const [name, target] of shape.members) {
      const seen = this.seen.members.get(`${shape.name}/${name}`);
      const must = this.required(shape.name, name, target, seen);
      if (must) required[name] = must;
      const node = this.member(shape, name, target);
      const nulled = this.effects.nullable(shape.name, name, this.side);
      if (must && !nulled) properties[name] = node;
      else properties[name] = orNull(node, nulled?.deviation ?? this.effects.of('optional-null')[0]?.deviation);
    }
    for (const [key, seen] of this.seen.members) {
      const [owner, name] = key.split('/');
      if (owner !== shape.name || !name || !seen.own) continue;
      if (seen.required) required[name] = 'document';
      const node = documented(seen.own);
      properties[name] = seen.required ? node : orNull(node, this.effects.of('optional-null')[0]?.deviation);
    }
    return {
      type: 'object',
      properties,
      ...(Object.keys(required).length > 0 && { required: Object.keys(required), 'x-required-origin': required }),
      'x-origin': origin,
    };
  }

  private required(shape: string, name: string, target: Target, seen: Seen | undefined): Origin | null {
    const inModel = trait(target.traits, 'required') !== undefined;
    if (!seen || seen.required === null) return inModel ? 'model' : null;
    if (seen.required === inModel) return inModel ? 'document' : null;
    const settled = this.effects.required(shape, name);
    if (settled === undefined) {
      throw new SourceFault(
        `${shape}/${name} is ${seen.required ? 'required' : 'optional'} here, but not in the model, and no deviation settles it`,
        seen.line,
      );
    }
    return settled ? (seen.required ? 'document' : 'model') : null;
  }

  private enumeration(shape: Shape, origin: Origin): Node {
    const drawn = this.seen.enums.get(shape.name) ?? [];
    const origins: Record<string, Origin> = {};
    for (const value of drawn) origins[value] = 'document';
    for (const value of shape.values) origins[value] ??= 'model';
    const added = this.effects.values(shape.name, this.side);
    for (const effect of added) for (const value of effect.add) origins[value] ??= effect.origin;
    return {
      type: 'string',
      enum: Object.keys(origins),
      ...this.limits(shape.traits, shape, shape.name, null),
      'x-origin': origin,
      'x-enum-origin': origins,
      ...marked(added.map((effect) => effect.deviation)),
    };
  }

  /** The node of a member, or of a list's items when `name` is '*'. */
  member(owner: Shape, name: string, target: Target): Node {
    const shape = this.model.shape(target.shape);
    const seen = this.seen.members.get(`${owner.name}/${name}`);
    const own = this.limits(target.traits, shape, owner.name, name);
    const base = inlined.includes(shape.name) ? this.shape(shape.name) : null;
    const named = base ?? this.shape(shape.name);
    // A member's own limit replaces its type's, as in Smithy; beside a $ref both would hold.
    const replaces = constrains.some((keyword) => keyword in own && keyword in named);
    const node: Node = base || replaces ? named : { $ref: refTo(shape.name) };
    return {
      ...node,
      ...joinedLimits(base || replaces ? named : {}, own),
      ...(seen && seen.values.size > 0 && drawnHere(seen)),
      ...(seen && seen.validValues.size > 0 && { 'x-valid-values': from(seen.validValues, 'document') }),
      ...(seen?.default && { 'x-default': typedDefault(seen.default, shape), 'x-default-origin': 'document' }),
      'x-origin': seen ? 'document' : 'model',
    };
  }

  /** The limits that the traits state, with those that deviations change, and where each comes from. */
  private limits(traits: Traits, shape: Shape, owner: string, member: string | null): Node {
    const found: Record<string, unknown> = {};
    const origins: Record<string, string> = {};
    const free = this.effects.freeText(shape.name, this.side);
    const noted: string[] = [];
    const list = shape.type === 'list';
    const set = (keyword: string, value: unknown, origin: string): void => {
      if (value === undefined || value === null) return;
      if (free && isText(shape)) {
        noted.push(free.deviation);
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
    const said = member === null ? null : this.seen.members.get(`${owner}/${member}`)?.pattern;
    if (said) set('pattern', said, 'document');
    for (const effect of this.effects.constraints(owner, member, this.side)) {
      noted.push(effect.deviation);
      delete found[effect.keyword];
      delete origins[effect.keyword];
      if (effect.value !== null) {
        found[effect.keyword] = effect.value;
        origins[effect.keyword] = 'deviation';
      }
    }
    return {
      ...found,
      ...(Object.keys(origins).length > 0 && { 'x-constraint-origin': origins }),
      ...marked([...new Set(noted)]),
    };
  }
}

const marked = (deviations: readonly string[]): Node => (deviations.length > 0 ? { 'x-deviation': deviations } : {});
const from = (values: Iterable<string>, origin: Origin): Node =>
  Object.fromEntries([...values].map((value) => [value, origin]));
const drawnHere = (seen: Seen): Node => ({ enum: [...seen.values], 'x-enum-origin': from(seen.values, 'document') });
const typedDefault = (text: string, shape: Shape): unknown => (shape.type === 'integer' ? Number(text) : text);

function joinedLimits(base: Node, own: Node): Node {
  const origins = {
    ...(base['x-constraint-origin'] as Node | undefined),
    ...(own['x-constraint-origin'] as Node | undefined),
  };
  const noted = [
    ...((base['x-deviation'] as string[] | undefined) ?? []),
    ...((own['x-deviation'] as string[] | undefined) ?? []),
  ];
  return {
    ...own,
    ...(Object.keys(origins).length > 0 && { 'x-constraint-origin': origins }),
    ...marked([...new Set(noted)]),
  };
}

/** An optional member may be null when the deviations say so; without them it is merely absent. */
function orNull(node: Node, deviation: string | undefined): Node {
  if (deviation === undefined) return node;
  const origin = node['x-origin'];
  return { anyOf: [node, { type: 'null', 'x-origin': origin, 'x-deviation': [deviation] }], 'x-origin': origin };
}

/** The node of a member that only the document has, from its own tree. */
function documented(member: Member): Node {
  const origin = { 'x-origin': 'document' as const };
  if (member.kind === 'list' && member.item) return { type: 'array', items: documented(member.item), ...origin };
  if (member.kind === 'dict') {
    const properties = Object.fromEntries(member.members.map((one) => [one.name ?? '*', documented(one)]));
    const required = member.members.flatMap((one) => (one.required && one.name ? [one.name] : []));
    return { type: 'object', properties, ...(required.length > 0 && { required }), ...origin };
  }
  if (member.kind === 'datetime') return { type: 'string', format: 'date-time', ...origin };
  if (member.kind === 'bytes') return { type: 'string', contentEncoding: 'base64', ...origin };
  if (member.kind !== 'string') return { type: member.kind === 'float' ? 'number' : member.kind, ...origin };
  const values = member.values.length > 0 && { enum: member.values, 'x-enum-origin': from(member.values, 'document') };
  return { type: 'string', ...values, ...origin };
}
