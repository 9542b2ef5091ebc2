import { expect, test } from '@playwright/test';
import { declarations, withoutText } from './words/sourceNames.ts';
import { formerNamesIn, titleError } from './words.ts';

test('comments and literal text are no code, expressions inside templates are', () => {
  const template = ['`e ', '{f({ g: `h ', '{i}` })} j`'].join('$');
  const code = withoutText(`a; // b\n/* c */ 'd' + ${template} + "k"; const l = { m: 1 };`);
  expect(code.match(/\w+/g)).toEqual(['a', 'f', 'g', 'i', 'const', 'l', 'm', '1']);
});

test('finds declared names', () => {
  const code = 'export function one() {}\nconst two = 1;\ninterface Three {\n  readonly four?: string;\n}\nfive(six);';
  expect([...declarations(code)]).toEqual(['one', 'two', 'Three', 'four']);
});

test('finds former names in paths, identifiers and declarations', () => {
  expect(formerNamesIn('emulator/life/clock.ts', '')).toEqual([expect.stringContaining("the path 'life'")]);
  expect(formerNamesIn('specs/a.ts', 'run(new Tape());')).toEqual([expect.stringContaining('say RecordedSession')]);
  expect(formerNamesIn('emulator/rules/a.ts', 'const young = 1;')).toEqual([expect.stringContaining('say after')]);
  expect(formerNamesIn('client/a.ts', "const young = 'Tape'; // Tape")).toEqual([]);
});

test('a title begins with a verb of the list', () => {
  expect(titleError('rejects a stale LastModifiedDate')).toBeNull();
  expect(titleError('is idempotent per ClientToken')).toBeNull();
  expect(titleError('refuses a stale LastModifiedDate')).toContain('begins with no verb');
});
