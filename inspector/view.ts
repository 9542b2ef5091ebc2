/// <reference lib="dom" />
import { useEffect, useState } from 'preact/hooks';

/** What the page is about. It stands in the address, so that a view can be reloaded and passed on. */
export interface View {
  readonly account: string;
  readonly catalog: string;
  /** The opportunity or invitation that is open. */
  readonly open: string;
}

const readView = (): View => {
  const members = new URLSearchParams(location.hash.slice(1));
  return {
    account: members.get('account') ?? '111111111111',
    catalog: members.get('catalog') === 'AWS' ? 'AWS' : 'Sandbox',
    open: members.get('open') ?? '',
  };
};

/** The view of the address, and a function that changes some of it. */
export function useView(): readonly [View, (changes: Partial<View>) => void] {
  const [view, setView] = useState(readView);
  useEffect(() => {
    const follow = (): void => setView(readView());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const change = (changes: Partial<View>): void => {
    location.hash = new URLSearchParams({ ...readView(), ...changes }).toString();
  };
  return [view, change];
}
