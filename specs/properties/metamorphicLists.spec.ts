import fc from 'fast-check';
import { DeadlinePassed, until } from '../../client/poll.ts';
import { get, put } from '../../generators/faults/at.ts';
import type { Body } from '../../generators/generator.ts';
import { SetupFailed } from '../support/outcome.ts';
import { must, operation, test } from '../support/test.ts';
import { complete, idOf, read, sent } from './drafts.ts';
import { Hunt, type Quarry } from './hunt.ts';
import { runsOf } from './settings.ts';
import type { Tape } from './tape.ts';

// Promises on lists that need no expected value: one list of the target is compared with another.

const names = ['Ahorn', 'Birke', 'Douglasie'] as const;
const stages = ['Prospect', 'Qualified', 'Technical Validation'] as const;
/** Which company and stage each opportunity of a small stock has. */
const stock = fc.array(fc.record({ company: fc.constantFrom(...names), stage: fc.constantFrom(...stages) }), {
  minLength: 1,
  maxLength: 7,
});

interface Stock {
  /** Filters that pick this stock and nothing else, on a target where other opportunities lie about. */
  readonly only: Body;
  /** The step that listed the whole stock, in ascending order of Identifier. */
  readonly all: number;
}

/** Creates a stock and lists it. Unless the list holds just that, comparing lists says nothing: two empty ones are alike. */
async function stocked(
  tape: Tape,
  wanted: readonly { readonly company: string; readonly stage: string }[],
): Promise<Stock> {
  const ids: string[] = [];
  for (const { company, stage } of wanted) {
    const { body } = await tape.does('CreateOpportunity', sent(seed(company, stage)));
    ids.push(idOf(body));
    await tape.does('GetOpportunity', read(idOf(body)), { patient: true });
  }
  const only = { Identifier: ids };
  await until(
    async () => {
      const { body } = await tape.does('ListOpportunities', list({ ...only, ...sorted('Identifier', 'ASCENDING') }));
      const listed = get(body, at);
      return Array.isArray(listed) && listed.map(idOf).sort().join() === [...ids].sort().join() ? listed : null;
    },
    { deadlineMs: tape.eventual ? 30_000 : 0 },
  ).catch((error: unknown) => {
    throw error instanceof DeadlinePassed
      ? new SetupFailed('ListOpportunities does not hold just what was created')
      : error;
  });
  return { only, all: tape.last };
}
const base = fc.sample(complete, { numRuns: 1, seed: 8 })[0] ?? {};
const seed = (company: string, stage: string): Body =>
  put(put(put(base, 'NationalSecurity', 'No'), 'Customer/Account/CompanyName', company), 'LifeCycle/Stage', stage);

const at = 'OpportunitySummaries';
const by = 'Id';
const list = (more: Body): Body => ({ Catalog: 'Sandbox', MaxResults: 100, ...more });
const sorted = (SortBy: string, SortOrder: string): Body => ({ Sort: { SortBy, SortOrder } });

/** The list under a filter holds exactly those of the whole list that fit it. */
async function filtered(
  { only, all }: Stock,
  tape: Tape,
  filter: Body,
  where: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const asked = list({ ...only, ...sorted('Identifier', 'ASCENDING'), ...filter });
  await tape.asks('ListOpportunities', asked, { kind: 'accepted' });
  tape.holds({ kind: 'filtered', all, some: tape.last, at, by, where });
}

interface Listing extends Quarry {
  readonly run: (
    stock: Stock,
    tape: Tape,
    drawn: { readonly size: number; readonly company: string; readonly stage: string },
  ) => Promise<void>;
}
const listings: readonly Listing[] = [
  {
    id: 'GEN-70e6',
    says: 'list under a filter exactly those of the whole list that fit it',
    run: async (stock, tape, { stage }) => {
      await filtered(stock, tape, { LifeCycleStage: [stage] }, { 'LifeCycle/Stage': [stage] });
      const status = 'Pending Submission';
      await filtered(stock, tape, { LifeCycleReviewStatus: [status] }, { 'LifeCycle/ReviewStatus': [status] });
    },
  },
  {
    id: 'GEN-06f4',
    says: 'list under a company name exactly those of the whole list that bear it',
    run: (stock, tape, { company }) =>
      filtered(stock, tape, { CustomerCompanyName: [company] }, { 'Customer/Account/CompanyName': [company] }),
  },
  {
    id: 'GEN-fa9b',
    says: 'list in descending order the reverse of ascending order',
    run: async ({ only }, tape) => {
      for (const key of ['Identifier', 'LastModifiedDate'] as const) {
        await tape.asks('ListOpportunities', list({ ...only, ...sorted(key, 'DESCENDING') }), { kind: 'accepted' });
        const down = tape.last;
        await tape.asks('ListOpportunities', list({ ...only, ...sorted(key, 'ASCENDING') }), { kind: 'accepted' });
        tape.holds({ kind: 'reversed', steps: [down, tape.last], at, by: key === 'Identifier' ? 'Id' : key });
        tape.holds({ kind: 'sorted', step: tape.last, at, by: key === 'Identifier' ? 'Id' : key, order: 'ASCENDING' });
      }
    },
  },
  {
    id: 'GEN-70a9',
    says: 'hold in its pages, joined, what the whole list holds',
    run: async ({ only, all }, tape, { size }) => {
      const order = sorted('Identifier', 'ASCENDING');
      const parts: number[] = [];
      let NextToken: unknown = null;
      do {
        const { body } = await tape.asks(
          'ListOpportunities',
          list({ ...only, ...order, MaxResults: size, ...(NextToken ? { NextToken } : {}) }),
          { kind: 'accepted' },
        );
        parts.push(tape.last);
        NextToken = get(body, 'NextToken') ?? null;
      } while (NextToken !== null && parts.length < 20);
      tape.holds({ kind: 'joined', parts, whole: all, at, by });
    },
  },
];

operation('ListOpportunities', () => {
  for (const { id, says, run } of listings) {
    test(
      ...must(id, says, {
        source: 'ListOpportunities, filters, Sort, NextToken; facts B.2',
        evidence: 'doc',
        about: 'generated',
      }),
      async ({ partner, target }) => {
        const hunt = new Hunt(partner, target, { id, says });
        await hunt.search({
          arbitrary: fc.record({
            wanted: stock,
            size: fc.integer({ min: 1, max: 3 }),
            company: fc.constantFrom(...names),
            stage: fc.constantFrom(...stages),
          }),
          run: async ({ wanted, ...drawn }, tape) => run(await stocked(tape, wanted), tape, drawn),
          runs: runsOf(target, 10),
          fresh: true,
        });
        hunt.report();
      },
    );
  }
});
