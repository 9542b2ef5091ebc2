/** A control-plane request that is rejected: its HTTP status, and what is wrong. */
export class ControlError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
