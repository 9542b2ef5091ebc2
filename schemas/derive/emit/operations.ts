import type { Contract } from '../merge/contract.ts';
import { type Model, type Traits, trait } from '../model/readModel.ts';
import { SourceError } from '../sourceError.ts';

/** Facts about each operation, error and the service that are not shapes. */
export function operationsFile(contract: Contract, model: Model): string {
  const iamPrefix = (model.serviceTraits['aws.api#service'] as { arnNamespace?: string } | undefined)?.arnNamespace;
  if (iamPrefix === undefined) throw new SourceError('the model does not say in which namespace its IAM actions are');
  const operations = Object.fromEntries(
    contract.operations.map((operation) => {
      const paginated = (trait(operation.traits, 'paginated') ?? {}) as { items?: string };
      const token = [...model.shape(operation.input).members].find(
        ([, target]) => trait(target.traits, 'idempotencyToken') !== undefined,
      );
      const facts = {
        origin: operation.origin,
        void: operation.output === null,
        readonly: trait(operation.traits, 'readonly') !== undefined,
        idempotencyToken: token?.[0] ?? null,
        items: paginated.items ?? null,
        iamAction: `${iamPrefix}:${operation.name}`,
        requiredActions: requiredActionsOf(operation.traits),
        errors: operation.errors,
      };
      return [operation.name, facts];
    }),
  );
  const names = Object.keys(contract.errors);
  const statuses = Object.fromEntries(names.map((name) => [name, trait(model.shape(name).traits, 'httpError')]));
  const signing = (model.serviceTraits['aws.auth#sigv4'] ?? {}) as { name?: string };
  const service = { version: model.version, target: model.serviceName, signingName: signing.name ?? null };
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

/** Further IAM actions that a caller needs, since the operation calls them on the caller's behalf. */
function requiredActionsOf(traits: Traits): readonly string[] {
  const { requiredActions } = (traits['aws.iam#iamAction'] ?? {}) as { requiredActions?: readonly string[] };
  return requiredActions ?? [];
}

const constant = (name: string, value: unknown): string =>
  `export const ${name} = ${JSON.stringify(value, null, 2)} as const;`;
