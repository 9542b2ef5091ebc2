import fc from 'fast-check';
import { get } from '../../generators/faults/at.ts';
import { asBody, type Body, valid } from '../../generators/generator.ts';
import { generatorOf } from '../../generators/index.ts';
import { expectedRead } from '../../generators/journeys/expected.ts';
import { must, operation, test } from '../support/test.ts';
import { complete, idOf, read, sent } from './drafts.ts';
import { Hunt, type Quarry } from './hunt.ts';
import { runsOf } from './settings.ts';
import { asUpdate, opens } from './subject.ts';
import type { Tape } from './tape.ts';

// Promises that need no expected value: one answer of the target is compared with another.

interface Metamorphic extends Quarry {
  readonly source: string;
  readonly runs: number;
  readonly arbitrary: fc.Arbitrary<Body>;
  readonly run: (draft: Body, tape: Tape) => Promise<void>;
}

const ofOne: readonly (Metamorphic & { readonly page: string })[] = [
  {
    page: 'GetOpportunity',
    id: 'GEN-0fef',
    says: 'show what was created, with null for what was not',
    source: 'CreateOpportunity, GetOpportunity; facts A.10, A.11, B.2',
    runs: 40,
    arbitrary: fc.oneof(complete, valid(generatorOf('CreateOpportunity'), 'sparse')),
    run: async (draft, tape) => {
      const { body } = await tape.does('CreateOpportunity', sent(draft), { claim: 'valid' });
      const Id = idOf(body);
      await tape.asks(
        'GetOpportunity',
        read(Id),
        { kind: 'accepted', holds: { Id, Catalog: 'Sandbox', ...expectedRead(draft) } },
        { patient: true },
      );
    },
  },
  {
    page: 'UpdateOpportunity',
    id: 'GEN-ca2d',
    says: 'change nothing but LastModifiedDate when updated with what was read',
    source: 'UpdateOpportunity; facts B.2, C.6',
    runs: 40,
    arbitrary: complete,
    run: async (draft, tape) => {
      const { body } = await tape.does('CreateOpportunity', sent(draft), { claim: 'valid' });
      const before = await tape.does('GetOpportunity', read(idOf(body)), { patient: true });
      const first = tape.last;
      const echo = asUpdate(
        {
          body: writable(before.body),
          opportunity: idOf(body),
          lastModified: String(get(before.body, 'LastModifiedDate')),
        },
        String(get(before.body, 'LifeCycle/ReviewStatus')),
      );
      await tape.asks('UpdateOpportunity', echo, {
        kind: 'accepted',
        holds: { LastModifiedDate: { $after: get(before.body, 'LastModifiedDate') } },
      });
      await tape.asks('GetOpportunity', read(idOf(body)), { kind: 'accepted' });
      tape.holds({ kind: 'same', steps: [first, tape.last], at: '', except: ['LastModifiedDate'] });
    },
  },
  {
    page: 'Protocol',
    id: 'GEN-c8b5',
    says: 'answer alike on both routes',
    source: 'facts A.2, A.3',
    runs: 27,
    arbitrary: complete,
    run: async (draft, tape) => {
      const { body } = await tape.does('CreateOpportunity', sent(draft), { route: 'rest' });
      for (const [name, asked] of [
        ['GetOpportunity', read(idOf(body))],
        ['ListOpportunities', { Catalog: 'Sandbox', Identifier: [idOf(body)] }],
        ['ListSolutions', { Catalog: 'Sandbox', Sort: { SortBy: 'Identifier', SortOrder: 'ASCENDING' } }],
      ] as const) {
        await tape.asks(name, asked, { kind: 'accepted' }, { route: 'sdk', patient: true });
        const first = tape.last;
        await tape.asks(name, asked, { kind: 'accepted' }, { route: 'rest', patient: true });
        tape.holds({ kind: 'same', steps: [first, tape.last], at: '', except: ['NextToken'] });
      }
    },
  },
  {
    page: 'Protocol',
    id: 'GEN-9af7',
    says: 'answer alike whatever the order of members and the white space of a request',
    source: 'JSON (RFC 8259); facts A.2',
    runs: 27,
    arbitrary: complete,
    run: async (draft, tape) => {
      const token = sent(draft);
      await tape.asks('CreateOpportunity', token, { kind: 'accepted' }, { claim: 'valid' });
      const first = tape.last;
      // One token and one meaning: the same opportunity, however it is written (facts B.2).
      for (const wire of ['reversed', 'spaced'] as const) {
        await tape.asks('CreateOpportunity', token, { kind: 'accepted' }, { wire });
        tape.holds({ kind: 'same', steps: [first, tape.last], at: 'Id' });
      }
      const Id = idOf(tape.outcomes[first]?.body);
      await tape.asks('GetOpportunity', read(Id), { kind: 'accepted' }, { patient: true });
      const plain = tape.last;
      for (const wire of ['reversed', 'spaced'] as const) {
        await tape.asks('GetOpportunity', read(Id), { kind: 'accepted' }, { wire });
        tape.holds({ kind: 'same', steps: [plain, tape.last], at: '' });
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

for (const { page, id, says, source, runs, arbitrary, run } of ofOne) {
  operation(page, () => {
    test(...must(id, says, { source, evidence: 'doc', about: 'generated' }), async ({ partner, target }) => {
      const hunt = new Hunt(partner, target, { id, says });
      await hunt.search({ arbitrary, run, runs: runsOf(target, runs) });
      hunt.report();
    });
  });
}

operation('GetOpportunity', () => {
  const says = 'read the same twice when nothing was written between';
  test(
    ...must('GEN-3ea3', says, { source: 'GetOpportunity; facts B.2', evidence: 'doc', about: 'generated' }),
    async ({ partner, target }) => {
      const hunt = new Hunt(partner, target, { id: 'GEN-3ea3', says });
      await hunt.search({
        arbitrary: fc.integer({ min: 2, max: 4 }),
        run: async (times, tape) => {
          const { opportunity } = await opens(tape);
          const steps: number[] = [];
          for (let time = 0; time < times; time++) {
            await tape.asks('GetOpportunity', read(opportunity), { kind: 'accepted' }, { patient: true });
            steps.push(tape.last);
          }
          tape.holds({ kind: 'same', steps, at: '' });
        },
        runs: runsOf(target, 7),
      });
      hunt.report();
    },
  );
});
