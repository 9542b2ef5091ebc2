import type { Contract } from '../merge/contract.ts';
import { type Model, shapeOf } from '../model/model.ts';
import { SourceError } from '../sourceError.ts';
import { json } from './json.ts';

/** Facts about each operation, error and the service that are not shapes. */
export function operationsFile(contract: Contract, model: Model): string {
  const { iamNamespace, ...service } = model.service;
  if (iamNamespace === null) throw new SourceError('no model says in which namespace its IAM actions are');
  const operations = Object.fromEntries(
    contract.operations.map((operation) => {
      const token = [...shapeOf(model, operation.input).members].find(([, target]) => target.idempotencyToken);
      const facts = {
        origin: operation.origin,
        void: operation.output === null,
        readonly: operation.readonly,
        idempotencyToken: token?.[0] ?? null,
        items: operation.items,
        iamAction: `${iamNamespace}:${operation.name}`,
        requiredActions: operation.requiredActions,
        errors: operation.errors,
      };
      return [operation.name, facts];
    }),
  );
  const names = Object.keys(contract.errors);
  const statuses = Object.fromEntries(names.map((name) => [name, shapeOf(model, name).status]));
  return [
    '// Derived by npm run derive. Never edited.',
    constant('operations', operations),
    '/** Every operation that the models know, whether or not the contract describes it. */',
    constant('knownOperationNames', [...model.operations.keys()].sort()),
    constant('errorNames', names),
    '/** The HTTP status the model gives each error; other pages say 400 for all but InternalServerException. */',
    constant('modelStatuses', statuses),
    constant('service', service),
    '',
  ].join('\n');
}

const constant = (name: string, value: unknown): string => `export const ${name} = ${json(value)} as const;`;
