import type { OperationName } from '../../schemas/index.ts';
import { type ContractShape, responseShape } from '../contract/shape.ts';
import { applyForm } from './applyForm.ts';
import { type HttpResponse, type Route, responseHeaders } from './http.ts';
import { formOf, type ResponseForm } from './responseForm.ts';

// behaviour A.8; that list entries have it too is inferred.
const namespace = 'com.amazon.partnerintegrationapi.common';

/** How values are written: which unset members are, and whether entries of lists name their type. */
export type WritingForm = Pick<ResponseForm, 'membersUntil' | 'listTypes'>;

/** Encodes a success response: compact JSON with every contract member, in alphabetical order (behaviour A.7, A.10). */
export function encodeResponse(
  route: Route,
  operation: OperationName,
  body: unknown,
  requestId: string,
  form: ResponseForm = formOf('2026'),
): HttpResponse {
  const headers = responseHeaders(route, requestId);
  if (body === null) return { status: 200, headers, body: '' };
  const frozen = typeof body === 'object' && Object.isFrozen(body) ? body : null;
  const known = frozen === null ? undefined : encodedRecords.get(frozen);
  if (known?.route === route && known.operation === operation && known.form === form)
    return { status: 200, headers, body: known.text };
  const writing: WritingForm = {
    membersUntil: form.membersUntil,
    listTypes: route === 'sdk' ? form.listTypes : 'absent',
  };
  const text = serialize(applyForm(operation, body, form), responseShape(operation), writing);
  if (frozen !== null) encodedRecords.set(frozen, { route, operation, form, text });
  return { status: 200, headers, body: text };
}

/** How stored records that many requests read, and which are frozen, were written last. */
const encodedRecords = new WeakMap<
  object,
  { readonly route: Route; readonly operation: OperationName; readonly form: ResponseForm; readonly text: string }
>();

/** The text of a value in its shape: members sorted, unset ones `null`, unknown ones left out. */
export function serialize(
  value: unknown,
  shape: ContractShape,
  form: WritingForm = { ...formOf('2026'), listTypes: 'absent' },
): string {
  if (value === null || value === undefined) return 'null';
  if (shape.kind === 'list' && Array.isArray(value))
    return `[${value.map((item) => serializeEntry(item, shape.item, form)).join(',')}]`;
  if (shape.kind === 'map' && typeof value === 'object') {
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${serialize(item, shape.value, form)}`).join(',')}}`;
  }
  if (shape.kind === 'structure' && typeof value === 'object') return `{${membersOf(value, shape, form)}}`;
  return JSON.stringify(value);
}

type Structure = Extract<ContractShape, { readonly kind: 'structure' }>;

/** How rows that many lists share, and which are frozen, were written last. */
const encodedRows = new WeakMap<
  object,
  { readonly shape: ContractShape; readonly form: WritingForm; readonly text: string }
>();

function serializeEntry(value: unknown, shape: ContractShape, form: WritingForm): string {
  if (typeof value !== 'object' || value === null || !Object.isFrozen(value)) return writeEntry(value, shape, form);
  const known = encodedRows.get(value);
  const isSame = known?.form.membersUntil === form.membersUntil && known.form.listTypes === form.listTypes;
  if (isSame && known.shape === shape) return known.text;
  const text = writeEntry(value, shape, form);
  encodedRows.set(value, { shape, form, text });
  return text;
}

/** An entry of a list; a structure names its type where the form has it so (behaviour A.12). */
function writeEntry(value: unknown, shape: ContractShape, form: WritingForm): string {
  const isTyped = form.listTypes === 'present' && shape.kind === 'structure' && shape.name !== null;
  if (!isTyped || typeof value !== 'object' || value === null) return serialize(value, shape, form);
  const members = membersOf(value, shape, form);
  return `{${members}${members === '' ? '' : ','}"__type":"${namespace}#${shape.name?.replace(/Read$/, '')}"}`;
}

function membersOf(value: object, shape: Structure, form: WritingForm): string {
  let text = '';
  for (const { name, shape: member, since } of shape.members) {
    const isSet = Object.hasOwn(value, name);
    // Of a union only the member that is set is sent (since-launch D.20).
    if (!isSet && shape.union) continue;
    const content: unknown = isSet ? Reflect.get(value, name) : null;
    // Only a mutant sets a member to undefined; it is not sent at all.
    if (isSet && content === undefined) continue;
    if (since > form.membersUntil && (content === null || (Array.isArray(content) && content.length === 0))) continue;
    // Names of members need no escape; patterns of the contract's derivation see to that.
    text += `${text === '' ? '' : ','}"${name}":${serialize(content, member, form)}`;
  }
  return text;
}
