import { expect, test } from '@playwright/test';
import { redactText } from './redact.ts';
import { SecretScrubber } from './secrets.ts';
import { secretSpellings } from './testing/secretSpellings.ts';

const credentials = {
  accessKeyId: 'ASIAHOSTILETARGET0001',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: `FwoGZXIvYXdzEBY/${'aB3+d/9='.repeat(25)}==`,
};

for (const [name, spell] of Object.entries(secretSpellings)) {
  test(`finds a credential ${name}`, () => {
    for (const secret of Object.values(credentials)) {
      const spelled = spell(secret);
      const clean = redactText(`before ${spelled} after "x\\/y" %41`, credentials);
      expect(clean).not.toContain(spelled.slice(8, -8));
      expect(clean).toMatch(/^before .*<(session token|secret access key|access key id)>.* after "x\\\/y" %41$/);
    }
  });
}

test('finds a part of a long credential, as a message that was cut has it', () => {
  const cut = credentials.sessionToken.slice(0, 200);
  const clean = redactText(`token=${cut}`, credentials);
  for (let at = 0; at + 24 <= cut.length; at += 1) expect(clean).not.toContain(cut.slice(at, at + 48));
});

test('leaves JSON what it was: JSON', () => {
  for (const spell of Object.values(secretSpellings)) {
    const inJson = JSON.stringify({ m: spell(credentials.sessionToken) }).replaceAll('/', '\\/');
    expect(() => JSON.parse(redactText(inJson, credentials))).not.toThrow();
  }
  expect(
    JSON.parse(
      redactText('{"m":"x\\/secretsecretsecret/"}', { accessKeyId: 'test', secretAccessKey: '/secretsecretsecret/' }),
    ),
  ).toEqual({
    m: 'x<secret access key>',
  });
});

test('what is shorter than 16 characters is no secret', () => {
  const short = { accessKeyId: 'test', secretAccessKey: 'test' };
  expect(redactText('a test of test', short)).toBe('a test of test');
});

test('finds signatures, in a query and alone', () => {
  const signature = 'ab12'.repeat(16);
  expect(redactText(`?X-Amz-Signature=${signature}`, credentials)).toBe('?X-Amz-Signature=<signature>');
  expect(new SecretScrubber(null, [signature]).scrub(`it was ${signature}`)).toBe('it was <signature>');
});
