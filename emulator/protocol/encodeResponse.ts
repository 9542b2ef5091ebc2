import type { OperationName } from '../../schemas/index.ts';
import { type ContractShape, responseShape } from '../contract/shape.ts';
import { type HttpResponse, type Route, responseHeaders } from './http.ts';

/** Encodes a success response: compact JSON with every contract member, in alphabetical order (behaviour A.7, A.10). */
export function encodeResponse(route: Route, operation: OperationName, body: unknown, requestId: string): HttpResponse {
  const headers = responseHeaders(route, requestId);
  if (body === null) return { status: 200, headers, body: '' };
  return { status: 200, headers, body: serialize(body, responseShape(operation)) };
}

/** The text of a value in its shape: members sorted, unset ones `null`, unknown ones left out. */
export function serialize(value: unknown, shape: ContractShape): string {
  if (value === null || value === undefined) return 'null';
  if (shape.kind === 'list') {
    return Array.isArray(value)
      ? `[${value.map((item) => serialize(item, shape.item)).join(',')}]`
      : JSON.stringify(value);
  }
  if (shape.kind === 'scalar' || typeof value !== 'object') return JSON.stringify(value);
  if (shape.kind === 'map') {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${serialize(item, shape.value)}`).join(',')}}`;
  }
  let text = '';
  for (const [name, member] of shape.members) {
    const isSet = Object.hasOwn(value, name);
    // Of a union only the member that is set is sent (since-launch D.20).
    if (!isSet && shape.union) continue;
    const content: unknown = isSet ? Reflect.get(value, name) : null;
    // Only a mutant sets a member to undefined; it is not sent at all.
    if (isSet && content === undefined) continue;
    // Names of members need no escape; patterns of the contract's derivation see to that.
    text += `${text === '' ? '' : ','}"${name}":${serialize(content, member)}`;
  }
  return `{${text}}`;
}
