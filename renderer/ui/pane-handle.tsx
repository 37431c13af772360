import { useCallback, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { desktop } from '../api/shuyu.ts';

const NARROWEST = 280;
const WIDEST = 720;
const STEP = 24;

/** The width of a pane, remembered. */
export function usePaneWidth(initial: number): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(initial);
  const set = useCallback((wanted: number) => {
    const allowed = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    setWidth(allowed);
    void desktop('setPreferences', { panelWidth: allowed });
  }, []);
  return [width, set];
}

interface PaneHandleProps {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The edge of the pane on the right: dragged, or moved with the arrow keys. */
export function PaneHandle({ label, width, onWidth }: PaneHandleProps) {
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const beginning = event.clientX;
    const move = (moved: globalThis.PointerEvent) => onWidth(width + beginning - moved.clientX);
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') onWidth(width + STEP);
    else if (event.key === 'ArrowRight') onWidth(width - STEP);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="pane-handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
