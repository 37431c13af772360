import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/**
 * F6 and Shift+F6 go from pane to pane of a screen: those of its elements that have `data-pane`, in their order. A pane
 * that one was in takes the focus where it was left; else its `data-pane-start` does, or the first thing that can.
 */
export function usePaneKeys(screen: RefObject<HTMLElement | null>): void {
  const left = useRef(new WeakMap<Element, HTMLElement>());
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = document.activeElement;
    if (screen.current === null || focused?.closest('[role=dialog]') != null) return;
    event.preventDefault();
    const panes = [...screen.current.querySelectorAll('[data-pane]')];
    const at = panes.findIndex((pane) => pane.contains(focused));
    const here = panes[at];
    if (here !== undefined && focused instanceof HTMLElement) left.current.set(here, focused);
    const by = event.shiftKey ? -1 : 1;
    // From outside of all panes one comes to the first or the last.
    const from = at < 0 && by < 0 ? 0 : at;
    for (let step = 1; step <= panes.length; step++) {
      const pane = panes.at((from + by * step + 2 * panes.length) % panes.length);
      if (pane !== undefined && focusIn(pane, left.current.get(pane))) return;
    }
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Give the focus to something in a pane; false where nothing there takes it. */
function focusIn(pane: Element, before: HTMLElement | undefined): boolean {
  const candidates = [
    ...(before !== undefined && pane.contains(before) ? [before] : []),
    ...pane.querySelectorAll<HTMLElement>('[data-pane-start]'),
    ...pane.querySelectorAll<HTMLElement>('[tabindex="0"], button:enabled, input:enabled, select:enabled, textarea'),
  ];
  return candidates.some((candidate) => {
    candidate.focus();
    return document.activeElement === candidate;
  });
}
