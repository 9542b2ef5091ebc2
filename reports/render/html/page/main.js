// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What the page does beyond being read: filter, copy, keys, theme. Without it all is legible.
import { all, closest, element, find, one, say } from './dom.js';
import { filled, known } from './values.js';

// Theme.
const dark = () =>
  (document.documentElement.dataset.theme ??
    (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
const switchTheme = () => {
  const theme = dark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('pcc-theme', theme);
  } catch {}
  say(`${theme} theme`);
};
one('#theme').addEventListener('click', switchTheme);

// Filters.
const form = /** @type {HTMLFormElement} */ (one('form.filters'));
const fields = ['op', 'outcome', 'level', 'category', 'phase', 'text'];
/** @type {(name: string) => HTMLInputElement} */
const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
const rows = all('.r').map((row) => ({
  row,
  group: /** @type {HTMLElement} */ (row.parentElement),
  level: one('b', row).textContent,
  text: row.textContent.toLowerCase(),
}));
const filter = () => {
  const [op, outcome, level, category, phase, text] = fields.map((name) => field(name).value);
  const wanted = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const counts = new Map();
  let shown = 0;
  for (const { row, group, level: own, text: said } of rows) {
    const { o, a, t = 'launched' } = row.dataset;
    const fits =
      (!op || group.dataset.op === op) &&
      (!outcome || (outcome === '-p' ? o !== 'p' : o === outcome)) &&
      (!level || own === level) &&
      (!category || a === category) &&
      (!phase || t === phase) &&
      wanted.every((word) => said.includes(word));
    row.hidden = !fits;
    if (fits) {
      shown += 1;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  for (const group of all('.group')) {
    const [label, n] = [one('[data-count]', group), counts.get(group) ?? 0];
    group.hidden = n === 0;
    const { count = '' } = label.dataset;
    label.textContent = n === Number(count) ? count : `${n} of ${count}`;
  }
  one('#shown').textContent =
    shown === rows.length
      ? ''
      : `Showing ${shown.toLocaleString('en-US')} of ${rows.length.toLocaleString('en-US')}${category ? `, ${category} only` : ''}.`;
};
// The selection stands in the address, so that a view can be sent to someone: #requirements?op=GetOpportunity&outcome=x
const remember = () => {
  const chosen = new URLSearchParams(
    fields.map((name) => [name, field(name).value]).filter(([, value]) => value !== ''),
  );
  history.replaceState(null, '', `#requirements${chosen.size > 0 ? `?${chosen}` : ''}`);
};
/** @param {Record<string, string | undefined>} chosen */
const select = (chosen) => {
  for (const name of fields) field(name).value = chosen[name] ?? '';
  filter();
};
form.addEventListener('input', () => {
  filter();
  remember();
});
form.addEventListener('reset', () => {
  setTimeout(() => {
    filter();
    remember();
  });
});
document.addEventListener('click', (event) => {
  const link = closest(event, 'a[data-op]');
  if (link) {
    event.preventDefault();
    select({ op: link.dataset.op, category: link.dataset.category });
    remember();
    find(`#op-${link.dataset.op}`)?.scrollIntoView();
  }
  const button = closest(event, '[data-copy]');
  if (button) copy(button);
});

// Copying.
/** @param {HTMLElement} button */
const copy = async (button) => {
  const text =
    button.dataset.text ?? filled(find('pre', button.parentElement ?? document)?.textContent ?? '', await known());
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element('textarea', text);
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  const label = button.textContent;
  button.textContent = 'Copied';
  say('Copied to the clipboard');
  setTimeout(() => {
    button.textContent = label;
  }, 1200);
};

// Permanent addresses: #UPD-4f2a opens that requirement, whatever the filter.
const go = () => {
  const [id = '', chosen] = location.hash.slice(1).split('?', 2);
  const target = document.getElementById(id);
  if (!target) return;
  if (chosen !== undefined) {
    select(Object.fromEntries(new URLSearchParams(chosen)));
    target.scrollIntoView();
    return;
  }
  if (target instanceof HTMLDetailsElement && target.matches('.r')) {
    if (target.hidden) select({});
    target.open = true;
    target.scrollIntoView();
  }
  if (target.matches('.f')) stepTo(target);
};
addEventListener('hashchange', go);

// Keys.
const failures = all('.f');
let at = -1;
/** @param {HTMLElement | undefined} failure */
const stepTo = (failure) => {
  if (!failure) return;
  failures[at]?.classList.remove('here');
  at = failures.indexOf(failure);
  failure.classList.add('here');
  failure.focus({ preventScroll: true });
  failure.scrollIntoView({ block: 'start' });
  history.replaceState(null, '', `#${failure.id}`);
};
/** @param {number} by */
const step = (by) => {
  if (failures.length === 0) say('No failure to step through');
  stepTo(failures[Math.min(failures.length - 1, Math.max(0, at + by))]);
};
const help = () => /** @type {HTMLDialogElement} */ (one('#keys')).showModal();
/** @type {Record<string, (() => void) | undefined>} */
const keys = {
  j: () => step(1),
  k: () => step(-1),
  t: switchTheme,
  c: () =>
    all('[data-copy]', failures[at] ?? document.createElement('p'))
      .filter((each) => each.textContent === 'Copy replay')
      .slice(0, 1)
      .forEach(copy),
  '/': () => field('text').focus(),
  '?': help,
};
one('#help').addEventListener('click', help);
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && event.target === field('text')) {
    form.reset();
    field('text').blur();
  }
  if (closest(event, 'input, select, textarea, dialog')) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
// A long body scrolls to the member that differs once it can be seen.
const watch = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    watch.unobserve(target);
    const mark = find('mark', target);
    if (mark && target instanceof HTMLElement)
      target.scrollTop = mark.offsetTop - target.offsetTop - target.clientHeight / 2;
  }
});
for (const body of all('.story .here .pair pre')) watch.observe(body);
addEventListener('beforeprint', () => {
  for (const details of all('.f details.x, #transitions details')) details.setAttribute('open', '');
});
go();
