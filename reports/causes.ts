import type { Row, Tried } from './ledger.ts';

/** Failures that look alike: same operation, same answer, same complaint. */
export interface Cause {
  readonly operation: string;
  readonly answer: string;
  readonly complaint: string;
  readonly ids: readonly string[];
  readonly tests: number;
}

/** Groups the failed tests, largest group first. */
export function causesOf(rows: readonly Row[]): readonly Cause[] {
  const groups = new Map<string, { cause: Omit<Cause, 'ids' | 'tests'>; ids: Set<string>; tests: number }>();
  for (const { requirement, tests } of rows)
    for (const tried of tests) {
      if (tried.judgement.outcome !== 'failed') continue;
      const cause = {
        operation: requirement.operation,
        answer: answerOf(tried),
        complaint: complaintOf(tried.message ?? ''),
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
function answerOf({ exchanges }: Tried): string {
  const last = exchanges.findLast(({ faults }) => faults.length > 0) ?? exchanges.at(-1);
  if (!last) return 'no call';
  if (!last.response) return 'no answer';
  const [field] = /"FieldName":"([^"]+)"/.exec(last.response.body)?.slice(1) ?? [];
  const [code] = /"Code":"([A-Z_]+)"/.exec(last.response.body)?.slice(1) ?? [];
  return [last.error ?? `HTTP ${last.response.status}`, code, field].filter(Boolean).join(' · ');
}

/** The complaint without the values of one case: quoted text and numbers become …. */
export function complaintOf(message: string): string {
  const shape = /^Broken shape: (.*)/.exec(message)?.[1];
  if (shape) return shape.replaceAll(/\/\d+(?=\/|\b)/g, '/*').slice(0, 160);
  const matcher = /\.(?:not\.)?(to[A-Z]\w+)/.exec(message)?.[1];
  const expected = /^\s*Expected[^:\n]*: *(.*)$/m.exec(message)?.[1];
  const received = /^\s*Received[^:\n]*: *(.*)$/m.exec(message)?.[1];
  const said =
    expected === undefined
      ? ''
      : ` expected ${general(expected)}${received === undefined ? '' : `, received ${general(received)}`}`;
  if (matcher)
    return `${matcher}:${said || ` ${general(message.split('\n').find((line) => /^\s*[-+] {2,}\S/.test(line)) ?? 'differs')}`}`.slice(
      0,
      160,
    );
  return general(message.split('\n', 1)[0] ?? '').slice(0, 160);
}
const general = (text: string): string => text.trim().replaceAll(/\d+/g, '…');
