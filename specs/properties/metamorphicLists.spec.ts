import fc from 'fast-check';
import { DeadlinePassed, waitFor } from '../../client/poll.ts';
import { getAt, setAt } from '../../generators/bodyPath.ts';
import { type Body, partnerDrafts } from '../../generators/index.ts';
import { runCount } from '../support/budget.ts';
import { SetupFailed } from '../support/outcome.ts';
import { describeOperation, documented, must, test } from '../support/test.ts';
import { PropertyRunner, type RequirementRef } from './propertyRunner.ts';
import type { RecordedSession } from './recordedSession.ts';
import { getRequest, idOf, resolveDraft } from './samples.ts';

// Promises on lists that need no expected value: one list of the target is compared with another.

const names = ['Ahorn', 'Birke', 'Douglasie'] as const;
const stages = ['Prospect', 'Qualified', 'Technical Validation'] as const;
/** Which company and stage each opportunity of a small stock has. */
const stock = fc.array(fc.record({ company: fc.constantFrom(...names), stage: fc.constantFrom(...stages) }), {
  minLength: 1,
  maxLength: 7,
});

interface StockedAccount {
  /** Filters that pick this stock and nothing else, on a target where other opportunities lie about. */
  readonly stockFilter: Body;
  /** The step that listed the whole stock, in ascending order of Identifier. */
  readonly all: number;
}

/** Creates a stock and lists it, in the last step. Unless the list holds just that, comparing lists says nothing: two empty ones are alike. */
async function createStock(
  session: RecordedSession,
  wanted: readonly { readonly company: string; readonly stage: string }[],
): Promise<Pick<StockedAccount, 'stockFilter'>> {
  const ids: string[] = [];
  for (const { company, stage } of wanted) {
    const { body } = await session.setUp('CreateOpportunity', resolveDraft(stockRequest(company, stage)));
    ids.push(idOf(body));
    await session.setUp('GetOpportunity', getRequest(idOf(body)), { retryNotFound: true });
  }
  const stockFilter = { Identifier: ids };
  await waitFor(
    async () => {
      const { body } = await session.setUp(
        'ListOpportunities',
        listRequest({ ...stockFilter, ...sortBy('Identifier', 'ASCENDING') }),
      );
      const listed = getAt(body, at);
      return Array.isArray(listed) && listed.map(idOf).sort().join() === [...ids].sort().join() ? listed : null;
    },
    { timeoutMs: session.eventuallyConsistent ? 30_000 : 0 },
  ).catch((error: unknown) => {
    throw error instanceof DeadlinePassed
      ? new SetupFailed('ListOpportunities does not hold just what was created')
      : error;
  });
  return { stockFilter };
}
/** A short draft: only company and stage matter here, and a counterexample holds a whole stock. */
const base =
  fc
    .sample(partnerDrafts({ nationalSecurity: false }), { numRuns: 40, seed: 8 })
    .sort((one, other) => JSON.stringify(one).length - JSON.stringify(other).length)[0] ?? {};
const stockRequest = (company: string, stage: string): Body =>
  setAt(setAt(base, 'Customer.Account.CompanyName', company), 'LifeCycle.Stage', stage);

const at = 'OpportunitySummaries';
const by = 'Id';
const listRequest = (more: Body): Body => ({ Catalog: 'Sandbox', MaxResults: 100, ...more });
const sortBy = (SortBy: string, SortOrder: string): Body => ({ Sort: { SortBy, SortOrder } });

/** The list under a filter holds exactly those of the whole list that fit it. */
async function expectFiltered(
  { stockFilter, all }: StockedAccount,
  session: RecordedSession,
  filter: Body,
  where: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const asked = listRequest({ ...stockFilter, ...sortBy('Identifier', 'ASCENDING'), ...filter });
  await session.expectResponse('ListOpportunities', asked, { kind: 'accepted' });
  session.verify({ kind: 'filtered', all, some: session.lastStep, at, by, where });
}

interface ListProperty extends RequirementRef {
  readonly run: (
    stock: StockedAccount,
    session: RecordedSession,
    drawn: { readonly size: number; readonly company: string; readonly stage: string },
  ) => Promise<void>;
}
const listProperties: readonly ListProperty[] = [
  {
    id: 'GEN-70e6',
    statement: 'filters the full list exactly by LifeCycleStage and LifeCycleReviewStatus',
    run: async (stock, session, { stage }) => {
      await expectFiltered(stock, session, { LifeCycleStage: [stage] }, { 'LifeCycle.Stage': [stage] });
      const status = 'Pending Submission';
      await expectFiltered(stock, session, { LifeCycleReviewStatus: [status] }, { 'LifeCycle.ReviewStatus': [status] });
    },
  },
  {
    id: 'GEN-06f4',
    statement: 'filters the full list exactly by CustomerCompanyName',
    run: (stock, session, { company }) =>
      expectFiltered(stock, session, { CustomerCompanyName: [company] }, { 'Customer.Account.CompanyName': [company] }),
  },
  {
    id: 'GEN-fa9b',
    statement: 'sorts DESCENDING in the exact reverse of ASCENDING',
    run: async ({ stockFilter }, session) => {
      for (const key of ['Identifier', 'LastModifiedDate'] as const) {
        await session.expectResponse(
          'ListOpportunities',
          listRequest({ ...stockFilter, ...sortBy(key, 'DESCENDING') }),
          { kind: 'accepted' },
        );
        const down = session.lastStep;
        await session.expectResponse(
          'ListOpportunities',
          listRequest({ ...stockFilter, ...sortBy(key, 'ASCENDING') }),
          { kind: 'accepted' },
        );
        session.verify({
          kind: 'reversed',
          steps: [down, session.lastStep],
          at,
          by: key === 'Identifier' ? 'Id' : key,
        });
        session.verify({
          kind: 'sorted',
          step: session.lastStep,
          at,
          by: key === 'Identifier' ? 'Id' : key,
          order: 'ASCENDING',
        });
      }
    },
  },
  {
    id: 'GEN-70a9',
    statement: 'returns the same items in joined pages as in the full list',
    run: async ({ stockFilter, all }, session, { size }) => {
      const order = sortBy('Identifier', 'ASCENDING');
      const parts: number[] = [];
      let NextToken: unknown = null;
      do {
        const { body } = await session.expectResponse(
          'ListOpportunities',
          listRequest({ ...stockFilter, ...order, MaxResults: size, ...(NextToken ? { NextToken } : {}) }),
          { kind: 'accepted' },
        );
        parts.push(session.lastStep);
        NextToken = getAt(body, 'NextToken') ?? null;
      } while (NextToken !== null && parts.length < 20);
      session.verify({ kind: 'joined', parts, whole: all, at, by });
    },
  },
];

describeOperation('ListOpportunities', () => {
  for (const { id, statement, run } of listProperties) {
    test(
      statement,
      must(id, 'generated', documented('ListOpportunities, filters, Sort, NextToken; behaviour B.2')),
      async ({ partner, target }) => {
        const runner = new PropertyRunner(partner, target, { id, statement });
        await runner.check({
          arbitrary: fc.record({
            wanted: stock,
            size: fc.integer({ min: 1, max: 3 }),
            company: fc.constantFrom(...names),
            stage: fc.constantFrom(...stages),
          }),
          run: async ({ wanted, ...drawn }, session) => {
            const made = () => createStock(session, wanted);
            const { stockFilter } = await session.once(`stock ${JSON.stringify(wanted)}`, made);
            await run({ stockFilter, all: session.lastStep }, session, drawn);
          },
          runs: runCount(target, 10),
          freshAccount: true,
        });
        runner.report();
      },
    );
  }
});
