import type { OperationName, RequestOf, ResponseOf } from '../schemas/index.ts';
import type { Scope, World } from './world.ts';

/** One operation: a checked request in, a reply out, Problem thrown. `Needs` lists all it can touch. */
export type Operation<O extends OperationName, Needs extends keyof World = never> = (
  input: RequestOf<O>,
  world: Scope<Needs>,
) => ResponseOf<O>;
/** An operation as the request path sees it, when its name is known only at run time. */
export type AnyOperation = (input: never, world: Scope<keyof World>) => unknown;
