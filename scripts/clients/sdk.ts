import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as sdk from '@aws-sdk/client-partnercentral-selling';
import type { ClientKind } from './client.ts';

interface Sdk {
  send(command: object): Promise<Record<string, unknown>>;
  destroy(): void;
}
/** Members that the SDK takes as Date. */
const dates = /^(LastModifiedDate|(After|Before)(LastModified|Created)Date)$/;
const withDates = (input: object): object =>
  JSON.parse(JSON.stringify(input), (name: string, value: unknown) =>
    dates.test(name) && typeof value === 'string' ? new Date(value) : value,
  ) as object;

/** The AWS SDK for JavaScript, unmodified. */
export const sdkClient: ClientKind = {
  name: 'AWS SDK for JavaScript',
  find: () => {
    const file = createRequire(import.meta.url).resolve('@aws-sdk/client-partnercentral-selling/package.json');
    return { version: (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version };
  },
  connect: ({ endpoint, accessKeyId, secretAccessKey }) => {
    const client = new sdk.PartnerCentralSellingClient({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId, secretAccessKey },
    }) as unknown as Sdk;
    const commands = sdk as unknown as Record<string, new (input: object) => object>;
    return {
      call: async (operation, input) => {
        const Command = commands[`${operation}Command`];
        if (!Command) return { error: 'NoSuchCommand', message: `This SDK has no ${operation}.` };
        try {
          const { $metadata: _, ...output } = await client.send(new Command(withDates(input)));
          return { output: JSON.parse(JSON.stringify(output)) as Record<string, unknown> };
        } catch (error) {
          const { name, message } = error instanceof Error ? error : new Error(String(error));
          return { error: name, message };
        }
      },
      close: async () => client.destroy(),
    };
  },
};
