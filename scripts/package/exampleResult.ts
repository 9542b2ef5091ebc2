/** What came of an example. */
export interface ExampleResult {
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
  /** Why it, or a part of it, could not be tried on this machine. */
  readonly untested?: string;
}
