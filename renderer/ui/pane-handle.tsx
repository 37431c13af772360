import type { KeyboardEvent, PointerEvent } from 'react';

const NARROWEST = 280;
const WIDEST = 720;
const STEP = 24;

interface PaneHandleProps {
  readonly label: string;
  readonly width: number;
  /** The width that is wanted, within what is allowed. */
  readonly onWidth: (width: number) => void;
}

/** The edge of the pane on the right: dragged, or moved with the arrow keys. */
export function PaneHandle({ label, width, onWidth }: PaneHandleProps) {
  const want = (wanted: number) => onWidth(Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted))));
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const beginning = event.clientX;
    const move = (moved: globalThis.PointerEvent) => want(width + beginning - moved.clientX);
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') want(width + STEP);
    else if (event.key === 'ArrowRight') want(width - STEP);
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
