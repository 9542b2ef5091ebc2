import type { Exchange, TranscriptAttachment } from '../../client/exchange.ts';
import type { OperationName } from '../../schemas/index.ts';

/** A create and a read; of a failed test the read breaks its shape. `salt` changes the volatile values only. */
export function syntheticEvidence(
  operation: OperationName,
  index: number,
  failed: boolean,
  salt: number,
): TranscriptAttachment {
  const stamp = new Date(Date.UTC(2026, 10, 22, 3, 0, 0, 0) + index * 137 + salt * 86_400_000).toISOString();
  const Id = `O${7_000_000 + index * 3 + salt}`;
  const uuid = `${(0x10000000 + index * 977 + salt).toString(16)}-0000-4000-8000-${(0x100000000000 + index).toString(16)}`;
  const create: Exchange = {
    operation: 'CreateOpportunity',
    route: 'sdk',
    startedAt: stamp,
    durationMs: 3 + (index % 7),
    request: {
      method: 'POST',
      url: `http://127.0.0.1:${40_000 + salt}/`,
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'AWSPartnerCentralSelling.CreateOpportunity',
      },
      body: JSON.stringify({
        Catalog: 'Sandbox',
        ClientToken: uuid,
        LifeCycle: { Stage: 'Prospect', TargetCloseDate: '2027-03-31' },
        Project: { Title: `Data lake "${index}" <b>&</b>` },
      }),
    },
    response: {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': uuid },
      body: JSON.stringify({ Id, LastModifiedDate: stamp, PartnerOpportunityIdentifier: null }),
    },
    error: null,
    shapeErrors: [],
    undocumented: [],
  };
  const stage = failed ? 'Prospecting' : 'Qualified';
  const read: Exchange = {
    ...create,
    operation,
    durationMs: 2 + (index % 31),
    request: {
      ...create.request,
      headers: { ...create.request.headers, 'x-amz-target': `AWSPartnerCentralSelling.${operation}` },
      body: JSON.stringify({ Catalog: 'Sandbox', Identifier: Id }),
    },
    response: {
      status: 200,
      headers: create.response?.headers ?? {},
      body: JSON.stringify({
        Arn: `arn:aws:partnercentral:us-east-1:111111111111:catalog/Sandbox/opportunity/${Id}`,
        Catalog: 'Sandbox',
        CreatedDate: stamp,
        Id,
        LastModifiedDate: stamp,
        LifeCycle: { Mood: 'bright', ReviewStatus: 'Pending Submission', Stage: stage },
        RelatedEntityIdentifiers: null,
      }),
    },
    shapeErrors: failed
      ? [
          {
            path: ['LifeCycle', 'Stage'],
            keyword: 'enum',
            message: 'must be one of Prospect, Qualified, Technical Validation, …',
            schemaPath: '#/LifeCycle/Stage',
          },
        ]
      : [],
    undocumented: index % 50 === 0 ? [{ path: 'LifeCycle/Mood', kind: 'member', value: 'Mood' }] : [],
  };
  return {
    exchanges: [create, read],
    calls: {
      CreateOpportunity: { calls: 1, throttled: 0, retries: 0, latenciesMs: [create.durationMs] },
      [operation]: {
        calls: 1,
        throttled: index % 200 === 0 ? 1 : 0,
        retries: 0,
        latenciesMs: [read.durationMs + salt],
      },
    },
    turns: { read: 1, write: 1 },
    coverage: {
      CreateOpportunity: {
        request: ['Catalog', 'ClientToken', 'LifeCycle', 'LifeCycle/Stage', 'LifeCycle/Stage=Prospect'],
        response: ['Id', 'LastModifiedDate'],
      },
      [operation]: { request: ['Catalog', 'Identifier'], response: ['Id', 'LifeCycle', 'LifeCycle/Stage'] },
    },
  };
}
