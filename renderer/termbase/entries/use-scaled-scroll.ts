import { useEffect, useState, type RefObject } from 'react';

/** The tallest that an element may be without a browser cutting it off, in px, with something to spare. */
const TALLEST = 15_000_000;

/** Lines that are drawn beyond those in view, above and below. */
const BEYOND = 6;

/** A list of lines of one height, of which only those in view are drawn, however many there are. */
export interface ScaledScroll {
  /** The height of what is scrolled, in px. */
  readonly height: number;
  /** The first line that is drawn, the line behind the last, and how far the first is from the top of all, in px. */
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  /** The first line in view. */
  readonly first: number;
  /** Lines that fit into view. */
  readonly fitting: number;
  readonly onScroll: () => void;
  /** Scroll no further than needed for a line to be in view. */
  readonly show: (line: number) => void;
}

/**
 * Scroll through any number of lines. Where they would be taller than a browser allows, a pixel of scrolling stands for
 * more than a pixel of lines.
 */
export function useScaledScroll(
  scroller: RefObject<HTMLDivElement | null>,
  lines: number,
  lineHeight: number,
): ScaledScroll {
  const [top, setTop] = useState(0);
  const [viewport, setViewport] = useState(600);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setViewport(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const whole = lines * lineHeight;
  const height = Math.min(whole, TALLEST);
  // How far the lines move for each pixel of scrolling.
  const scale = height <= viewport ? 1 : (whole - viewport) / (height - viewport);
  const scrolled = Math.max(0, Math.min(top, height - viewport));
  const position = scrolled * scale;
  const first = Math.floor(position / lineHeight);
  const fitting = Math.max(1, Math.floor(viewport / lineHeight));
  const from = Math.max(0, first - BEYOND);
  const to = Math.min(lines, first + fitting + 2 + BEYOND);

  const show = (line: number) => {
    const element = scroller.current;
    if (element === null) return;
    const lineTop = line * lineHeight;
    const wanted = lineTop < position ? lineTop : Math.max(position, lineTop + lineHeight - viewport);
    if (wanted === position) return;
    // The browser rounds what it is set to; the lines stand where they were meant to.
    element.scrollTo({ top: wanted / scale, behavior: 'instant' });
    setTop(wanted / scale);
  };

  return {
    height,
    from,
    to,
    offset: scrolled - position + from * lineHeight,
    first,
    fitting,
    onScroll: () => {
      const scrolledTo = scroller.current?.scrollTop ?? 0;
      setTop((before) => (Math.abs(before - scrolledTo) < 1 ? before : scrolledTo));
    },
    show,
  };
}
