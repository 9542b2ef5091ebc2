import type { Discrepancy, Effect, Side } from '../../discrepancies.ts';

type Kind = Effect['kind'];
type EffectOf<K extends Kind> = Extract<Effect, { readonly kind: K }>;
/** An effect together with the discrepancy that asks for it. */
export type SourcedEffect<K extends Kind> = EffectOf<K> & { readonly discrepancy: string };

/** What the discrepancies ask of the merge, by kind. */
export class Effects {
  private readonly all: readonly SourcedEffect<Kind>[];
  constructor(discrepancies: readonly Discrepancy[]) {
    this.all = discrepancies.flatMap(({ id, effects }) => effects.map((effect) => ({ ...effect, discrepancy: id })));
  }
  ofKind<K extends Kind>(kind: K): readonly SourcedEffect<K>[] {
    return this.all.filter((effect): effect is SourcedEffect<K> => effect.kind === kind);
  }
  constraints(shape: string, member: string | null, side: Side): readonly SourcedEffect<'constraint'>[] {
    return this.ofKind('constraint').filter(
      (one) => one.shape === shape && (one.member ?? null) === member && (one.side ?? side) === side,
    );
  }
  values(shape: string, side: Side): readonly SourcedEffect<'values'>[] {
    return this.ofKind('values').filter((one) => one.shape === shape && (one.side ?? side) === side);
  }
  nullable(shape: string, member: string, side: Side): SourcedEffect<'nullable'> | undefined {
    return this.ofKind('nullable').find(
      (one) => one.shape === shape && one.members.includes(member) && side === 'response',
    );
  }
  freeText(shape: string, side: Side): SourcedEffect<'free-text'> | undefined {
    return side === 'response' ? this.ofKind('free-text').find((one) => one.shapes.includes(shape)) : undefined;
  }
  /** Prose that the contract does not follow, for example a value that no enum has. */
  ignoresProse(where: string, text: string): boolean {
    return this.ofKind('prose').some((one) => one.where === where && one.ignoredValues.includes(text));
  }
  /** A difference in `required` between the sources that has been looked at; undefined when none was foreseen. */
  required(shape: string, member: string): boolean | undefined {
    return this.ofKind('required').find((one) => one.shape === shape && one.member === member)?.value;
  }
}
