import type { OperationName } from '../../schemas/index.ts';
import { responseShape, type Shape } from '../contract/shape.ts';
import { type RawReply, type Route, replyHeaders } from './wire.ts';

/** A success reply: compact JSON with every contract member, in alphabetical order (facts A.7, A.10). */
export function encode(route: Route, operation: OperationName, body: unknown, requestId: string): RawReply {
  const headers = replyHeaders(route, requestId);
  if (body === null) return { status: 200, headers, body: '' };
  return { status: 200, headers, body: canonical(body, responseShape(operation)) };
}

/** The text of a value in its shape: members sorted, unset ones `null`, unknown ones left out. */
export function canonical(value: unknown, shape: Shape): string {
  if (value === null || value === undefined) return 'null';
  if (shape.kind === 'list') {
    return Array.isArray(value)
      ? `[${value.map((item) => canonical(item, shape.item)).join(',')}]`
      : JSON.stringify(value);
  }
  if (shape.kind === 'scalar' || typeof value !== 'object') return JSON.stringify(value);
  const members: string[] = [];
  for (const [name, member] of shape.members) {
    const set = Object.hasOwn(value, name);
    const content: unknown = set ? Reflect.get(value, name) : null;
    // A member set to undefined is one that a seeded fault has taken away; it is not sent at all.
    if (set && content === undefined) continue;
    members.push(`${JSON.stringify(name)}:${canonical(content, member)}`);
  }
  return `{${members.join(',')}}`;
}
