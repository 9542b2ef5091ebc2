import { counted, type Series } from '../series.ts';
import { call, opportunity, withEmulator } from './victim.ts';

const writers = 64;
const many = <T>(count: number, make: (at: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)));

export const consistencySeries: readonly Series[] = [
  {
    number: 14,
    part: 'emulator',
    name: '64 writers with one LastModifiedDate',
    run: counted(async (attacks, { n }) =>
      withEmulator(async ({ endpoint }) => {
        const created = await call(endpoint, 'CreateOpportunity', opportunity('lock'));
        const Identifier = created.body.Id;
        for (let round = 0; round < n(100, 3); round += 1) {
          const { body } = await call(endpoint, 'GetOpportunity', { Identifier });
          const { ClientToken: _, Origin: __, ...content } = opportunity('lock', round) as Record<string, unknown>;
          const update = { ...content, Identifier, LastModifiedDate: body.LastModifiedDate };
          const errors = (await many(writers, () => call(endpoint, 'UpdateOpportunity', update))).map(
            ({ error }) => error,
          );
          const won = errors.filter((error) => error === null).length;
          const lost = errors.filter((error) => error === 'ConflictException').length;
          attacks.expect(won === 1 && lost === writers - 1, `${won} won, ${lost} lost`);
        }
      }),
    ),
  },
  {
    number: 15,
    part: 'emulator',
    name: 'one ClientToken, 64 creates at once',
    run: counted(async (attacks, { n }) =>
      withEmulator(async ({ endpoint }) => {
        for (let round = 0; round < n(20, 3); round += 1) {
          const input = opportunity('token', round);
          const ids = new Set(
            (await many(writers, () => call(endpoint, 'CreateOpportunity', input))).map(({ body }) => body.Id),
          );
          attacks.expect(ids.size === 1, `${ids.size} ids`);
        }
      }),
    ),
  },
  {
    number: 16,
    part: 'emulator',
    name: 'paging while others create',
    run: counted(async (attacks, { n }) =>
      withEmulator(async ({ endpoint }) => {
        const size = n(2_000, 60);
        const before: unknown[] = [];
        for (let at = 0; at < size; at += 20)
          before.push(
            ...(await many(20, (n) => call(endpoint, 'CreateOpportunity', opportunity('page', at + n)))).map(
              ({ body }) => body.Id,
            ),
          );
        for (let round = 0; round < n(5, 2); round += 1) {
          const seen: unknown[] = [];
          let NextToken: unknown;
          do {
            const input = {
              MaxResults: 20,
              Sort: { SortBy: 'Identifier', SortOrder: 'ASCENDING' },
              ...(NextToken ? { NextToken } : {}),
            };
            const [{ body }] = (await Promise.all([
              call(endpoint, 'ListOpportunities', input),
              call(endpoint, 'CreateOpportunity', opportunity('meanwhile')),
            ])) as [{ body: Readonly<Record<string, unknown>> }, unknown];
            seen.push(...((body.OpportunitySummaries ?? []) as { Id: unknown }[]).map(({ Id }) => Id));
            NextToken = body.NextToken;
          } while (NextToken && seen.length < size * 10);
          const unique = new Set(seen);
          const lost = before.filter((id) => !unique.has(id)).length;
          attacks.expect(lost === 0 && unique.size === seen.length, `${lost} lost, ${seen.length - unique.size} twice`);
        }
      }),
    ),
  },
];
