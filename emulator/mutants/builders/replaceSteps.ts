import type { OperationName, RequestOf, ResponseOf } from '../../../schemas/index.ts';
import { ApiError, badRequest, type FieldError } from '../../apiError.ts';
import type { HttpResponse, Route } from '../../protocol/http.ts';
import type { Opportunity } from '../../store/opportunityStore.ts';
import type { Scope, World } from '../../world.ts';
import type { Mutation } from '../mutant.ts';
import { updateAt, valueAt } from './paths.ts';

type FullScope = Scope<keyof World>;
type OriginalOperation<O extends OperationName> = (input: RequestOf<O>, scope: FullScope) => ResponseOf<O>;

/** Replaces one operation; `original` is the correct one. */
export const overrideOperation =
  <O extends OperationName>(
    operation: O,
    replacement: (input: RequestOf<O>, scope: FullScope, original: OriginalOperation<O>) => unknown,
  ): Mutation =>
  (steps) => ({
    perform: (call, input, world) =>
      call.operation === operation
        ? replacement(
            input as RequestOf<O>,
            { ...world, caller: call.caller },
            (changed, { caller, ...scope }) => steps.perform({ ...call, caller }, changed, scope) as ResponseOf<O>,
          )
        : steps.perform(call, input, world),
  });

interface NamesOpportunity {
  readonly Catalog: string;
  readonly Identifier?: string;
  readonly OpportunityIdentifier?: string;
}
/** The opportunity that a request names, as its caller may see it. */
export const namedOpportunity = (request: NamesOpportunity, { opportunities, caller }: FullScope): Opportunity | null =>
  opportunities.findVisible(caller.account, request.Catalog, request.Identifier ?? request.OpportunityIdentifier ?? '');

/** Performs an operation correctly, and then stores a changed copy of the opportunity that it is about. */
export const corruptAfter = (
  operation: OperationName,
  change: (after: Opportunity, before: Opportunity) => Opportunity,
): Mutation =>
  overrideOperation(operation, (input, scope, original) => {
    const request = input as unknown as NamesOpportunity;
    const before = namedOpportunity(request, scope);
    const output = original(input, scope);
    const after = namedOpportunity(request, scope);
    if (before && after) scope.opportunities.update(change(after, before));
    return output;
  });

/** Performs operations and due work in a world of which a part is replaced. */
export const changeWorld =
  (change: (world: World) => Partial<World>): Mutation =>
  (steps) => ({
    runDueWork: (account, world) => steps.runDueWork(account, { ...world, ...change(world) }),
    perform: (call, input, world) => steps.perform(call, input, { ...world, ...change(world) }),
  });

/** Changes a request before it is validated, so that a violation is not seen. */
export const skipValidation =
  (operation: OperationName, path: string, change: (value: unknown) => unknown): Mutation =>
  (steps) => ({
    validateRequest: (call, body) =>
      steps.validateRequest(
        call,
        call.operation === operation ? (updateAt(body, path.split('/'), change) as Record<string, unknown>) : body,
      ),
  });

/** Rejects a value that is valid. */
export const rejectValid =
  (operation: OperationName, path: string, isRejected: (value: unknown) => boolean, error: FieldError): Mutation =>
  (steps) => ({
    validateRequest: (call, body) => {
      const input = steps.validateRequest(call, body);
      if (call.operation === operation && isRejected(valueAt(body, path))) throw badRequest(error);
      return input;
    },
  });

/** Changes the member at a path of one operation's response, after it was validated. A member set to undefined is not sent. */
export const mutateResponse =
  (operation: OperationName, path: string, change: (value: unknown) => unknown): Mutation =>
  (steps) => ({
    validateResponse: (call, output) => {
      const valid = steps.validateResponse(call, output);
      return call.operation === operation ? updateAt(valid, path.split('/'), change) : valid;
    },
  });

/** Changes the errors that the validation of one operation's requests throws. */
export const mutateRequestErrors =
  (operation: OperationName, change: (error: FieldError) => FieldError): Mutation =>
  (steps) => ({
    validateRequest: (call, body) => {
      try {
        return steps.validateRequest(call, body);
      } catch (thrown) {
        if (call.operation !== operation || !(thrown instanceof ApiError)) throw thrown;
        throw badRequest(...thrown.ErrorList.map(change));
      }
    },
  });

/** Changes an error before it becomes a response. */
export const mutateError =
  (change: (error: ApiError) => ApiError): Mutation =>
  (steps) => ({ encodeError: (error, request, world) => steps.encodeError(change(error), request, world) });

/** Changes the bytes and headers of every response, errors included. */
export const mutateBytes =
  (change: (response: HttpResponse, route: Route) => HttpResponse): Mutation =>
  (steps) => ({
    encode: (call, output, world) => change(steps.encode(call, output, world), call.route),
    encodeError: (error, request, world) => change(steps.encodeError(error, request, world), request.route),
  });

export const asString = (value: unknown): string => (typeof value === 'string' ? value : '');
