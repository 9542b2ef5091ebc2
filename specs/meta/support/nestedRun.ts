import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a nested run of the specs said of one requirement. */
export interface Row {
  readonly id: string;
  readonly says: string;
  readonly outcome: string;
  readonly reason: string;
}
export interface NestedRun {
  readonly rows: readonly Row[];
  readonly exitCode: number;
  /** The last lines that the run printed, for the message of a test that expected otherwise. */
  readonly tail: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function rowsOf(file: string): Row[] {
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const list = isRecord(report) && Array.isArray(report.requirements) ? report.requirements : null;
  if (!list) throw new Error(`HarnessFault: ${path.basename(file)} has no requirements.`);
  return list.filter(isRecord).map((row) => ({
    id: text(row.id),
    says: text(row.says),
    outcome: text(row.outcome),
    reason: text(row.reason),
  }));
}

/**
 * Runs the specs in a process of their own, with `env` on top of ours, and reads their ledger.
 * Throws when the run left no ledger: it proved nothing then.
 */
export async function nestedRun(args: readonly string[], env: Readonly<Record<string, string>>): Promise<NestedRun> {
  const out = mkdtempSync(path.join(tmpdir(), 'nested-'));
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const { HISTORY: _, PCC_JSON: __, TEST_WORKER_INDEX: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, [cli, 'test', ...args], {
    cwd: root,
    env: { ...inherited, META: '', PCC_OUT: out, PCC_QUIET: '1', FORCE_COLOR: '0', ...env },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString('utf8')).slice(-4000);
    });
  }
  const exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  const ledger = ['conformance.json', 'conformance.partial.json'].map((name) => path.join(out, name)).find(existsSync);
  if (!ledger) throw new Error(`HarnessFault: the nested run left no ledger. It printed last:\n${printed}`);
  const rows = rowsOf(ledger);
  rmSync(out, { recursive: true, force: true });
  return { rows, exitCode, tail: printed };
}
