/** Writes a model for boto3 and the AWS CLI from the contract. See --help. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCommandLine } from './cli.ts';
import { botocoreModel } from './clients/botocoreModel.ts';

const help = `Usage: npm run boto3:model [-- --out DIR]

Writes DIR/partnercentral-selling/2022-07-26/service-2.json: the operations of the contract with every member of today, for a
boto3 or AWS CLI that is older than they are, or that does not know the service. Use it so:

  AWS_DATA_PATH=DIR python3 ...      boto3.client('partnercentral-selling', ...) has the operations of the contract
  AWS_DATA_PATH=DIR aws partnercentral-selling help

  --out DIR  where to write (default reports/out/boto3)

Exit code: 0 written, 1 DIR cannot be written, 2 wrong usage.`;

const { values } = readCommandLine({ help, options: { out: { type: 'string', default: 'reports/out/boto3' } } });
const folder = path.join(values.out, 'partnercentral-selling', '2022-07-26');
try {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'service-2.json'), `${JSON.stringify(botocoreModel(), null, 1)}\n`);
  console.log(`AWS_DATA_PATH=${path.resolve(values.out)}`);
} catch (error) {
  console.error(`${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
