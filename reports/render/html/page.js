// What the page does beyond being read: fill in the stamp, filter, open proofs, copy, keys, theme. Without it all is legible.
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const outcomes = JSON.parse(one('#outcomes').textContent);
  const say = (text) => {
    one('#said').textContent = text;
  };

  // Packed parts: base64 of gzip of JSON, opened once and only when needed.
  const unpack = async (text) => {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return JSON.parse(await new Response(stream).text());
  };
  const stamp = JSON.parse(one('#stamp').textContent);
  let values;
  const known = () => (values ??= unpack(stamp.values));
  let proofs;
  const proven = () => (proofs ??= unpack(one('#proofs').textContent));
  const filled = (text, table) => text.replace(/⟦([^⟧]+)⟧/g, (whole, name) => table[name] ?? whole);
  const filledAll = (value, table) => {
    if (typeof value === 'string') return filled(value, table);
    if (Array.isArray(value)) return value.map((item) => filledAll(item, table));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => [filled(name, table), filledAll(child, table)]),
    );
  };

  // The stamp: when, how fast, and the values behind the ⟦names⟧ of what can be seen.
  for (const place of all('[data-stamp="when"]')) place.textContent = stamp.when;
  for (const [operation, [p50, p95]] of Object.entries(stamp.speed)) {
    const put = (selector, value) => {
      const cell = one(selector);
      if (cell) cell.textContent = value.toFixed(1);
    };
    put(`[data-p50="${operation}"]`, p50);
    put(`[data-p95="${operation}"]`, p95);
  }
  const showProof = async (root) => {
    if (!root.textContent.includes('⟦')) return;
    const table = await known();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode } = walker;
      if (currentNode.data.includes('⟦')) currentNode.data = filled(currentNode.data, table);
    }
  };
  const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 1));
  idle(() => {
    for (const id of ['first-failure', 'failures', 'harness-errors', 'indeterminate'])
      if (one(`#${id}`)) showProof(one(`#${id}`));
  });

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
  const form = one('form.filters');
  const rows = all('.r').map((row) => ({
    row,
    group: row.parentElement,
    level: one('b', row).textContent,
    text: row.textContent.toLowerCase(),
  }));
  const filter = () => {
    const { op, outcome, level, category, text } = Object.fromEntries(new FormData(form));
    const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
    const counts = new Map();
    let shown = 0;
    for (const { row, group, level: own, text: said } of rows) {
      const { o, a } = row.dataset;
      const fits =
        (!op || group.dataset.op === op) &&
        (!outcome || (outcome === '-p' ? o !== 'p' : o === outcome)) &&
        (!level || own === level) &&
        (!category || a === category) &&
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
      label.textContent = n === Number(label.dataset.count) ? label.dataset.count : `${n} of ${label.dataset.count}`;
    }
    one('#shown').textContent =
      shown === rows.length
        ? ''
        : `Showing ${shown.toLocaleString('en-US')} of ${rows.length.toLocaleString('en-US')}${category ? `, ${category} only` : ''}.`;
  };
  // The selection stands in the address, so that a view can be sent to someone: #requirements?op=GetOpportunity&outcome=x
  const remember = () => {
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    history.replaceState(null, '', `#requirements${chosen.size > 0 ? `?${chosen}` : ''}`);
  };
  const select = (values) => {
    for (const name of ['op', 'outcome', 'level', 'category', 'text']) form.elements[name].value = values[name] ?? '';
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
    const link = event.target.closest('a[data-op]');
    if (link) {
      event.preventDefault();
      select({ op: link.dataset.op, category: link.dataset.category });
      remember();
      one(`#op-${link.dataset.op}`)?.scrollIntoView();
    }
    const button = event.target.closest('[data-copy]');
    if (button) copy(button);
  });

  // Proofs of single rows.
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const pretty = (body) => {
    try {
      return JSON.stringify(JSON.parse(body), null, 2);
    } catch {
      return body;
    }
  };
  const message = (first, { headers, body }) =>
    `${first}\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')}\n\n${pretty(body)}`;
  const prove = async (row) => {
    if (row.dataset.proven) return;
    row.dataset.proven = 'yes';
    const { rows: proofRows, exchanges, playwright } = await proven();
    const proof = proofRows[row.id || row.dataset.id];
    if (!proof) return;
    const table = await known();
    if (proof.description) row.append(element('p', proof.description));
    const list = element('ul', undefined, 'turns');
    for (const [title, place, outcome, testId] of proof.tests) {
      const item = element('li', `${outcomes[outcome]}: ${filled(title, table)} `);
      item.append(element('code', place));
      if (playwright) {
        const link = element('a', 'Playwright report');
        link.href = `${playwright}#?testId=${testId}`;
        item.append(' · ', link);
      }
      list.append(item);
    }
    row.append(list);
    const exchange = exchanges[proof.exchange];
    if (!exchange) return;
    const { request, response, operation } = filledAll(exchange, table);
    const pair = element('div', undefined, 'pair');
    for (const [name, text] of [
      [`${operation}: request`, message(`${request.method} ${request.url}`, request)],
      ['Response', response ? message(`${response.status}`, response) : 'No response came.'],
    ]) {
      const half = element('div');
      half.append(element('h4', name), element('pre', text));
      pair.append(half);
    }
    row.append(pair);
    if (!exchange.curl) return;
    const button = element('button', 'Copy curl');
    button.type = 'button';
    button.dataset.copy = '';
    button.dataset.text = filled(exchange.curl, table);
    row.append(button);
  };
  document.addEventListener(
    'toggle',
    (event) => {
      if (event.target.matches?.('.r') && event.target.open) prove(event.target);
    },
    true,
  );

  // Copying.
  const copy = async (button) => {
    const text = button.dataset.text ?? filled(one('pre', button.parentElement).textContent, await known());
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
    const [id, chosen] = decodeURI(location.hash.slice(1)).split('?', 2);
    const target = id && document.getElementById(id);
    if (!target) return;
    if (chosen !== undefined) {
      select(Object.fromEntries(new URLSearchParams(chosen)));
      target.scrollIntoView();
      return;
    }
    if (target.matches('.r')) {
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
  const stepTo = (failure) => {
    failures[at]?.classList.remove('here');
    at = failures.indexOf(failure);
    failure.classList.add('here');
    failure.focus({ preventScroll: true });
    failure.scrollIntoView({ block: 'start' });
    history.replaceState(null, '', `#${failure.id}`);
  };
  const step = (by) => {
    if (failures.length === 0) return say('No failure to step through');
    stepTo(failures[Math.min(failures.length - 1, Math.max(0, at + by))]);
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    t: switchTheme,
    c: () =>
      all('[data-copy]', failures[at] ?? document.createElement('p'))
        .filter((each) => each.textContent === 'Copy replay')
        .slice(0, 1)
        .forEach(copy),
    '/': () => form.elements.text.focus(),
    '?': () => one('#keys').showModal(),
  };
  one('#help').addEventListener('click', keys['?']);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && event.target === form.elements.text) {
      form.reset();
      event.target.blur();
    }
    if (event.target.closest('input, select, textarea, dialog')) return;
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
      const mark = one('mark', target);
      if (mark) target.scrollTop = mark.offsetTop - target.offsetTop - target.clientHeight / 2;
    }
  });
  for (const body of all('.story .here .pair pre')) watch.observe(body);
  addEventListener('beforeprint', () => {
    for (const details of all('.f details.x, #transitions details')) details.open = true;
  });
  go();
})();
