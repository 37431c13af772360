import { useEffect, useEffectEvent } from 'react';

interface DeskKeys {
  readonly lookUp: () => void;
  readonly open: () => void;
  readonly togglePanel: () => void;
  readonly toggleKeys: () => void;
  readonly newEntry: () => void;
  readonly termbase: () => void;
  readonly newWindow: () => void;
}

/** The keys that work on every screen. */
export function useDeskKeys(keys: DeskKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event, keys);
    if (action === null) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: DeskKeys): (() => void) | null {
  if (event.key === 'F2') return keys.togglePanel;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return null;
  // With Caps Lock on the letters come as capitals.
  const key = event.key.toLowerCase();
  if (event.shiftKey) return key === 'n' ? keys.newWindow : null;
  if (key === 'e') return keys.newEntry;
  if (key === 't') return keys.termbase;
  if (key === 'k') return keys.lookUp;
  if (key === 'o') return keys.open;
  return key === '/' ? keys.toggleKeys : null;
}
