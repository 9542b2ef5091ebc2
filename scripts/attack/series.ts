/** One kind of attack: how often it was tried, and what did not hold. */
export interface Tally {
  readonly attacks: number;
  /** One sentence for each attack that did not hold. */
  readonly open: readonly string[];
  /** Why the series could not be tried on this machine. */
  readonly untested?: string;
  /** A figure worth a look. */
  readonly remark?: string;
}

export interface Scale {
  readonly isLong: boolean;
  /** As many as in the review, or a few. */
  readonly n: (long: number, short: number) => number;
}

export interface Series {
  readonly number: number;
  readonly part: 'emulator' | 'harness';
  readonly name: string;
  /** Only in the long form: what it shows takes its time. */
  readonly longOnly?: true;
  readonly run: (scale: Scale) => Promise<Tally>;
}

/** Counts attacks while they are made. */
export class Attacks {
  count = 0;
  readonly open: string[] = [];
  remark: string | undefined;

  /** One attack; `held` says whether nothing came of it. */
  expect(held: boolean, what: string): void {
    this.count += 1;
    if (!held) this.open.push(what);
  }

  tally(): Tally {
    return { attacks: this.count, open: this.open, ...(this.remark ? { remark: this.remark } : {}) };
  }
}

/** A series that counts by itself. */
export const counted =
  (attack: (attacks: Attacks, scale: Scale) => Promise<void>) =>
  async (scale: Scale): Promise<Tally> => {
    const attacks = new Attacks();
    await attack(attacks, scale);
    return attacks.tally();
  };
