/** Does a page cost the same in a large account as in a small one? See --help. */
import { controlRequest } from '../client/controlPlane.ts';
import { readCommandLine, wholeNumber } from '../scripts/cli.ts';
import { type BenchAccount, call, createAccount, median, startEmulator } from './benchEmulator.ts';

const text = { type: 'string' } as const;
const { values } = readCommandLine({
  help: `Usage: npm run bench:list-page -- [--small N] [--large N] [--times N] [--data FILE]

Fills two accounts of one emulator, requests the same pages of both in turn, and prints medians and their ratio.

  --small N    opportunities of the small account (default 1000)
  --large N    opportunities of the large account (default 100000)
  --times N    requests for each page (default 200)
  --data FILE  keep the data in FILE; by default in memory`,
  options: { small: text, large: text, times: text, data: text },
});
const small = wholeNumber('small', values.small, 1_000);
const large = wholeNumber('large', values.large, 100_000);
const times = wholeNumber('times', values.times, 200);
const file = values.data === undefined ? [] : ['--data', values.data];

/** The requests for each account. The bench reads `pages` pages first and measures the next one. */
const cases: readonly (readonly [name: string, input: object, pages: (count: number) => number])[] = [
  ['first page, newest first', {}, () => 0],
  ['page in the middle', { MaxResults: 20 }, (count) => Math.min(count / 40, 500)],
  ['first page by company', { Sort: { SortBy: 'CustomerCompanyName', SortOrder: 'ASCENDING' } }, () => 0],
  ['100 to a page', { MaxResults: 100 }, () => 0],
  ['one stage', { LifeCycleStage: ['Qualified'] }, () => 0],
  ['one stage that none has', { LifeCycleStage: ['Launched'] }, () => 0],
  ['two review states that none has', { LifeCycleReviewStatus: ['Approved', 'Rejected'] }, () => 0],
  ['one by its id', { Identifier: ['O10000500'] }, () => 0],
];

const { endpoint, stop } = await startEmulator(...file);
try {
  const createFilledAccount = async (count: number): Promise<BenchAccount> => {
    const made = await createAccount(endpoint);
    for (let left = count; left > 0; left -= 100_000)
      await controlRequest(endpoint, 'POST', 'seed', {
        AccountId: made.AccountId,
        Catalog: 'Sandbox',
        Count: Math.min(left, 100_000),
      });
    return made;
  };
  const startedAtMs = performance.now();
  const [few, many] = [await createFilledAccount(small), await createFilledAccount(large)];
  console.log(
    `list-page: ${small} and ${large} opportunities, made in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s; ${times} times each`,
  );
  for (const [name, input, pages] of cases) {
    const at = async (who: BenchAccount, count: number): Promise<object> => {
      let NextToken: unknown = null;
      for (let page = 0; page < pages(count); page += 1)
        NextToken = (await call(endpoint, who, 'ListOpportunities', { ...input, NextToken })).body.NextToken;
      return { ...input, NextToken };
    };
    const [asked, askedMany] = [await at(few, small), await at(many, large)];
    const [one, other]: [number[], number[]] = [[], []];
    for (let time = 0; time < times; time += 1) {
      one.push((await call(endpoint, few, 'ListOpportunities', asked)).durationMs);
      other.push((await call(endpoint, many, 'ListOpportunities', askedMany)).durationMs);
    }
    const ratio = median(other) / median(one);
    console.log(
      `${name.padEnd(34)} ${median(one).toFixed(2)} ms   ${median(other).toFixed(2)} ms   ratio ${ratio.toFixed(2)}`,
    );
  }
} finally {
  await stop();
}
