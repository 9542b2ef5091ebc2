import fc from 'fast-check';

/**
 * Draws: numbers written as text that stand for values which depend on other members. Which city fits is known once the
 * country is; `applyAccountRules` then puts the city in the place of the number. A draw meets the constraints of its
 * member, and the same number always becomes the same value.
 */
const numbers = fc.nat({ max: 9_999_999 });
const sevenDigits = (number: number): string => String(number).padStart(7, '0');

export const draw: fc.Arbitrary<string> = numbers.map((number) => `draw ${sevenDigits(number)}`);
export const drawEmail: fc.Arbitrary<string> = numbers.map((number) => `draw.${sevenDigits(number)}@example.com`);
/** +999 is not the code of any country. */
export const drawPhone: fc.Arbitrary<string> = numbers.map((number) => `+999${sevenDigits(number)}`);

/** The number of a draw; null for any other value. */
export function drawOf(value: unknown): number | null {
  const digits =
    typeof value === 'string' ? /^(?:draw[ .]|\+999)(\d{7})(?:@example\.com)?$/.exec(value)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

/** The value that a draw stands for; any other value as it is. */
export const replaceDraw = (value: unknown, make: (number: number) => unknown): unknown => {
  const number = drawOf(value);
  return number === null ? value : make(number);
};

/** The item of a list that a number picks. */
export const pick = <T>(list: readonly [T, ...T[]], number: number): T => list[number % list.length] ?? list[0];
