/** A source says something the derivation cannot take. The message starts with the line when there is one. */
export class SourceError extends Error {
  readonly line: number | null;
  /** The source that was being read. */
  source: 'document' | 'smithy' | 'serviceModel' | null = null;
  constructor(message: string, line: number | null = null) {
    super(line === null ? message : `line ${line}: ${message}`);
    this.name = 'SourceError';
    this.line = line;
  }
}
