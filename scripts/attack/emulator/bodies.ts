import { type OperationName, operationNames, requestSchema } from '../../../schemas/index.ts';
import { counted, type Series } from '../series.ts';
import { call, control, isWell, opportunity, sendBody, withEmulator } from './victim.ts';

const kiB = 1024;
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const create = (member: string): string =>
  `{"Catalog":"Sandbox","ClientToken":"x","Origin":"Partner Referral",${member}}`;
const project = (member: string): string => create(`"Project":{${member}}`);

/** Bodies that a parser or a validator may stumble over. */
const oddBodies: readonly string[] = [
  deep(65),
  deep(100_000),
  '['.repeat(200_000),
  `{${Array.from({ length: 60_000 }, (_, at) => `"m${at}":1`).join(',')}}`,
  '{"Catalog":"Sandbox","Catalog":"AWS"}',
  '{"Catalog":"Sandbox","MaxResults":1e400}',
  '{"Catalog":"Sandbox","MaxResults":-0}',
  `{"Catalog":"Sandbox","MaxResults":${'9'.repeat(500_000)}}`,
  '{"Catalog":"\ud800"}',
  '\ufeff{"Catalog":"Sandbox"}',
  Buffer.from('{"Catalog":"Sandbox"}', 'utf16le').toString('latin1'),
  project('"Title":"a\\u0000b"'),
  '{"__proto__":{"Catalog":"Sandbox"}}',
  '{"constructor":{"prototype":{"x":1}},"Catalog":"Sandbox"}',
  '{"Catalog":"Sandbox","Sort":{"__proto__":{"SortBy":"x"}}}',
  '\u0000\u0001\u0002',
  '{"Catalog":"\\u0000\\uffff\\ud83d"}',
];

const entries = 10_000;
/** Lists of wrong values. */
const wrongLists: readonly string[] = [
  ...['{}', '1', 'null', '[]', '"x"', 'true'].map((each) =>
    project(`"ExpectedCustomerSpend":[${Array(entries).fill(each).join(',')}]`),
  ),
  ...['1', 'null', '{}'].map((each) =>
    create(
      `"PrimaryNeedsFromAws":[${Array(entries * 5)
        .fill(each)
        .join(',')}]`,
    ),
  ),
  create(`"OpportunityTeam":[${Array(entries).fill('{}').join(',')}]`),
  project(
    `"DeliveryModels":[${Array(entries * 5)
      .fill('1')
      .join(',')}]`,
  ),
  project(
    `"SalesActivities":[${Array(entries * 5)
      .fill('{}')
      .join(',')}]`,
  ),
  create(`"Customer":{"Contacts":[${Array(entries).fill('{"Email":1}').join(',')}]}`),
];

/** Every place of an operation's request that takes a text. */
function textPlaces(schema: object, depth = 0): readonly (readonly string[])[] {
  const {
    properties = {},
    $defs: _,
    ...rest
  } = schema as { properties?: Record<string, object>; $defs?: object; type?: unknown };
  void rest;
  return Object.entries(properties).flatMap(([name, child]) =>
    'properties' in child && depth < 4 ? textPlaces(child, depth + 1).map((path) => [name, ...path]) : [[name]],
  );
}
const bodyWith = (path: readonly string[], value: string): string =>
  JSON.stringify(path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value));
/** Near matches of the patterns of the contract. */
const nearMatches = [
  `O${'1'.repeat(64 * kiB)}`,
  `${'a'.repeat(64 * kiB)}@`,
  `arn:aws:partnercentral:${'x:'.repeat(32 * kiB)}`,
  `${'2030-01-01'.repeat(6_553)}!`,
  ' '.repeat(64 * kiB),
  `+${'0'.repeat(64 * kiB)}x`,
];

const injections = [
  "' OR 1=1 --",
  '"; drop table opportunities; --',
  'O1\u0000',
  '../../etc/passwd',
  '%2e%2e%2f',
  "O1' UNION SELECT 1--",
  'O1;',
  '#{7*7}',
  '{{7*7}}',
  '\n\ndata: x\n\n',
  '\u2028data: {}',
  '__proto__',
  'constructor',
  '-1',
  '1e9',
  'NaN',
  '*',
  '%',
  '_',
  '\\',
  '\u202e',
  'x'.repeat(4_000),
];

export const bodySeries: readonly Series[] = [
  {
    number: 21,
    part: 'emulator',
    name: 'bodies of 0.9 to 100 MB',
    run: counted(async (attacks, { n }) =>
      withEmulator(async ({ endpoint }) => {
        for (const megabytes of [0.9, 1, 1.1, 2, 10, 63, 80, 100].slice(0, n(8, 5))) {
          const body = `{"Catalog":"Sandbox","x":"${'x'.repeat(megabytes * 1e6)}"}`;
          const { status } = await sendBody(endpoint, 'ListSolutions', body).catch(() => ({ status: 413 }));
          attacks.expect([200, 400, 413].includes(status) && (await isWell(endpoint)), `${megabytes} MB: ${status}`);
        }
      }),
    ),
  },
  {
    number: 22,
    part: 'emulator',
    name: 'nesting, members, numbers, encodings, prototypes',
    run: counted(async (attacks) =>
      withEmulator(async ({ endpoint }) => {
        for (const [at, body] of oddBodies.entries()) {
          const { status, ms } = await sendBody(endpoint, at % 2 ? 'CreateOpportunity' : 'ListOpportunities', body);
          attacks.expect(status < 500 && ms < 5_000, `body ${at}: ${status} in ${Math.round(ms)} ms`);
        }
      }),
    ),
  },
  {
    number: 23,
    part: 'emulator',
    name: 'lists of wrong values',
    run: counted(async (attacks) =>
      withEmulator(async ({ endpoint }) => {
        let slowest = 0;
        for (const [at, body] of wrongLists.entries()) {
          // The best of three: the first try also pays for the compiler, and for whatever else this machine does.
          const tries = [];
          for (let n = 0; n < 3; n += 1) tries.push(await sendBody(endpoint, 'CreateOpportunity', body));
          const [{ status, text, ms } = { status: 0, text: '', ms: 0 }] = tries.toSorted((a, b) => a.ms - b.ms);
          slowest = Math.max(slowest, ms);
          const held = status === 400 && text.length <= 256 * kiB && ms < 2_500;
          attacks.expect(held, `list ${at}: ${status}, ${text.length} bytes, ${Math.round(ms)} ms`);
        }
        attacks.remark = `slowest ${Math.round(slowest)} ms`;
      }),
    ),
  },
  {
    number: 24,
    part: 'emulator',
    name: 'texts of 64 kB that nearly match a pattern',
    run: counted(async (attacks, { n }) =>
      withEmulator(async ({ endpoint }) => {
        let slowest = 0;
        const places = operationNames.flatMap((operation: OperationName) =>
          textPlaces(requestSchema(operation)).map((path) => ({ operation, path })),
        );
        const tries = places.flatMap((place) => nearMatches.map((value) => ({ ...place, value })));
        const step = Math.max(1, Math.floor(tries.length / n(Math.max(312, tries.length), 60)));
        for (const { operation, path, value } of tries.filter((_, at) => at % step === 0)) {
          const { status, ms } = await sendBody(endpoint, operation, bodyWith(path, value));
          slowest = Math.max(slowest, ms);
          attacks.expect(
            status < 500 && ms < 2_500,
            `${operation} ${path.join('.')}: ${status} in ${Math.round(ms)} ms`,
          );
        }
        attacks.remark = `slowest ${Math.round(slowest)} ms`;
      }),
    ),
  },
  {
    number: 27,
    part: 'emulator',
    name: 'SQL, paths and lines in ids, filters and names',
    run: counted(async (attacks) =>
      withEmulator(async ({ endpoint }) => {
        await call(endpoint, 'CreateOpportunity', opportunity('sound'));
        for (const text of injections) {
          const read = await sendBody(
            endpoint,
            'GetOpportunity',
            JSON.stringify({ Catalog: 'Sandbox', Identifier: text }),
          );
          const list = await sendBody(
            endpoint,
            'ListOpportunities',
            JSON.stringify({ Catalog: 'Sandbox', CustomerCompanyName: [text], NextToken: text }),
          );
          const path = await control(endpoint, 'GET', encodeURIComponent(text).slice(0, 2_000));
          const { body } = await call(endpoint, 'ListOpportunities', {});
          const isWhole = Array.isArray(body.OpportunitySummaries) && body.OpportunitySummaries.length === 1;
          const statuses = [read.status, list.status, path.status];
          attacks.expect(
            isWhole && statuses.every((status) => status < 500),
            `${JSON.stringify(text.slice(0, 40))}: ${statuses}`,
          );
        }
      }),
    ),
  },
];
