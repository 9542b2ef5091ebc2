/** What must never be in a report: the last line of defence. */
const secretPatterns: readonly (readonly [form: RegExp, stands: string])[] = [
  [/(X-Amz-Signature|Signature)=[0-9a-fA-F]{16,}/g, '$1=<signature>'],
  [/(X-Amz-Security-Token)=[^&\s"'\\]+/gi, '$1=<session token>'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/g, '<access key id>'],
];

/** `text` without signatures, session tokens and access key ids. */
export const scrubSecrets = (text: string): string =>
  secretPatterns.reduce((clean, [form, stands]) => clean.replace(form, stands), text);
