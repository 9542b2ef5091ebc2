import type { Side } from '../../discrepancies.ts';
import { latestOrigin, type Origin, sources } from '../../origin.ts';
import type { Member } from '../document/readDocument.ts';
import { type Constraints, keywordOf, type Model, type Shape, shapeOf, type Target } from '../model/model.ts';
import { SourceError } from '../sourceError.ts';
import type { Effects } from './effects.ts';
import type { MemberObservation, Observations } from './observe.ts';
import type { Origins } from './origins.ts';

/** A JSON Schema node under construction. */
export type Node = Readonly<Record<string, unknown>>;

export const refTo = (name: string): string => `shared.json#/$defs/${name}`;
const atLaunch: Origin = { source: 'launch', since: sources.launch.date };
const inlined = ['String', 'Boolean', 'Integer', 'Long', 'Float', 'Double', 'Timestamp', 'Blob'];
const constrains = [
  ...['pattern', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'],
  ...['minProperties', 'maxProperties'],
];
const isText = (shape: Shape): boolean => shape.type === 'string' || shape.type === 'enum';

/** Builds the node of a shape, or of a member that points at one, as one side of the wire sees it. */
export class NodeBuilder {
  private readonly model: Model;
  private readonly observations: Observations;
  private readonly origins: Origins;
  private readonly effects: Effects;
  private readonly side: Side;
  constructor(model: Model, seen: Observations, origins: Origins, effects: Effects, side: Side) {
    this.model = model;
    this.observations = seen;
    this.origins = origins;
    this.effects = effects;
    this.side = side;
  }

  shape(name: string): Node {
    const shape = shapeOf(this.model, name);
    const origin = { 'x-origin': this.origins.shape(name) };
    const limits = (): Node => this.limits(shape.constraints, shape, name, null);
    switch (shape.type) {
      case 'structure':
      case 'union':
        return this.structure(shape, origin);
      case 'list':
        return { type: 'array', items: this.element(shape), ...limits(), ...origin };
      case 'map':
        return { type: 'object', additionalProperties: this.element(shape), ...limits(), ...origin };
      case 'enum':
        return this.enumeration(shape, origin);
      case 'timestamp':
        return { type: 'string', format: 'date-time', ...origin };
      case 'string':
      case 'integer':
      case 'boolean':
        return { type: shape.type, ...limits(), ...origin };
      case 'float':
        return { type: 'number', ...limits(), ...origin };
      case 'blob':
        throw new SourceError(`the model's ${name} is a ${shape.type}, which the contract cannot say`);
    }
  }

  private element(shape: Shape): Node {
    if (!shape.element) throw new SourceError(`the model's ${shape.type} ${shape.name} holds nothing`);
    return this.member(shape, '*', shape.element);
  }

  private structure(shape: Shape, origin: Node): Node {
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
      if (seen.required) required[name] = atLaunch;
      const node = documentOnlyNode(seen.documentOnly);
      properties[name] = seen.required ? node : nullable(node, this.effects.ofKind('optional-null')[0]?.discrepancy);
    }
    return {
      type: 'object',
      ...(shape.type === 'union' && { 'x-union': true }),
      properties,
      ...(Object.keys(required).length > 0 && { required: Object.keys(required), 'x-required-origin': required }),
      ...withdrawnMark(this.origins.withdrawnDuties(shape.name)),
      ...origin,
    };
  }

  private required(shape: string, name: string, target: Target, seen: MemberObservation | undefined): Origin | null {
    const key = `${shape}/${name}#required`;
    const inModel = target.required ? this.origins.statement(shape, key) : null;
    if (!seen || seen.required === null) return inModel;
    if (seen.required === target.required) return seen.required ? atLaunch : null;
    const settled = this.effects.required(shape, name);
    if (settled !== undefined) return settled ? (seen.required ? atLaunch : inModel) : null;
    // The document says what was true at launch; a change since then is dated.
    if (this.origins.isChanged(key)) return inModel;
    throw new SourceError(
      `${shape}/${name} is ${seen.required ? 'required' : 'optional'} here, but not in the model, and no discrepancy settles it`,
      seen.line,
    );
  }

  private enumeration(shape: Shape, origin: Node): Node {
    const documented = this.observations.enums.get(shape.name) ?? [];
    const lost = documented.find((value) => !shape.values.includes(value));
    if (lost !== undefined) throw new SourceError(`${shape.name} may be "${lost}" in the document alone`);
    const values = [...new Set([...documented, ...shape.values])];
    const origins = Object.fromEntries(values.map((value) => [value, this.origins.value(shape.name, value)]));
    const added = this.effects.values(shape.name, this.side);
    for (const effect of added)
      for (const value of effect.add) origins[value] ??= { source: effect.origin, since: effect.since };
    return {
      type: 'string',
      enum: Object.keys(origins),
      ...this.limits(shape.constraints, shape, shape.name, null),
      ...origin,
      'x-enum-origin': origins,
      ...discrepancyMark(added.map((effect) => effect.discrepancy)),
    };
  }

  /** The node of a member, or of a list's items when `name` is '*'. */
  member(owner: Shape, name: string, target: Target): Node {
    const shape = shapeOf(this.model, target.shape);
    const seen = this.observations.members.get(`${owner.name}/${name}`);
    const own = this.limits(target.constraints, shape, owner.name, name);
    const base = inlined.includes(shape.name) ? this.shape(shape.name) : null;
    const named = base ?? this.shape(shape.name);
    // A member's own limit replaces its type's, as in Smithy; beside a $ref both would hold.
    const replaces = constrains.some((keyword) => keyword in own && keyword in named);
    const node: Node = base || replaces ? named : { $ref: refTo(shape.name) };
    return {
      ...node,
      ...mergeLimits(base || replaces ? named : {}, own),
      ...(seen && seen.values.size > 0 && syntaxEnum(seen)),
      ...(seen && seen.validValues.size > 0 && { 'x-valid-values': withOrigin(seen.validValues) }),
      ...(seen?.default && { 'x-default': typedDefault(seen.default, shape), 'x-default-origin': atLaunch }),
      ...withdrawnMark(this.origins.withdrawn(`${owner.name}/${name}`)),
      'x-origin': this.origins.member(owner.name, name),
    };
  }

  /** The limits that the model states, with those that discrepancies change, and where each comes from. */
  private limits(constraints: Constraints, shape: Shape, owner: string, member: string | null): Node {
    const place = member === null ? owner : `${owner}/${member}`;
    const found: Record<string, unknown> = {};
    const origins: Record<string, Origin> = {};
    const discrepancyIds: string[] = [];
    const free = isText(shape) ? this.effects.freeText(shape.name, this.side) : undefined;
    const set = (keyword: string, value: unknown, origin: Origin): void => {
      if (free) return void discrepancyIds.push(free.discrepancy);
      found[keyword] = value;
      origins[keyword] = origin;
    };
    for (const limit of ['min', 'max', 'pattern'] as const) {
      const keyword = keywordOf(shape.type, limit);
      const value = constraints[limit];
      if (value !== undefined) set(keyword, value, this.origins.statement(owner, `${place}#${keyword}`));
    }
    const prosePattern = member === null ? null : this.observations.members.get(place)?.pattern;
    if (prosePattern) set('pattern', prosePattern, atLaunch);
    for (const effect of this.effects.constraints(owner, member, this.side)) {
      discrepancyIds.push(effect.discrepancy);
      const since = (origins[effect.keyword] ?? this.placeOrigin(owner, member)).since;
      delete found[effect.keyword];
      delete origins[effect.keyword];
      if (effect.value !== null) {
        found[effect.keyword] = effect.value;
        origins[effect.keyword] = { source: 'discrepancy', since };
      }
    }
    return {
      ...found,
      ...(Object.keys(origins).length > 0 && { 'x-constraint-origin': origins }),
      ...(member === null && withdrawnMark(this.origins.withdrawn(place))),
      ...discrepancyMark([...new Set(discrepancyIds)]),
    };
  }

  private placeOrigin(owner: string, member: string | null): Origin {
    const shape = this.origins.shape(owner);
    return member === null ? shape : latestOrigin(shape, this.origins.member(owner, member));
  }
}

const withdrawnMark = (lost: Node): Node => (Object.keys(lost).length > 0 ? { 'x-withdrawn': lost } : {});
const discrepancyMark = (discrepancies: readonly string[]): Node =>
  discrepancies.length > 0 ? { 'x-discrepancy': discrepancies } : {};
const withOrigin = (values: Iterable<string>): Node =>
  Object.fromEntries([...values].map((value) => [value, atLaunch]));
const syntaxEnum = (seen: MemberObservation): Node => ({
  enum: [...seen.values],
  'x-enum-origin': withOrigin(seen.values),
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
  const origin = { 'x-origin': atLaunch };
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
    'x-enum-origin': withOrigin(member.values),
  };
  return { type: 'string', ...values, ...origin };
}
