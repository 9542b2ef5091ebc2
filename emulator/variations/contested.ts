import { ApiError, fieldName } from '../apiError.ts';
import { handlers } from '../operationRegistry.ts';
import type { Call, World } from '../world.ts';
import type { VariationTable } from './variation.ts';

interface Opportunity {
  readonly Catalog: string;
  readonly LifeCycle?: { readonly Stage?: string | null; readonly ReviewStatus?: string | null } | null;
  readonly PrimaryNeedsFromAws?: readonly string[] | null;
  readonly Project?: { readonly Title?: string | null; readonly DeliveryModels?: readonly string[] | null } | null;
}
interface Update extends Opportunity {
  readonly Identifier: string;
}
type Rejection = ConstructorParameters<typeof ApiError>[3];

/** Rejects updates, by the record as it is before. What cannot be found or read is left to the operation. */
const rejectUpdates =
  (reject: (before: Opportunity, update: Update) => Rejection) =>
  (world: World): void => {
    const { perform } = world.steps;
    world.steps = {
      ...world.steps,
      perform: (call, input, scope) => {
        if (call.operation === 'UpdateOpportunity') {
          const before = read(call, input as Update, scope);
          const errors = before === null ? [] : reject(before, input as Update);
          if (errors && errors.length > 0)
            throw new ApiError('ValidationException', '', 'BUSINESS_VALIDATION_FAILED', errors);
        }
        return perform(call, input, scope);
      },
    };
  };

/** The record that a request is about; null when GetOpportunity rejects it. */
export function read({ caller }: Call, { Catalog, Identifier }: Update, world: World): Opportunity | null {
  try {
    return handlers.GetOpportunity({ Catalog, Identifier } as never, { ...world, caller }) as Opportunity;
  } catch {
    return null;
  }
}

const isEmpty = (value: unknown): boolean => (value ?? '') === '' || (Array.isArray(value) && value.length === 0);
const endStages: readonly unknown[] = ['Launched', 'Closed Lost'];
/** Members that one reader of the service needs on update, and another may leave out. */
const perhapsRequired = ['PrimaryNeedsFromAws', 'Project.DeliveryModels', 'Project.Title'];
const valueAt = (record: object, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at === null || at === undefined ? at : Reflect.get(at, name)), record);

/** What the facts leave open: the emulator takes one reading, and a sound target may take the other (since-launch Q). */
export const contested: VariationTable = {
  'prospect-at-creation': {
    description: 'Every new opportunity is at Prospect, whatever stage was sent.',
    source: 'since-launch Q.2',
    apply: (world) => {
      const { perform } = world.steps;
      world.steps = {
        ...world.steps,
        perform: (call, input, scope) => {
          const { LifeCycle, ...rest } = input as Opportunity;
          if (call.operation !== 'CreateOpportunity' || !LifeCycle) return perform(call, input, scope);
          return perform(
            call,
            { ...rest, LifeCycle: { ...LifeCycle, Stage: 'Prospect', ClosedLostReason: null } },
            scope,
          );
        },
      };
    },
  },
  'end-stages-closed': {
    description: 'Opportunities at Launched and Closed Lost take no further update.',
    source: 'since-launch Q.7',
    apply: rejectUpdates(({ LifeCycle }) =>
      endStages.includes(LifeCycle?.Stage)
        ? [
            {
              Code: 'ACTION_NOT_PERMITTED',
              Message: `The opportunity cannot be modified in stage ${LifeCycle?.Stage}.`,
            },
          ]
        : [],
    ),
  },
  'more-required-on-update': {
    description:
      'An update needs Project.Title, Project.DeliveryModels and PrimaryNeedsFromAws, where the record has them.',
    source: 'since-launch Q.4',
    apply: rejectUpdates((before, update) =>
      perhapsRequired
        .filter((path) => isEmpty(valueAt(update, path)) && !isEmpty(valueAt(before, path)))
        .map((path) => {
          const FieldName = fieldName(path.split('.'));
          return { FieldName, Code: 'REQUIRED_FIELD_MISSING', Message: `${FieldName} is required` } as const;
        }),
    ),
  },
};
