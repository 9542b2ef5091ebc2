/** Compares the contract with the shapes of the installed AWS SDK. See --help. */
import * as sdk from '@aws-sdk/client-partnercentral-selling';
import { sdkDiscrepancies } from '../schemas/discrepancies.ts';
import { readCommandLine } from './cli.ts';
import { compareWithSdk } from './sdkWitness/compare.ts';

const help = `Usage: npm run sdk:compare

Compares the contract with the shapes of the installed @aws-sdk/client-partnercentral-selling and prints the differences,
operation by operation. Those that schemas/discrepancies/sdk.ts explains have their reason beside them.

Exit code: 0 every difference is explained, 1 one is not or an explained one is gone, 2 wrong usage.`;

readCommandLine({ help, options: {} });
const found = compareWithSdk(sdk);
const isSame = (one: { where: string; text: string }) => (other: { where: string; text: string }) =>
  one.where === other.where && one.text === other.text;
for (const difference of found) {
  const known = sdkDiscrepancies.find(isSame(difference));
  console.log(`${difference.where}: ${difference.text}${known ? ` (${known.source}: ${known.reason})` : ' – new'}`);
}
const gone = sdkDiscrepancies.filter((known) => !found.some(isSame(known)));
for (const { where, text } of gone) console.log(`${where}: no longer differs: ${text}`);
const news = found.filter((difference) => !sdkDiscrepancies.some(isSame(difference)));
console.log(`${found.length} differences, ${news.length} of them new; ${gone.length} are gone.`);
if (news.length + gone.length > 0) process.exitCode = 1;
