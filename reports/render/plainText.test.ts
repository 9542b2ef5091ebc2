import { expect, test } from '@playwright/test';
import { fenced, inlineMarkdown, terminalLine, terminalText } from './plainText.ts';

test('control characters are written out, and no line is a command of a CI runner', () => {
  expect(terminalText('a\u001b]0;title\u0007b\u0000')).toBe('a\\u001b]0;title\\u0007b\\u0000');
  expect(terminalText('x\n  ::error::INJ\n##[group]\nsection_start:1:a')).toBe(
    'x\n  | ::error::INJ\n| ##[group]\n| section_start:1:a',
  );
  expect(terminalLine('x\n::add-mask::y\r\nz')).toBe('x ::add-mask::y z');
});

test('text in a fence cannot end it', () => {
  expect(fenced('a\n````\nb').split('\n')[0]).toBe('`````');
});

test('text in a line of Markdown is no markup, no mention and no second line', () => {
  expect(inlineMarkdown('![x](http://a)\n# h <b>')).toBe('!\\[x\\](http://a) \\# h \\<b\\>');
  expect(inlineMarkdown('@org/everyone')).not.toContain('@org');
});
