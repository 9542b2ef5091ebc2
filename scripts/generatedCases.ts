import { readFileSync } from 'node:fs';

interface JsonSuite {
  readonly suites?: readonly JsonSuite[];
  readonly specs?: readonly {
    readonly tests: readonly {
      readonly results: readonly {
        readonly attachments: readonly { readonly name: string; readonly body?: string }[];
      }[];
    }[];
  }[];
}

/** Adds up the cases that the properties of a run tried, from Playwright's JSON report; 0 when it wrote none. */
export function generatedCases(file: string): number {
  let total = 0;
  const visit = ({ suites = [], specs = [] }: JsonSuite): void => {
    for (const suite of suites) visit(suite);
    const attachments = specs.flatMap(({ tests }) =>
      tests.flatMap(({ results }) => results.flatMap((result) => result.attachments)),
    );
    for (const { name, body } of attachments) {
      if (name !== 'evidence' || !body) continue;
      const evidence = JSON.parse(Buffer.from(body, 'base64').toString()) as {
        readonly generated?: { readonly cases: number };
      };
      total += evidence.generated?.cases ?? 0;
    }
  };
  try {
    visit(JSON.parse(readFileSync(file, 'utf8')) as JsonSuite);
  } catch {
    // A round that was stopped, or never started, has written nothing.
  }
  return total;
}
