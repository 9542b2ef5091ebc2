import { type ContractElement, contractElements } from './elements.ts';

/**
 * Whether a value in a response may come from a request of ours, such as a currency code: that it is absent from a run
 * says nothing about the target. Values such as TaskStatus=COMPLETE are chosen by AWS.
 */
export function isCallerValue(path: string, known: ReadonlySet<string> = callerValues()): boolean {
  return known.has(lastMember(path));
}

/** "Value/CurrencyCode=USD" → "CurrencyCode=USD"; list items carry no name. */
const lastMember = (path: string): string => {
  const [where = '', value = ''] = path.split('=', 2);
  return `${where.split('/').findLast((part) => part !== '*') ?? ''}=${value}`;
};

let cached: ReadonlySet<string> | null = null;
function callerValues(): ReadonlySet<string> {
  cached ??= callerValuesOf(contractElements());
  return cached;
}

/** The values that requests carry, except those of list requests: a filter chooses rows, not values. */
function callerValuesOf(elements: readonly ContractElement[]): ReadonlySet<string> {
  const lists = new Set(
    elements.filter(({ kind, path }) => kind === 'parameter' && path === 'NextToken').map(({ operation }) => operation),
  );
  return new Set(
    elements
      .filter(({ kind, operation }) => kind === 'request value' && !lists.has(operation))
      .map(({ path }) => lastMember(path)),
  );
}
