// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Helpers of the page's scripts. html.ts joins the scripts into one: a top-level name stands in one of them only.
/** @type {(selector: string, from?: ParentNode) => HTMLElement | null} */
export const find = (selector, from = document) => from.querySelector(selector);
/** @type {(selector: string, from?: ParentNode) => HTMLElement} */
export const one = (selector, from = document) => {
  const found = find(selector, from);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};
/** @type {(selector: string, from?: ParentNode) => HTMLElement[]} */
export const all = (selector, from = document) =>
  [...from.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);
/** @type {(event: Event, selector: string) => HTMLElement | null} */
export const closest = ({ target }, selector) => (target instanceof Element ? target.closest(selector) : null);
/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} [text]
 * @param {string} [className]
 */
export const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
};
/** @param {string} text */
export const say = (text) => {
  one('#said').textContent = text;
};
