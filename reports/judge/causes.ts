import type { RequirementResult, TestResult } from '../collect/ledger.ts';

/** Failures that look alike: same operation, same answer, same complaint. */
export interface FailureCause {
  readonly operation: string;
  readonly response: string;
  readonly message: string;
  readonly ids: readonly string[];
  readonly tests: number;
}

/** Groups the failed tests, largest group first. */
export function failureCauses(rows: readonly RequirementResult[]): readonly FailureCause[] {
  const groups = new Map<string, { cause: Omit<FailureCause, 'ids' | 'tests'>; ids: Set<string>; tests: number }>();
  for (const { requirement, tests } of rows)
    for (const test of tests) {
      if (test.judgement.outcome !== 'failed') continue;
      const cause = {
        operation: requirement.operation,
        response: lastResponse(test),
        message: generalizeMessage(test.message ?? ''),
      };
      const key = Object.values(cause).join('\n');
      const group = groups.get(key) ?? { cause, ids: new Set<string>(), tests: 0 };
      group.ids.add(requirement.id);
      group.tests += 1;
      groups.set(key, group);
    }
  return [...groups]
    .sort(([a, one], [b, other]) => other.tests - one.tests || (a < b ? -1 : 1))
    .map(([, { cause, ids, tests }]) => ({ ...cause, ids: [...ids].sort(), tests }));
}

/** The last answer before the failure: error, field and code, or the status. */
function lastResponse({ exchanges }: TestResult): string {
  const last = exchanges.findLast(({ shapeErrors }) => shapeErrors.length > 0) ?? exchanges.at(-1);
  if (!last) return 'no call';
  if (!last.response) return 'no answer';
  const [field] = /"FieldName":"([^"]+)"/.exec(last.response.body)?.slice(1) ?? [];
  const [code] = /"Code":"([A-Z_]+)"/.exec(last.response.body)?.slice(1) ?? [];
  return [last.error ?? `HTTP ${last.response.status}`, code, field].filter(Boolean).join(' · ');
}

/** The complaint without the values of one case: quoted text and numbers become …. */
export function generalizeMessage(message: string): string {
  const shape = /^Broken shape: (.*)/.exec(message)?.[1];
  if (shape) return shape.replaceAll(/\/\d+(?=\/|\b)/g, '/*').slice(0, 160);
  const matcher = /\.(?:not\.)?(to[A-Z]\w+)/.exec(message)?.[1];
  const expected = /^\s*Expected[^:\n]*: *(.*)$/m.exec(message)?.[1];
  const received = /^\s*Received[^:\n]*: *(.*)$/m.exec(message)?.[1];
  const comparison =
    expected === undefined
      ? ''
      : ` expected ${maskDigits(expected)}${received === undefined ? '' : `, received ${maskDigits(received)}`}`;
  if (matcher)
    return `${matcher}:${comparison || ` ${maskDigits(message.split('\n').find((line) => /^\s*[-+] {2,}\S/.test(line)) ?? 'differs')}`}`.slice(
      0,
      160,
    );
  return maskDigits(message.split('\n', 1)[0] ?? '').slice(0, 160);
}
const maskDigits = (text: string): string => text.trim().replaceAll(/\d+/g, '…');
