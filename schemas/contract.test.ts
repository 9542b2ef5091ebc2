import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Element } from './derive/emit/elements.ts';
import { main } from './derive/main.ts';
import {
  contractDigest,
  errorNames,
  type JsonSchema,
  knownOperationNames,
  launchOperationNames,
  operationNames,
  operations,
  phaseOf,
  requestSchema,
  responseSchema,
  sources,
} from './index.ts';
import { schemas } from './load.ts';

const elements = JSON.parse(readFileSync(new URL('./contract/elements.json', import.meta.url), 'utf8')) as Element[];

test('has the operations of the list, each with its shapes and facts', () => {
  const listed = JSON.parse(readFileSync(new URL('./operationNames.json', import.meta.url), 'utf8')) as string[];
  expect(operationNames).toEqual([...listed].sort());
  expect(knownOperationNames).toEqual(expect.arrayContaining(operationNames));
  for (const name of operationNames) {
    expect(errorNames).toEqual(expect.arrayContaining([...operations[name].errors]));
    expect(operations[name].iamAction).toBe(`partnercentral:${name}`);
    expect(requestSchema(name).required).toContain('Catalog');
    expect(responseSchema(name)['x-void'] ?? false).toBe(operations[name].void);
  }
  expect(contractDigest).toMatch(/^[0-9a-f]{64}$/);
});

test('takes the operations of the launch document for those of the launch', () => {
  const documented = elements.flatMap(({ kind, operation }) => (kind === 'operation' ? [operation] : []));
  expect(launchOperationNames).toEqual([...documented].sort());
});

test('every node says where it comes from, and every enum value, limit and required member too', () => {
  let nodes = 0;
  for (const [file, schema] of schemas) {
    const roots = schema.$defs ? Object.entries(schema.$defs) : [[file, schema] as const];
    for (const [name, node] of roots) visit(node, `${file}/${name}`);
  }
  expect(nodes).toBeGreaterThan(1000);

  function visit(node: JsonSchema, where: string): void {
    nodes += 1;
    const { 'x-enum-origin': values = {}, 'x-required-origin': duties = {}, 'x-constraint-origin': limits = {} } = node;
    if (node.enum) expect(Object.keys(values), where).toEqual(node.enum);
    if (node.required) expect(Object.keys(duties), where).toEqual(node.required);
    expect(Object.keys(limits).sort(), where).toEqual(limitKeywords.filter((keyword) => keyword in node).sort());
    const withdrawn = Object.values(node['x-withdrawn'] ?? {});
    const origins = [
      node['x-origin'],
      ...[values, duties, limits].flatMap((each) => Object.values(each)),
      ...withdrawn,
    ];
    for (const one of origins) {
      expect(Object.keys(sources).concat('discrepancy'), where).toContain(one?.source);
      expect(one?.since, where).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    for (const [name, inner] of Object.entries(node.properties ?? {})) visit(inner, `${where}/${name}`);
    for (const inner of node.anyOf ?? []) visit(inner, `${where}/anyOf`);
    if (node.items) visit(node.items, `${where}/*`);
    if (node.additionalProperties) visit(node.additionalProperties, `${where}/*`);
  }
});
const limitKeywords = [
  ...['pattern', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'],
  ...['minProperties', 'maxProperties'],
];

test('knows what was documented at launch, and what was added, changed and withdrawn since', () => {
  const shared = schemas.get('shared.json')?.$defs ?? {};
  const launch = { source: 'launch', since: '2024-11-14' };
  expect(shared.ReasonCode?.['x-enum-origin']).toMatchObject({
    InternalError: launch,
    RequestThrottled: { source: 'model-2025', since: '2025-01-15' },
    ContextNotFound: { source: 'model-2026', since: '2025-12-01' },
  });
  expect(shared.ParticipantType?.['x-enum-origin']).toEqual({
    RECEIVER: launch,
    SENDER: { source: 'model-2025', since: '2024-12-05' },
  });
  const spend = shared.ExpectedCustomerSpend;
  expect(spend?.properties?.EstimationUrl?.['x-origin']).toEqual({ source: 'model-2025', since: '2024-12-05' });
  expect(spend?.required).not.toContain('Amount');
  expect(spend?.['x-withdrawn']).toEqual({ 'Amount#required': { ...launch, withdrawn: '2025-12-08' } });
  expect(shared.PartnerOpportunityTeamMembersList?.['x-constraint-origin']?.maxItems).toEqual({
    source: 'model-2025',
    since: '2025-01-15',
    changed: '2025-12-01',
    was: 1,
  });
  const tags = requestSchema('CreateOpportunity').properties?.Tags?.['x-origin'];
  expect(tags && phaseOf(tags)).toBe('added');
});

test('notes the values that the document lists for plain text, and its defaults', () => {
  const listed = new Map<string, number>();
  const defaults: Record<string, unknown> = {};
  for (const [file, schema] of schemas) visit(schema, file);
  expect(Object.fromEntries(listed)).toMatchObject({
    StateOrRegion: 62,
    CustomerUseCase: 39,
    ApnPrograms: 16,
    UseCases: 26,
    Category: 10,
    RejectionReason: 5,
    Catalog: 2,
  });
  expect(defaults).toMatchObject({
    MaxResults: 20,
    SortOrder: 'DESCENDING',
    Frequency: 'Monthly',
    SortBy: 'LastModifiedDate',
  });

  function visit(node: JsonSchema, name: string): void {
    const values = node['x-valid-values'];
    if (typeof values === 'object' && values !== null) listed.set(name, Object.keys(values).length);
    if ('x-default' in node) defaults[name] ??= node['x-default'];
    for (const [key, inner] of Object.entries({ ...node.$defs, ...node.properties })) visit(inner, key);
    for (const inner of node.anyOf ?? []) visit(inner, name);
    if (node.items) visit(node.items, name);
  }
});

test('enumerates what the document states without quoting its sentences', () => {
  const count = (kind: Element['kind']): number => elements.filter((one) => one.kind === kind).length;
  expect(count('operation')).toBe(launchOperationNames.length);
  expect(count('parameter')).toBeGreaterThan(200);
  expect(count('response-member')).toBeGreaterThan(200);
  expect(count('statement')).toBeGreaterThan(700);
  expect(new Set(elements.map(({ key }) => key)).size).toBe(elements.length);
  for (const one of elements) {
    if (one.kind === 'statement') expect(one.sha, one.key).toMatch(/^[0-9a-f]{16}$/);
    else expect(one.value?.length ?? 0, one.key).toBeLessThan(100);
  }
});

test('is what its sources say', () => {
  const here = existsSync(fileURLToPath(new URL('../../shared/document', import.meta.url)));
  test.skip(!here, 'the documents are not here');
  expect(main(['--check'])).toBe(0);
});
