import type { Deviation, Effect, Side } from '../../deviations.ts';

type Kind = Effect['kind'];
type Of<K extends Kind> = Extract<Effect, { readonly kind: K }>;
/** An effect together with the deviation that asks for it. */
export type Asked<K extends Kind> = Of<K> & { readonly deviation: string };

/** What the deviations ask of the merge, by kind. */
export class Effects {
  private readonly all: readonly Asked<Kind>[];
  constructor(deviations: readonly Deviation[]) {
    this.all = deviations.flatMap(({ id, effects }) => effects.map((effect) => ({ ...effect, deviation: id })));
  }
  of<K extends Kind>(kind: K): readonly Asked<K>[] {
    return this.all.filter((effect): effect is Asked<K> => effect.kind === kind);
  }
  constraints(shape: string, member: string | null, side: Side): readonly Asked<'constraint'>[] {
    return this.of('constraint').filter(
      (one) => one.shape === shape && (one.member ?? null) === member && (one.side ?? side) === side,
    );
  }
  values(shape: string, side: Side): readonly Asked<'values'>[] {
    return this.of('values').filter((one) => one.shape === shape && (one.side ?? side) === side);
  }
  nullable(shape: string, member: string, side: Side): Asked<'nullable'> | undefined {
    return this.of('nullable').find(
      (one) => one.shape === shape && one.members.includes(member) && side === 'response',
    );
  }
  freeText(shape: string, side: Side): Asked<'free-text'> | undefined {
    return side === 'response' ? this.of('free-text').find((one) => one.shapes.includes(shape)) : undefined;
  }
  /** Prose that the contract does not follow, for example a value that no enum has. */
  ignoresProse(where: string, said: string): boolean {
    return this.of('prose').some((one) => one.where === where && one.says.includes(said));
  }
  /** A difference in `required` between the sources that has been looked at; undefined when none was foreseen. */
  required(shape: string, member: string): boolean | undefined {
    return this.of('required').find((one) => one.shape === shape && one.member === member)?.value;
  }
}
