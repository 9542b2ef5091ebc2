import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const marker = 'data-partner-central-conformance';
/** Puts a link to our report into Playwright's, once. `playwright show-report` serves only its own folder, so there it says where ours is. */
export function patchPlaywrightReport(out: string, link: string | null, name: string): boolean {
  if (link === null) return false;
  const page = path.join(out, link);
  const ours = path.relative(path.dirname(page), path.join(out, name)).replaceAll('\\', '/');
  if (!existsSync(page)) return false;
  const text = readFileSync(page, 'utf8');
  const end = text.lastIndexOf('</body>');
  if (text.includes(marker) || end < 0) return false;
  const style =
    'position:fixed;right:12px;bottom:12px;z-index:99;padding:6px 12px;border-radius:6px;background:#1d5aa6;color:#fff;font:13px system-ui;text-decoration:none';
  const served = `if(location.protocol!=='file:'){document.querySelector('[${marker}]').title='Served alone; open ${path.join(out, name).replaceAll(/[\\'"<>]/g, '/')} from disk'}`;
  const anchor = `<a ${marker} href="${ours}" style="${style}">Conformance report</a><script>${served}</script>`;
  writeFileSync(page, `${text.slice(0, end)}${anchor}${text.slice(end)}`);
  return true;
}
