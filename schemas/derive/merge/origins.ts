import type { AdditionDate } from '../../discrepancies/change.ts';
import { type Origin, type SourceName, sources, type WithdrawnOrigin } from '../../origin.ts';
import { SourceError } from '../sourceError.ts';
import type { ChangedStatement, History } from './history.ts';
import type { Observations } from './observe.ts';

/** Says where everything in the contract comes from, and since when. */
export class Origins {
  private readonly history: History;
  private readonly observations: Observations;
  private readonly rows = new Map<string, string>();
  private readonly shapeDates = new Map<string, string>();

  constructor(history: History, observations: Observations, additions: readonly AdditionDate[], atLaunch: Set<string>) {
    this.history = history;
    this.observations = observations;
    for (const { on, keys } of additions) {
      for (const key of keys) {
        if (!history.firstSources.has(key)) throw new SourceError(`a date is given for ${key}, which no model has`);
        this.rows.set(key, on);
      }
    }
    for (const name of history.model.shapes.keys()) this.shapeDates.set(name, sources[this.shapeSource(name)].date);
    for (const { name, input, output } of history.model.operations.values()) {
      const { since } = this.operation(name, atLaunch);
      for (const root of [input, output]) if (root) this.lower(root, since);
    }
    while (this.lowerTargets());
  }

  operation(name: string, atLaunch: ReadonlySet<string>): Origin {
    if (atLaunch.has(name)) return { source: 'launch', since: sources.launch.date };
    return this.origin(name, this.first(name));
  }
  shape(name: string): Origin {
    return { source: this.shapeSource(name), since: this.shapeDate(name) };
  }
  member(shape: string, member: string): Origin {
    if (this.observations.members.has(`${shape}/${member}`)) return { source: 'launch', since: sources.launch.date };
    return this.within(shape, `${shape}/${member}`);
  }
  value(shape: string, value: string): Origin {
    if (this.observations.enums.get(shape)?.includes(value)) return { source: 'launch', since: sources.launch.date };
    return this.within(shape, `${shape}=${value}`);
  }
  /** Of a constraint or duty that the models state; `key` ends in `#keyword`. */
  statement(shape: string, key: string): Origin {
    const { on, was } = this.history.changed.get(key) ?? {};
    return {
      ...this.within(shape, key),
      ...(on !== undefined && { changed: on }),
      ...(was !== undefined && { was }),
    };
  }
  /** What a place (`Shape`, `Shape/Member`) has lost, by keyword. */
  withdrawn(place: string): Readonly<Record<string, WithdrawnOrigin>> {
    const found = [...this.history.withdrawn].filter(
      ([key]) => key.startsWith(`${place}#`) && !key.endsWith('#required'),
    );
    return Object.fromEntries(found.map(([key, lost]) => [key.slice(place.length + 1), this.lost(key, lost)]));
  }

  /** Members of a structure that need no longer be sent, as `Member#required`. */
  withdrawnDuties(shape: string): Readonly<Record<string, WithdrawnOrigin>> {
    const found = [...this.history.withdrawn].filter(
      ([key]) => key.startsWith(`${shape}/`) && key.endsWith('#required'),
    );
    return Object.fromEntries(found.map(([key, lost]) => [key.slice(shape.length + 1), this.lost(key, lost)]));
  }
  isChanged(key: string): boolean {
    return this.history.changed.has(key) || this.history.withdrawn.has(key);
  }

  private lost(key: string, { on, was }: ChangedStatement): WithdrawnOrigin {
    const place = key.slice(0, key.indexOf('#'));
    const [shape = ''] = place.split('/');
    const documented = key.endsWith('#required') && this.observations.members.get(place)?.required === true;
    const origin: Origin = documented ? { source: 'launch', since: sources.launch.date } : this.within(shape, key);
    return { ...origin, withdrawn: on, ...(was !== undefined && { was }) };
  }
  private within(shape: string, key: string): Origin {
    const source = this.first(key);
    const on = this.rows.get(key);
    // What came with its shape is as old as the shape.
    if (on === undefined && source === this.shapeSource(shape)) return { source, since: this.shapeDate(shape) };
    return this.origin(key, source);
  }
  private origin(key: string, source: SourceName): Origin {
    return { source, since: this.rows.get(key) ?? sources[source].date };
  }
  private first(key: string): SourceName {
    const source = this.history.firstSources.get(key);
    if (!source) throw new SourceError(`no model has ${key}`);
    return source;
  }
  private shapeSource(name: string): SourceName {
    return this.observations.shapes.has(name) ? 'launch' : this.first(name);
  }
  private shapeDate(name: string): string {
    return this.shapeDates.get(name) ?? sources.launch.date;
  }
  /** A shape is at least as old as what first pointed at it. */
  private lower(shape: string, date: string): boolean {
    if (date >= this.shapeDate(shape)) return false;
    this.shapeDates.set(shape, date);
    return true;
  }
  private lowerTargets(): boolean {
    let lowered = false;
    for (const shape of this.history.model.shapes.values()) {
      for (const [member, { shape: target }] of shape.members) {
        lowered = this.lower(target, this.member(shape.name, member).since) || lowered;
      }
      if (shape.element) lowered = this.lower(shape.element.shape, this.member(shape.name, '*').since) || lowered;
    }
    return lowered;
  }
}
