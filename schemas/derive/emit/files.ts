import type { DocumentOperation } from '../document/readDocument.ts';
import type { Contract } from '../merge/contract.ts';
import type { Model } from '../model/model.ts';
import { elementsOf } from './elements.ts';
import { json } from './json.ts';
import { operationsFile } from './operations.ts';
import { typesFile } from './types.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** The contract as files, name → text. */
export function filesOf(
  document: readonly DocumentOperation[],
  model: Model,
  contract: Contract,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { name, request, response } of contract.operations) {
    const put = (side: string, title: string, node: object): void => {
      const $id = `${name}.${side}.json`;
      files.set($id, file({ $schema: dialect, $id, title, ...node }));
    };
    put('request', `${name}Request`, request);
    put('response', `${name}Response`, response);
  }
  const ignored = { 'x-ignored-members': contract.ignoredMembers };
  files.set('shared.json', file({ $schema: dialect, $id: 'shared.json', ...ignored, $defs: contract.shared }));
  files.set('errors.json', file({ $schema: dialect, $id: 'errors.json', $defs: contract.errors }));
  const elements = elementsOf(document).map((element) => JSON.stringify(element));
  files.set('elements.json', `[\n${elements.join(',\n')}\n]\n`);
  files.set('operations.ts', operationsFile(contract, model));
  files.set('types.ts', typesFile(contract));
  return files;
}

const file = (value: object): string => `${json(value)}\n`;
