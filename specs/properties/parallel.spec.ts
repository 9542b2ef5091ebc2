import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { get, put } from '../../generators/faults/at.ts';
import type { Body } from '../../generators/generator.ts';
import type { Step } from '../../generators/replay/case.ts';
import { must, operation, test } from '../support/test.ts';
import { Hunt, type Quarry } from './hunt.ts';
import { runsOf } from './settings.ts';
import { association, asUpdate, opens } from './subject.ts';
import type { Tape } from './tape.ts';

const at = 'OpportunitySummaries';
const by = 'Id';
const read = (Identifier: string): Body => ({ Catalog: 'Sandbox', Identifier });
const titled = (update: Body, title: string): Body => put(update, 'Project/Title', title);
const draft = 'Pending Submission';

interface Parallel<T> extends Quarry {
  readonly page: string;
  readonly source: string;
  readonly arbitrary: fc.Arbitrary<T>;
  /** `alone` when nobody else writes to the account. */
  readonly run: (drawn: T, tape: Tape, alone: boolean) => Promise<void>;
  readonly runs: number;
}
/** Declares one promise about requests that run at the same time. */
function promise<T>({ page, id, says, source, arbitrary, run, runs }: Parallel<T>): void {
  operation(page, () => {
    test(...must(id, says, { source, evidence: 'doc', about: 'generated' }), async ({ partner, target }) => {
      const hunt = new Hunt(partner, target, { id, says });
      await hunt.search({
        arbitrary,
        run: (drawn, tape) => run(drawn, tape, target.ours),
        runs: runsOf(target, runs, 1),
        fresh: true,
      });
      hunt.report();
    });
  });
}

promise({
  page: 'UpdateOpportunity',
  id: 'GEN-1fc5',
  says: 'let exactly one of several updates with one LastModifiedDate win, and refuse the others as a conflict',
  source: 'UpdateOpportunity, LastModifiedDate; facts C.6',
  arbitrary: fc.integer({ min: 2, max: 5 }),
  run: async (clients, tape) => {
    const opened = await opens(tape);
    await tape.does('GetOpportunity', read(opened.opportunity), { patient: true });
    const before = tape.last;
    const update = asUpdate(opened, draft);
    await tape.together(
      Array.from(
        { length: clients },
        (_, client): Step => ({ operation: 'UpdateOpportunity', body: titled(update, `Client ${client}`) }),
      ),
    );
    const steps = Array.from({ length: clients }, (_, client) => before + 1 + client);
    tape.holds({ kind: 'winners', steps, exactly: 1, losers: [{ error: 'ConflictException' }] });
    await tape.asks('GetOpportunity', read(opened.opportunity), { kind: 'accepted' });
    tape.holds({ kind: 'linearizable', steps: [...steps, tape.last], before });
  },
  runs: 17,
});

promise({
  page: 'CreateOpportunity',
  id: 'GEN-f4c6',
  says: 'make one opportunity of one ClientToken sent several times at once',
  source: 'CreateOpportunity, ClientToken; facts B.2',
  arbitrary: fc.integer({ min: 2, max: 5 }),
  run: async (times, tape, alone) => {
    const { body } = await opens(tape);
    const once = { ...body, ClientToken: randomUUID() };
    const first = tape.last + 1;
    await tape.together(
      Array.from(
        { length: times },
        (): Step => ({ operation: 'CreateOpportunity', body: once, expect: { kind: 'accepted' } }),
      ),
    );
    const steps = Array.from({ length: times }, (_, time) => first + time);
    tape.holds({ kind: 'same', steps, at: 'Id' });
    const made = String(get(tape.outcomes[first]?.body, 'Id'));
    await tape.asks('GetOpportunity', read(made), { kind: 'accepted' }, { patient: true });
    const Sort = { SortBy: 'LastModifiedDate', SortOrder: 'DESCENDING' };
    const After = String(get(tape.outcomes[0]?.body, 'LastModifiedDate'));
    await tape.asks(
      'ListOpportunities',
      { Catalog: 'Sandbox', MaxResults: 100, Sort, LastModifiedDate: { AfterLastModifiedDate: After } },
      { kind: 'accepted' },
    );
    tape.holds({ kind: 'holdsAll', parts: [tape.last], at, by, values: [made] });
    if (alone) tape.holds({ kind: 'counts', step: tape.last, at, by, exactly: 2 });
  },
  runs: 14,
});

promise({
  page: 'ListOpportunities',
  id: 'GEN-f39b',
  says: 'lose and repeat nothing in its pages while others insert',
  source: 'ListOpportunities, NextToken; facts B.2',
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
  run: async ({ stock, size, inserts, Sort }, tape) => {
    const values: string[] = [];
    for (let count = 0; count < stock; count++) values.push((await opens(tape)).opportunity);
    const parts: number[] = [];
    let NextToken: unknown = null;
    do {
      const asked = {
        Catalog: 'Sandbox',
        MaxResults: size,
        ...(Sort ? { Sort } : {}),
        ...(NextToken ? { NextToken } : {}),
      };
      const { body } = await tape.asks('ListOpportunities', asked, { kind: 'accepted' });
      parts.push(tape.last);
      NextToken = get(body, 'NextToken') ?? null;
      for (let count = inserts[parts.length - 1] ?? 0; count > 0; count--) await opens(tape);
    } while (NextToken !== null && parts.length < 30);
    tape.holds({ kind: 'holdsAll', parts, at, by, values });
  },
  runs: 10,
});

/** Requests of a small history. Each solution is attached at most once: what a second time does is not settled (facts J). */
const request = fc.constantFrom(
  'update',
  'update',
  'get',
  'get',
  'associate S-1234567',
  'disassociate S-1234567',
  'associate S-0059717',
  'disassociate S-0059717',
);
const group = fc.uniqueArray(request, {
  minLength: 2,
  maxLength: 4,
  selector: (name) => (name === 'update' || name === 'get' ? {} : name),
});

promise({
  page: 'Lifecycle',
  id: 'GEN-9e23',
  says: 'answer requests made at once as if they had been made one after another',
  source: 'facts B.2, C.6',
  arbitrary: fc.tuple(group, group),
  run: async (groups, tape) => {
    const opened = await opens(tape);
    await tape.does('GetOpportunity', read(opened.opportunity), { patient: true });
    const before = tape.last;
    const update = asUpdate(opened, draft);
    const attached = new Set<string>();
    for (const [round, names] of groups.entries()) {
      const requests = names.filter((name) => !name.startsWith('associate') || !attached.has(name));
      for (const name of requests) attached.add(name);
      if (requests.length > 0)
        await tape.together(
          requests.map((name, client) =>
            step(name, opened.opportunity, titled(update, `Round ${round} client ${client}`)),
          ),
        );
    }
    await tape.asks('GetOpportunity', read(opened.opportunity), { kind: 'accepted' });
    const steps = Array.from({ length: tape.last - before }, (_, index) => before + 1 + index);
    tape.holds({ kind: 'linearizable', steps, before });
  },
  runs: 27,
});

function step(name: string, Identifier: string, update: Body): Step {
  const [verb, solution = ''] = name.split(' ');
  if (verb === 'update') return { operation: 'UpdateOpportunity', body: update };
  if (verb === 'get') return { operation: 'GetOpportunity', body: read(Identifier) };
  return {
    operation: verb === 'associate' ? 'AssociateOpportunity' : 'DisassociateOpportunity',
    body: association(Identifier, solution),
  };
}
