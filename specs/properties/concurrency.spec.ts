import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { asBody, type Body } from '../../generators/body.ts';
import { getAt, setAt } from '../../generators/bodyPath.ts';
import type { Step } from '../../generators/replay/replayCase.ts';
import { runCount } from '../support/budget.ts';
import { opportunityRequest } from '../support/opportunityRequest.ts';
import { describeOperation, documented, must, test } from '../support/test.ts';
import { associateRequest, createOpportunity, updateRequest } from './preconditions.ts';
import { PropertyRunner, type RequirementRef } from './propertyRunner.ts';
import type { RecordedSession } from './recordedSession.ts';

const at = 'OpportunitySummaries';
const by = 'Id';
const getRequest = (Identifier: string): Body => ({ Catalog: 'Sandbox', Identifier });
const withTitle = (update: Body, title: string): Body => setAt(update, 'Project.Title', title);
const draft = 'Pending Submission';

interface ConcurrencyProperty<T> extends RequirementRef {
  readonly page: string;
  readonly source: string;
  readonly arbitrary: fc.Arbitrary<T>;
  /** `alone` when nobody else writes to the account. */
  readonly run: (drawn: T, session: RecordedSession, alone: boolean) => Promise<void>;
  readonly runs: number;
}
/** Declares one promise about requests that run at the same time. */
function concurrencyProperty<T>({ page, id, statement, source, arbitrary, run, runs }: ConcurrencyProperty<T>): void {
  describeOperation(page, () => {
    test(statement, must(id, 'generated', documented(source)), async ({ partner, target }) => {
      const runner = new PropertyRunner(partner, target, { id, statement });
      await runner.check({
        arbitrary,
        run: (drawn, session) => run(drawn, session, target.isOwnEmulator),
        runs: runCount(target, runs, 1),
        freshAccount: true,
      });
      runner.report();
    });
  });
}

concurrencyProperty({
  page: 'UpdateOpportunity',
  id: 'GEN-1fc5',
  statement: 'accepts exactly one of several concurrent updates with the same LastModifiedDate',
  source: 'UpdateOpportunity, LastModifiedDate; behaviour C.6',
  arbitrary: fc.integer({ min: 2, max: 5 }),
  run: async (clients, session) => {
    const opened = await createOpportunity(session);
    await session.setUp('GetOpportunity', getRequest(opened.opportunity), { retryNotFound: true });
    const before = session.lastStep;
    const update = updateRequest(opened, draft);
    await session.callConcurrently(
      Array.from(
        { length: clients },
        (_, client): Step => ({ operation: 'UpdateOpportunity', body: withTitle(update, `Client ${client}`) }),
      ),
    );
    const steps = Array.from({ length: clients }, (_, client) => before + 1 + client);
    session.verify({ kind: 'winners', steps, exactly: 1, losers: [{ error: 'ConflictException' }] });
    await session.expectResponse('GetOpportunity', getRequest(opened.opportunity), { kind: 'accepted' });
    session.verify({ kind: 'linearizable', steps: [...steps, session.lastStep], before });
  },
  runs: 17,
});

concurrencyProperty({
  page: 'CreateOpportunity',
  id: 'GEN-f4c6',
  statement: 'is idempotent per ClientToken for concurrent requests',
  source: 'CreateOpportunity, ClientToken; behaviour B.2',
  arbitrary: fc.integer({ min: 2, max: 5 }),
  run: async (times, session, alone) => {
    const { body } = await createOpportunity(session);
    const once = { ...body, ClientToken: randomUUID() };
    const first = session.lastStep + 1;
    await session.callConcurrently(
      Array.from(
        { length: times },
        (): Step => ({ operation: 'CreateOpportunity', body: once, expect: { kind: 'accepted' } }),
      ),
    );
    const steps = Array.from({ length: times }, (_, time) => first + time);
    session.verify({ kind: 'same', steps, at: 'Id' });
    const made = String(getAt(session.outcomes[first]?.body, 'Id'));
    await session.expectResponse('GetOpportunity', getRequest(made), { kind: 'accepted' }, { retryNotFound: true });
    const Sort = { SortBy: 'LastModifiedDate', SortOrder: 'DESCENDING' };
    const After = String(getAt(session.outcomes[0]?.body, 'LastModifiedDate'));
    await session.expectResponse(
      'ListOpportunities',
      { Catalog: 'Sandbox', MaxResults: 100, Sort, LastModifiedDate: { AfterLastModifiedDate: After } },
      { kind: 'accepted' },
    );
    session.verify({ kind: 'holdsAll', parts: [session.lastStep], at, by, values: [made] });
    if (alone) session.verify({ kind: 'counts', step: session.lastStep, at, by, count: 2 });
  },
  runs: 14,
});

concurrencyProperty({
  page: 'ListOpportunities',
  id: 'GEN-f39b',
  statement: 'returns every item exactly once across pages while opportunities are created',
  source: 'ListOpportunities, NextToken; behaviour B.2',
  arbitrary: fc.record({
    stock: fc.integer({ min: 2, max: 7 }),
    size: fc.integer({ min: 1, max: 3 }),
    inserts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 }),
    Sort: fc.constantFrom(
      null,
      { SortBy: 'Identifier', SortOrder: 'ASCENDING' },
      { SortBy: 'Identifier', SortOrder: 'DESCENDING' },
      { SortBy: 'LastModifiedDate', SortOrder: 'ASCENDING' },
    ),
  }),
  run: async ({ stock, size, inserts, Sort }, session) => {
    // An account may hold more than any number of pages: only the rows of this session are asked for.
    const company = `Pages ${randomUUID().slice(0, 8)}`;
    const create = async (): Promise<string> => {
      const Customer = setAt(asBody(opportunityRequest().Customer) ?? {}, 'Account.CompanyName', company);
      return (await createOpportunity(session, { Customer })).opportunity;
    };
    const values: string[] = [];
    for (let count = 0; count < stock; count++) values.push(await create());
    const parts: number[] = [];
    let NextToken: unknown = null;
    do {
      const asked = {
        Catalog: 'Sandbox',
        MaxResults: size,
        CustomerCompanyName: [company],
        ...(Sort ? { Sort } : {}),
        ...(NextToken ? { NextToken } : {}),
      };
      const { body } = await session.expectResponse('ListOpportunities', asked, { kind: 'accepted' });
      parts.push(session.lastStep);
      NextToken = getAt(body, 'NextToken') ?? null;
      for (let count = inserts[parts.length - 1] ?? 0; count > 0; count--) await create();
    } while (NextToken !== null && parts.length < 30);
    session.verify({ kind: 'holdsAll', parts, at, by, values });
  },
  runs: 10,
});

/** Requests of a small history; a number is a solution of the account. Each solution is attached at most once: what a second time does is not settled (behaviour J). */
const request = fc.constantFrom(
  'update',
  'update',
  'get',
  'get',
  'associate 0',
  'disassociate 0',
  'associate 1',
  'disassociate 1',
);
const group = fc.uniqueArray(request, {
  minLength: 2,
  maxLength: 4,
  selector: (name) => (name === 'update' || name === 'get' ? {} : name),
});

concurrencyProperty({
  page: 'Lifecycle',
  id: 'GEN-9e23',
  statement: 'returns responses to concurrent requests as if they ran one after another',
  source: 'behaviour B.2, C.6',
  arbitrary: fc.tuple(group, group),
  run: async (groups, session) => {
    const opened = await createOpportunity(session);
    await session.setUp('GetOpportunity', getRequest(opened.opportunity), { retryNotFound: true });
    const before = session.lastStep;
    const update = updateRequest(opened, draft);
    const attached = new Set<string>();
    const solutionExists = (name: string) => Number(name.split(' ')[1] ?? -1) < session.solutions.length;
    for (const [round, names] of groups.entries()) {
      const requests = names.filter(
        (name) => solutionExists(name) && !(name.startsWith('associate') && attached.has(name)),
      );
      for (const name of requests) attached.add(name);
      if (requests.length > 0)
        await session.callConcurrently(
          requests.map((name, client) =>
            step(session, name, opened.opportunity, withTitle(update, `Round ${round} client ${client}`)),
          ),
        );
    }
    await session.expectResponse('GetOpportunity', getRequest(opened.opportunity), { kind: 'accepted' });
    const steps = Array.from({ length: session.lastStep - before }, (_, index) => before + 1 + index);
    session.verify({ kind: 'linearizable', steps, before });
  },
  runs: 27,
});

function step(session: RecordedSession, name: string, Identifier: string, update: Body): Step {
  const [verb, number] = name.split(' ');
  if (verb === 'update') return { operation: 'UpdateOpportunity', body: update };
  if (verb === 'get') return { operation: 'GetOpportunity', body: getRequest(Identifier) };
  return {
    operation: verb === 'associate' ? 'AssociateOpportunity' : 'DisassociateOpportunity',
    body: associateRequest(Identifier, session.solutions[Number(number)] ?? ''),
  };
}
