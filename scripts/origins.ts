/** Looks for an origin of everything in the contract, in its sources. See --help. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../client/env/index.ts';
import { schemas } from '../schemas/contractFiles.ts';
import { discrepancies } from '../schemas/discrepancies.ts';
import { readCommandLine, wrongUsage } from './cli.ts';
import { auditOrigins } from './origins/audit.ts';
import { documentFacts, serviceFacts, smithyFacts } from './origins/sourceFacts.ts';

const { values } = readCommandLine({
  help: `Usage: npm run origins [-- --sources DIR]

Reads the three sources of the contract anew, apart from npm run derive, and counts what in the contract has no origin, or says
what no source says: nodes, members, required members, enum values, patterns and limits. What schemas/discrepancies/ has decided
is counted apart. Prints each finding.

  --sources DIR  the folder with document/ and model/ (default ../shared)

Exit code: 0 nothing found, 1 something found, 2 wrong usage or a source is missing.`,
  options: { sources: { type: 'string', default: '../shared' } },
});

function read(file: string): string {
  const found = path.resolve(root, values.sources, file);
  if (!existsSync(found)) wrongUsage(`There is no ${found}. Name the folder of the sources with --sources DIR.`);
  return readFileSync(found, 'utf8');
}

const facts = {
  launch: documentFacts(read('document/partnercentral-selling-2024-11-14.txt')),
  'model-2025': smithyFacts(read('model/partnercentral-selling-2022-07-26.json')),
  'model-2026': serviceFacts(read('model/partnercentral-selling-2022-07-26.service-2.json')),
};
const audit = auditOrigins(schemas, facts, new Set(discrepancies.map(({ id }) => id)));
for (const found of audit.withoutOrigin) console.log(`without origin: ${found}`);
for (const found of audit.withoutSource) console.log(`in no source: ${found}`);
const { nodes, members, duties, values: enumValues, constraints, decided } = audit;
console.log(
  `${nodes} nodes, ${members} members, ${duties} required members, ${enumValues} enum values, ${constraints} patterns and limits; ${decided} decided by schemas/discrepancies/.
${audit.withoutOrigin.length} without origin, ${audit.withoutSource.length} with a reading that no source gives.`,
);
if (audit.withoutOrigin.length + audit.withoutSource.length > 0) process.exitCode = 1;
