import {
  type JsonSchema,
  knownOperationNames,
  operationNames,
  requestSchema,
  responseSchema,
  sharedSchema,
  walkSchema,
} from '../../schemas/index.ts';
import { readShape, type Sdk, type SdkShape, sdkEnums, sdkOperations } from './readShape.ts';

/** Something in which the contract and the SDK differ; the text is its identity. */
export interface SdkDifference {
  /** The operation; for a set of values, its shape. */
  readonly where: string;
  readonly text: string;
}

type ContractShape = SdkShape;

/** The contract's shape in the terms of the SDK. */
const contractShape = (schema: JsonSchema): ContractShape =>
  walkSchema<ContractShape>(schema, ({ target }, children) => {
    const { properties, items, values } = children();
    if (items) return { kind: 'list', item: items };
    if (values) return { kind: 'map', value: values };
    if (!target.properties) return { kind: 'scalar' };
    return { kind: 'structure', members: properties, required: new Set(target.required ?? []) };
  });

function* differing(contract: ContractShape, sdk: SdkShape, path: string): Generator<string> {
  if (contract.kind !== sdk.kind)
    return yield `${path} is a ${sdk.kind} in the SDK and a ${contract.kind} in the contract`;
  if (contract.kind === 'list' && sdk.kind === 'list') return yield* differing(contract.item, sdk.item, `${path}[]`);
  if (contract.kind === 'map' && sdk.kind === 'map') return yield* differing(contract.value, sdk.value, `${path}{}`);
  if (contract.kind !== 'structure' || sdk.kind !== 'structure') return;
  for (const [name, member] of sdk.members) {
    const at = path === '' ? name : `${path}.${name}`;
    const known = contract.members.get(name);
    if (!known) yield `${at} is in the SDK alone`;
    else {
      if (contract.required.has(name) !== sdk.required.has(name))
        yield `${at} is ${sdk.required.has(name) ? 'required' : 'optional'} in the SDK and ${contract.required.has(name) ? 'required' : 'optional'} in the contract`;
      yield* differing(known, member, at);
    }
  }
  for (const name of contract.members.keys())
    if (!sdk.members.has(name)) yield `${path === '' ? name : `${path}.${name}`} is in the contract alone`;
}

const empty: SdkShape = readShape(0);
const structure = (shape: SdkShape | undefined): SdkShape =>
  shape?.kind === 'structure' ? shape : { kind: 'structure', members: new Map(), required: new Set() };

/** The differences between the contract and an SDK, operation by operation. */
export function compareWithSdk(sdk: Sdk): readonly SdkDifference[] {
  const operations = sdkOperations(sdk);
  const known: readonly string[] = knownOperationNames;
  const news = [...operations.keys()].filter((name) => !known.includes(name));
  const gone = known.filter((name) => !operations.has(name));
  const shapes = operationNames.flatMap((name) => {
    const found = operations.get(name);
    return [...differing(contractShape(requestSchema(name)), structure(found?.request), '')]
      .map((text) => ({ where: `${name} request`, text }))
      .concat(
        [...differing(structure(contractShape(responseSchema(name))), structure(found?.response ?? empty), '')].map(
          (text) => ({ where: `${name} response`, text }),
        ),
      );
  });
  return [
    ...news.map((name) => ({ where: name, text: 'the operation is in the SDK alone' })),
    ...gone.map((name) => ({ where: name, text: 'the operation is in the models alone' })),
    ...shapes,
    ...differingEnums(sdk),
  ];
}

/** Closed sets of the same name with other values. */
function differingEnums(sdk: Sdk): readonly SdkDifference[] {
  return [...sdkEnums(sdk)].flatMap(([name, values]) => {
    const contract = sharedSchema.$defs?.[name]?.enum?.map(String);
    if (!contract) return [];
    return [
      ...values.filter((value) => !contract.includes(value)).map((value) => `${value} is in the SDK alone`),
      ...contract.filter((value) => !values.includes(value)).map((value) => `${value} is in the contract alone`),
    ].map((text) => ({ where: name, text }));
  });
}
