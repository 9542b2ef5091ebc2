import fc from 'fast-check';
import { getAt } from '../../generators/bodyPath.ts';
import { asBody, type Body, partnerDrafts } from '../../generators/index.ts';
import { expectedAfterCreation } from '../../generators/model/expectedGet.ts';
import { runCount } from '../support/budget.ts';
import { describeOperation, documented, must, test } from '../support/test.ts';
import { createOpportunity, updateRequest } from './preconditions.ts';
import { PropertyRunner, type RequirementRef } from './propertyRunner.ts';
import type { RecordedSession } from './recordedSession.ts';
import { completeDrafts, getRequest, idOf, resolveDraft } from './samples.ts';

// Requirements without an expected value: responses of the target are compared with each other.

interface MetamorphicProperty extends RequirementRef {
  readonly source: string;
  readonly runs: number;
  readonly arbitrary: fc.Arbitrary<Body>;
  readonly run: (draft: Body, session: RecordedSession) => Promise<void>;
}

const properties: readonly (MetamorphicProperty & { readonly page: string })[] = [
  {
    page: 'GetOpportunity',
    id: 'GEN-0fef',
    statement: 'returns every generated opportunity as sent, with null for omitted members',
    source: 'CreateOpportunity, GetOpportunity; behaviour A.10, A.11, B.2',
    runs: 40,
    arbitrary: fc.oneof(completeDrafts, partnerDrafts({ completeness: 'sparse' })),
    run: async (draft, session) => {
      const { body } = await session.setUp('CreateOpportunity', resolveDraft(draft), { validity: 'valid' });
      const Id = idOf(body);
      await session.expectResponse(
        'GetOpportunity',
        getRequest(Id),
        { kind: 'accepted', expectedBody: { Id, Catalog: 'Sandbox', ...expectedAfterCreation(draft) } },
        { retryNotFound: true },
      );
    },
  },
  {
    page: 'UpdateOpportunity',
    id: 'GEN-ca2d',
    statement: 'changes nothing but LastModifiedDate when a generated opportunity is sent back',
    source: 'UpdateOpportunity; behaviour B.2, C.6',
    runs: 40,
    arbitrary: completeDrafts,
    run: async (draft, session) => {
      const { body } = await session.setUp('CreateOpportunity', resolveDraft(draft), { validity: 'valid' });
      const before = await session.setUp('GetOpportunity', getRequest(idOf(body)), { retryNotFound: true });
      const first = session.lastStep;
      const echo = updateRequest(
        {
          body: writable(before.body),
          opportunity: idOf(body),
          lastModified: String(getAt(before.body, 'LastModifiedDate')),
        },
        String(getAt(before.body, 'LifeCycle.ReviewStatus')),
      );
      await session.expectResponse('UpdateOpportunity', echo, {
        kind: 'accepted',
        expectedBody: { LastModifiedDate: { $after: getAt(before.body, 'LastModifiedDate') } },
      });
      await session.expectResponse('GetOpportunity', getRequest(idOf(body)), { kind: 'accepted' });
      session.verify({ kind: 'same', steps: [first, session.lastStep], at: '', except: ['LastModifiedDate'] });
    },
  },
  {
    page: 'Protocol',
    id: 'GEN-c8b5',
    statement: 'returns the same response on both routes for every generated opportunity',
    source: 'behaviour A.2, A.3',
    runs: 27,
    arbitrary: completeDrafts,
    run: async (draft, session) => {
      const { body } = await session.setUp('CreateOpportunity', resolveDraft(draft), { route: 'rest' });
      for (const [name, asked] of [
        ['GetOpportunity', getRequest(idOf(body))],
        ['ListOpportunities', { Catalog: 'Sandbox', Identifier: [idOf(body)] }],
        ['ListSolutions', { Catalog: 'Sandbox', Sort: { SortBy: 'Identifier', SortOrder: 'ASCENDING' } }],
      ] as const) {
        await session.expectResponse(name, asked, { kind: 'accepted' }, { route: 'sdk', retryNotFound: true });
        const first = session.lastStep;
        await session.expectResponse(name, asked, { kind: 'accepted' }, { route: 'rest', retryNotFound: true });
        session.verify({ kind: 'same', steps: [first, session.lastStep], at: '', except: ['NextToken'] });
      }
    },
  },
  {
    page: 'Protocol',
    id: 'GEN-9af7',
    statement: 'returns the same response for any member order and whitespace of generated requests',
    source: 'JSON (RFC 8259); behaviour A.2',
    runs: 27,
    arbitrary: completeDrafts,
    run: async (draft, session) => {
      const token = resolveDraft(draft);
      await session.expectResponse('CreateOpportunity', token, { kind: 'accepted' }, { validity: 'valid' });
      const first = session.lastStep;
      // One token and one meaning: the same opportunity, however it is written (behaviour B.2).
      for (const encoding of ['reversed', 'spaced'] as const) {
        await session.expectResponse('CreateOpportunity', token, { kind: 'accepted' }, { encoding });
        session.verify({ kind: 'same', steps: [first, session.lastStep], at: 'Id' });
      }
      const Id = idOf(session.outcomes[first]?.body);
      await session.expectResponse('GetOpportunity', getRequest(Id), { kind: 'accepted' }, { retryNotFound: true });
      const plain = session.lastStep;
      for (const encoding of ['reversed', 'spaced'] as const) {
        await session.expectResponse('GetOpportunity', getRequest(Id), { kind: 'accepted' }, { encoding });
        session.verify({ kind: 'same', steps: [plain, session.lastStep], at: '' });
      }
    },
  },
];

/** What may be written back of what was read. */
const writable = (body: unknown): Body => {
  const {
    Id: _id,
    Arn: _arn,
    CreatedDate: _created,
    RelatedEntityIdentifiers: _related,
    LastModifiedDate: _lock,
    ...rest
  } = asBody(body) ?? {};
  return rest;
};

for (const { page, id, statement, source, runs, arbitrary, run } of properties) {
  describeOperation(page, () => {
    test(statement, must(id, 'generated', documented(source)), async ({ partner, target }) => {
      const runner = new PropertyRunner(partner, target, { id, statement });
      await runner.check({ arbitrary, run, runs: runCount(target, runs) });
      runner.report();
    });
  });
}

describeOperation('GetOpportunity', () => {
  const statement = 'returns the same response to every read until the next write';
  test(
    statement,
    must('GEN-3ea3', 'generated', documented('GetOpportunity; behaviour B.2')),
    async ({ partner, target }) => {
      const runner = new PropertyRunner(partner, target, { id: 'GEN-3ea3', statement });
      await runner.check({
        arbitrary: fc.integer({ min: 2, max: 4 }),
        run: async (times, session) => {
          const { opportunity } = await createOpportunity(session);
          const steps: number[] = [];
          for (let time = 0; time < times; time++) {
            await session.expectResponse(
              'GetOpportunity',
              getRequest(opportunity),
              { kind: 'accepted' },
              { retryNotFound: true },
            );
            steps.push(session.lastStep);
          }
          session.verify({ kind: 'same', steps, at: '' });
        },
        runs: runCount(target, 7),
      });
      runner.report();
    },
  );
});
