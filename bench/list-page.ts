/**
 * Does a page cost the same in a large account as in a small one? Two accounts in one emulator, asked in turn for the same
 * pages; prints medians and their ratio. Usage: tsx bench/list-page.ts [--small N] [--large N] [--times N] [--data FILE]
 */
import { controlRequest } from '../client/controlPlane.ts';
import { type BenchAccount, call, createAccount, flag, median, startEmulator } from './benchEmulator.ts';

const small = flag('small', 1_000);
const large = flag('large', 100_000);
const times = flag('times', 200);
const data = process.argv.indexOf('--data');
const file = data < 0 ? [] : ['--data', process.argv[data + 1] ?? ''];

/** What is asked, in each account. `pages` are walked first; the page after them is measured. */
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
