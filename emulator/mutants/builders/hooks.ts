import type { OperationName, RequestOf, ResponseOf } from '../../../schemas/index.ts';
import { badRequest, type FieldError } from '../../apiError.ts';
import type { AnyOperationHandler } from '../../operationHandler.ts';
import type { Scope, World } from '../../world.ts';
import type { Mutant } from '../mutant.ts';
import { updateAt, valueAt } from './paths.ts';

type FullScope = Scope<keyof World>;
type OriginalOperation<O extends OperationName> = (input: RequestOf<O>, world: FullScope) => ResponseOf<O>;

/** Another way of doing one operation; `sound` is the right one. */
export const overrideOperation =
  <O extends OperationName>(
    operation: O,
    replacement: (input: RequestOf<O>, world: FullScope, original: OriginalOperation<O>) => unknown,
  ): NonNullable<Mutant['operation']> =>
  (name, original) => {
    if (name !== operation) return original;
    const mutated = (input: RequestOf<O>, world: FullScope): unknown =>
      replacement(input, world, original as OriginalOperation<O>);
    return mutated as AnyOperationHandler;
  };

/** The request is altered before it is checked, so that what is wrong with it goes unseen. */
export const skipValidation =
  (operation: OperationName, path: string, change: (old: unknown) => unknown): NonNullable<Mutant['checkRequest']> =>
  (name, body, original) => {
    if (name !== operation) return original(name, body);
    return original(name, updateAt(body, path.split('/'), change) as Record<string, unknown>);
  };

/** What is right is refused all the same. */
export const rejectValid =
  (
    operation: OperationName,
    path: string,
    isRejected: (value: unknown) => boolean,
    error: FieldError,
  ): NonNullable<Mutant['checkRequest']> =>
  (name, body, original) => {
    const input = original(name, body);
    if (name === operation && isRejected(valueAt(body, path))) throw badRequest(error);
    return input;
  };

/** One operation's answer is altered at a path. */
export const mutateResponse =
  (operation: OperationName, path: string, change: (old: unknown) => unknown): NonNullable<Mutant['response']> =>
  (name, body) =>
    name === operation ? updateAt(body, path.split('/'), change) : body;

export const asString = (value: unknown): string => (typeof value === 'string' ? value : '');
