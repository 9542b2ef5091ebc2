import { validateResponse } from '../../schemas/index.ts';
import { taskIds } from '../protocol/applyForm.ts';
import { taskOperations } from '../store/taskStore.ts';
import type { Call, World } from '../world.ts';
import type { VariationTable } from './variation.ts';

type Json = unknown;
type Reshape = (body: Json, call: Call) => Json;

/** Rewrites the JSON of success responses; `indent` as for JSON.stringify. */
const reshape =
  (change: Reshape, indent = 0) =>
  (world: World): void => {
    const { encode } = world.steps;
    world.steps = {
      ...world.steps,
      encode: (call, output, scope) => {
        const response = encode(call, output, scope);
        if (response.body === '') return response;
        return { ...response, body: JSON.stringify(change(JSON.parse(response.body), call), null, indent) };
      },
    };
  };

/** Members that are maps: their keys are data, so that they have no form of their own. */
const maps: ReadonlySet<string> = new Set(['TotalAmountByCategory']);

/** Rebuilds every structure of a value from its members. */
function mapObjects(value: Json, change: (members: [string, Json][]) => readonly (readonly [string, Json])[]): Json {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]): [string, Json] => [
    name,
    maps.has(name) ? member : mapObjects(member, change),
  ]);
  return Object.fromEntries(change(members));
}

/** Leaves nulls out, except those of members that the contract requires. */
function withoutNulls(body: Json, { operation }: Call): Json {
  const stripped = mapObjects(body, (members) => members.filter(([, member]) => member !== null));
  for (const { path, keyword } of validateResponse(operation, stripped).shapeErrors) {
    const parent = path.slice(0, -1).reduce<Json>((value, key) => Reflect.get(value as object, key), stripped);
    if (keyword === 'required') Reflect.set(parent as object, path.at(-1) ?? '', null);
  }
  return stripped;
}

/** Changes the texts of the named members, wherever they are. */
const mapTexts = (body: Json, names: ReadonlySet<string>, change: (text: string) => string): Json =>
  mapObjects(body, (members) =>
    members.map(([name, member]) => [name, names.has(name) && typeof member === 'string' ? change(member) : member]),
  );

const escapedMembers = new Set(['CustomerUseCase', 'CustomerBusinessProblem', 'CompanyName']);
const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll(':', '&amp;colon;');
const preciseMembers = new Set(['StartTime', 'InvitationDate', 'ExpirationDate']);

const startOperations: readonly string[] = taskOperations;

/** Names tasks oit-… in every response, and understands that name in the filters of requests. */
function renameTasks(world: World): void {
  const { decodeBody } = world.steps;
  world.steps = {
    ...world.steps,
    decodeBody: (call, request) => {
      const body = decodeBody(call, request);
      const { TaskIdentifier } = body;
      if (!Array.isArray(TaskIdentifier)) return body;
      const named = TaskIdentifier.map((id) => (typeof id === 'string' ? id.replace(/(^|\/)oit-/, '$1task-') : id));
      return { ...body, TaskIdentifier: named };
    },
  };
  const members = new Set(['TaskId', 'TaskArn']);
  reshape((body) => mapTexts(body, members, (text) => text.replace(/(^|\/)task-/, '$1oit-')))(world);
}

/** A second member of the AWS team, with a title that no document lists. */
const colleague = { BusinessTitle: 'Solutions Architect', Email: 'sa@example.com', FirstName: 'Ada', LastName: 'Byte' };

/** The same answers in another form. */
export const responseForms: VariationTable = {
  'absent-nulls': {
    description: 'Optional members without a value are left out instead of null.',
    source: 'behaviour A.11: null was observed, absence is not forbidden',
    apply: reshape(withoutNulls),
  },
  'reversed-members': {
    description: 'Members are in reverse alphabetical order.',
    source: 'behaviour A.10: the order is observed and promised nowhere',
    apply: reshape((body) => mapObjects(body, (members) => members.reverse())),
  },
  'indented-json': {
    description: 'JSON is indented.',
    source: 'RFC 8259, 2: whitespace between tokens means nothing',
    apply: reshape((body) => body, 2),
  },
  'undocumented-members': {
    description: 'Every object has a member that no document knows.',
    source: 'since-launch J.2: members have been added',
    apply: reshape((body) => mapObjects(body, (members) => [...members, ['XUndocumented', 'x']])),
  },
  'two-member-teams': {
    description: 'The AWS team of a summary has a second member, with an undocumented title.',
    source: 'since-launch J.3: teams hold ten',
    apply: reshape((body, { operation }) =>
      operation === 'GetAwsOpportunitySummary'
        ? mapObjects(body, (members) =>
            members.map(([name, member]) => [
              name,
              name === 'OpportunityTeam' && Array.isArray(member) ? [...member, colleague] : member,
            ]),
          )
        : body,
    ),
  },
  'escaped-text': {
    description: 'CustomerUseCase, CustomerBusinessProblem and CompanyName are returned as HTML entities.',
    source: 'behaviour A.13',
    apply: reshape((body) => mapTexts(body, escapedMembers, escapeText)),
  },
  'nanosecond-dates': {
    description: 'StartTime and the dates of invitations have nine digits after the second.',
    source: 'behaviour A.15',
    apply: reshape((body) =>
      mapTexts(body, preciseMembers, (text) =>
        text.replace(/(?:\.(\d{1,9}))?Z$/, (_, digits = '') => `.${digits.padEnd(9, '0')}Z`),
      ),
    ),
  },
  'null-task-ids': {
    description: 'TaskId, TaskArn, EngagementId and ResourceSnapshotJobId of a Start operation are null.',
    source: 'behaviour F.2, J.24',
    apply: reshape((body, { operation }) =>
      startOperations.includes(operation)
        ? { ...(body as object), ...Object.fromEntries(taskIds.map((name) => [name, null])) }
        : body,
    ),
  },
  'oit-task-ids': {
    description: 'Ids of tasks start with oit-.',
    source: 'behaviour F.4, J.1',
    apply: renameTasks,
  },
  'upper-case-headers': {
    description: 'Header names are in upper case.',
    source: 'RFC 9110, 5.1: their case means nothing',
    apply: (world) => {
      const { encode } = world.steps;
      world.steps = {
        ...world.steps,
        encode: (call, output, scope) => {
          const response = encode(call, output, scope);
          const headers = Object.entries(response.headers).map(([name, value]) => [name.toUpperCase(), value]);
          return { ...response, headers: Object.fromEntries(headers) };
        },
      };
    },
  },
};
