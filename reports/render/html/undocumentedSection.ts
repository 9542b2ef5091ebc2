import type { Report } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { scrollable, section, thousands } from './components.ts';

/** Section 5: where the target and the documents part, and what it does where the sources themselves part. */
export function undocumentedSection({ undocumented: rows, observedVariants, coverage }: Report): Markup {
  const unknown = rows.filter(({ times }) => times !== null);
  const since = rows.filter(({ times }) => times === null);
  const never = coverage.filter(
    ({ kind, missed, origin }) => origin === 'document' && kind.startsWith('response') && missed.length > 0,
  );
  const known = observedVariants.filter(({ observed }) => observed.length > 0);
  return section(
    'undocumented',
    'Undocumented',
    'Where the target and the documents part. Each row says which source disagrees with which.',
    markup`
<h3>Returned, and known to no document <small>${unknown.length}</small></h3>
${unknown.length === 0 ? markup`<p>None.</p>` : scrollable('Returned, and known to no document', markup`<table><thead><tr><th scope="col">Operation</th><th scope="col">Path</th><th scope="col">Kind</th><th scope="col">Disagreement</th><th scope="col" class="n">Seen</th></tr></thead><tbody>${unknown.map(({ operation, path, kind, disagreement, times }) => markup`<tr><td>${operation}</td><td><code>${path}</code></td><td>${kind}</td><td>${disagreement}</td><td class="n">${times}</td></tr>`)}</tbody></table>`)}
${since.length > 0 && markup`<details><summary>Returned, and added since the launch document <small>${since.length}</small></summary><ul class="paths">${since.map(({ operation, path, disagreement }) => markup`<li>${operation} <code>${path}</code> <small class="muted">${disagreement}</small></li>`)}</ul></details>`}
${never.map(({ kind, missed }) => markup`<details><summary>Documented, and carried by no response: ${kind}s <small>${thousands(missed.length)}</small></summary><ul class="paths">${missed.slice(0, 500).map((each) => markup`<li><code>${each}</code></li>`)}</ul></details>`)}
<h3>Where the sources disagree</h3>
${known.length === 0 ? markup`<p class="muted">Nothing was observed in this run that could tell.</p>` : scrollable('Where the sources disagree', markup`<table><thead><tr><th scope="col">Point</th><th scope="col">Launch document</th><th scope="col">Model</th><th scope="col">Live, as recorded</th><th scope="col">This target</th></tr></thead><tbody>${known.map(({ topic, document, model, live, observed }) => markup`<tr><th scope="row">${topic}</th><td>${document}</td><td>${model}</td><td>${live}</td><td><b>${observed.join(', ')}</b></td></tr>`)}</tbody></table>`)}`,
  );
}
