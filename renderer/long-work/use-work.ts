import { useCallback, useMemo, useRef, useState } from 'react';
import type { FollowedWork, WindowEvent } from '../../core/contract.ts';
import type { Progress } from '../../core/model/exchange.ts';
import { desktop } from '../api/shuyu.ts';

/** Work that is going on. */
export interface CurrentWork {
  /** Tells this work from what was done before. */
  readonly number: number;
  readonly kind: FollowedWork;
  /** What is done to what, for people. */
  readonly title: string;
  /** Null until the first news of it. */
  readonly progress: Progress | null;
}

/** The one place where long work is begun, for only one can go on at a time. */
export interface WorkDesk {
  readonly current: CurrentWork | null;
  /** Do work; a survey of losses that is going on gives way to it. */
  readonly run: <T>(kind: FollowedWork, title: string, task: () => Promise<T>) => Promise<T>;
  readonly cancel: () => void;
  readonly take: (event: Extract<WindowEvent, { kind: 'progress' }>) => void;
}

/** Follow long work until it ends. */
export function useWork(): WorkDesk {
  const [current, setCurrent] = useState<CurrentWork | null>(null);
  const count = useRef(0);
  const last = useRef<{ readonly kind: FollowedWork; readonly end: Promise<unknown> } | null>(null);

  const cancel = useCallback(() => void desktop('cancelWork', {}), []);

  const run = useCallback(
    async <T>(kind: FollowedWork, title: string, task: () => Promise<T>): Promise<T> => {
      if (last.current?.kind === 'losses') cancel();
      await last.current?.end;
      setCurrent({ number: ++count.current, kind, title, progress: null });
      const work = task();
      const end = work.then(
        () => {},
        () => {},
      );
      last.current = { kind, end };
      try {
        return await work;
      } finally {
        if (last.current.end === end) last.current = null;
        setCurrent(null);
      }
    },
    [cancel],
  );

  const take = useCallback<WorkDesk['take']>(
    ({ work, progress }) => setCurrent((before) => (before?.kind === work ? { ...before, progress } : before)),
    [],
  );

  return useMemo(() => ({ current, run, cancel, take }), [current, run, cancel, take]);
}
