import { useCallback, useEffect, useEffectEvent } from 'react';
import { desktop } from '../api/shuyu.ts';
import { asShuyuError, sentence } from '../../core/errors.ts';
import { interfaceLanguage, useText } from '../i18n/index.ts';
import { useNotice } from '../ui/notice.tsx';
import type { WorkDesk } from '../long-work/use-work.ts';

export type Direction = 'undo' | 'redo';

/** Take the last thing that was done to the termbase back, or do it again. What was done is said in a notice. */
export function useSteps(work: WorkDesk): (direction: Direction) => Promise<void> {
  const t = useText();
  const notify = useNotice();
  return useCallback(
    async (direction) => {
      try {
        const report = await work.run('step', t(`work.${direction}`), () => desktop('step', { direction }));
        if (report === null) {
          notify(t(direction === 'undo' ? 'entries.nothingToUndo' : 'entries.nothingToRedo'));
          return;
        }
        const { step, entries, kept } = report;
        const what = t(`history.action.${step.action}`);
        const done = t(direction === 'undo' ? 'entries.undone' : 'entries.redone', { what, count: entries });
        notify(kept === 0 ? done : `${done} ${t('entries.keptBack', { count: kept })}`);
      } catch (error) {
        const { code, parameters } = asShuyuError(error);
        notify(sentence(code, parameters, interfaceLanguage()));
      }
    },
    [work, t, notify],
  );
}

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z), where no text is being written. */
export function useStepKeys(step: (direction: Direction) => Promise<void>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const direction = directionOf(event);
    if (direction === null || event.defaultPrevented || isWriting(event.target)) return;
    event.preventDefault();
    void step(direction);
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function directionOf(event: KeyboardEvent): Direction | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** In a field with something in it the keys belong to the text. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type) && target.value !== '';
}
