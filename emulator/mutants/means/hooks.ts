import type { OperationName, RequestOf, ResponseOf } from '../../../schemas/index.ts';
import type { AnyOperation } from '../../operation.ts';
import { badRequest, type FieldError } from '../../problem.ts';
import type { Scope, World } from '../../world.ts';
import type { Mutant } from '../mutant.ts';
import { alter, at } from './at.ts';

type Whole = Scope<keyof World>;
type Sound<O extends OperationName> = (input: RequestOf<O>, world: Whole) => ResponseOf<O>;

/** Another way of doing one operation; `sound` is the right one. */
export const doing =
  <O extends OperationName>(
    operation: O,
    work: (input: RequestOf<O>, world: Whole, sound: Sound<O>) => unknown,
  ): NonNullable<Mutant['operation']> =>
  (name, next) => {
    if (name !== operation) return next;
    const other = (input: RequestOf<O>, world: Whole): unknown => work(input, world, next as Sound<O>);
    return other as AnyOperation;
  };

/** The request is altered before it is checked, so that what is wrong with it goes unseen. */
export const forgiving =
  (operation: OperationName, path: string, to: (old: unknown) => unknown): NonNullable<Mutant['check']> =>
  (name, body, sound) => {
    if (name !== operation) return sound(name, body);
    return sound(name, alter(body, path.split('/'), to) as Record<string, unknown>);
  };

/** What is right is refused all the same. */
export const refusing =
  (
    operation: OperationName,
    path: string,
    when: (value: unknown) => boolean,
    fault: FieldError,
  ): NonNullable<Mutant['check']> =>
  (name, body, sound) => {
    const input = sound(name, body);
    if (name === operation && when(at(body, path))) throw badRequest(fault);
    return input;
  };

/** One operation's answer is altered at a path. */
export const altering =
  (operation: OperationName, path: string, to: (old: unknown) => unknown): NonNullable<Mutant['reply']> =>
  (name, body) =>
    name === operation ? alter(body, path.split('/'), to) : body;

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
