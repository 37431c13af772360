import { useEffect, useRef } from 'react';

interface DeskKeys {
  readonly lookUp: () => void;
  readonly open: () => void;
  readonly togglePanel: () => void;
  readonly toggleKeys: () => void;
}

/** The keys that work on every screen. */
export function useDeskKeys(keys: DeskKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'F2') current.current.togglePanel();
      else if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      else if (event.key === 'k') current.current.lookUp();
      else if (event.key === 'o') current.current.open();
      else if (event.key === '/') current.current.toggleKeys();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
