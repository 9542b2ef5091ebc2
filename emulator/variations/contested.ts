import type { RequestOf, ResponseOf } from '../../schemas/index.ts';
import { ApiError, fieldName } from '../apiError.ts';
import { hasValue, memberAt } from '../rules/accessors.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { World } from '../world.ts';
import { namedOpportunity, type VariationTable } from './variation.ts';

type Opportunity = ResponseOf<'GetOpportunity'>;
type Update = RequestOf<'UpdateOpportunity'>;
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
          const before = namedOpportunity(call, input as Update, scope);
          const errors = before === null ? [] : reject(before, input as Update);
          if (errors && errors.length > 0)
            throw new ApiError('ValidationException', '', 'BUSINESS_VALIDATION_FAILED', errors);
        }
        return perform(call, input, scope);
      },
    };
  };

const endStages: readonly unknown[] = ['Launched', 'Closed Lost'];
/** Members that one reader of the service needs on update, and another may leave out. */
const perhapsRequired = ['PrimaryNeedsFromAws', 'Project.DeliveryModels', 'Project.Title'];
const hasMember = (record: Opportunity | Update, path: string): boolean =>
  hasValue(memberAt(record as RuleContext['proposed'], path));

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
          const { LifeCycle, ...rest } = input as RequestOf<'CreateOpportunity'>;
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
        .filter((path) => !hasMember(update, path) && hasMember(before, path))
        .map((path) => {
          const FieldName = fieldName(path.split('.'));
          return { FieldName, Code: 'REQUIRED_FIELD_MISSING', Message: `${FieldName} is required` } as const;
        }),
    ),
  },
};
