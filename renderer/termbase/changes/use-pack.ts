import { useState } from 'react';
import type { ChosenFile } from '../../../core/contract.ts';
import { asShuyuError } from '../../../core/errors.ts';
import type { PackDecision, PackPreview, PackReport } from '../../../core/model/curation.ts';
import { desktop } from '../../api/shuyu.ts';
import { useText } from '../../i18n/index.ts';
import { usePersonGate } from '../../ui/person-gate.tsx';
import type { WorkDesk } from '../../long-work/use-work.ts';

/** A change pack that was opened: compared, perhaps decided on, perhaps applied. */
export interface OpenedPack {
  readonly file: ChosenFile;
  readonly preview: PackPreview;
  readonly decisions: ReadonlyMap<string, PackDecision>;
  readonly report: PackReport | null;
}

export interface Packs {
  readonly opened: OpenedPack | null;
  readonly error: unknown;
  /** The file that changes were saved to, and how many; null where none were. */
  readonly saved: { readonly file: string; readonly changes: number } | null;
  /** Save what was changed since a moment (ISO 8601). */
  readonly save: (since: string) => Promise<void>;
  readonly open: () => Promise<void>;
  readonly decide: (decision: PackDecision) => void;
  readonly apply: () => Promise<void>;
  readonly close: () => void;
}

export function usePacks(work: WorkDesk): Packs {
  const t = useText();
  const askPerson = usePersonGate();
  const [opened, setOpened] = useState<OpenedPack | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState<Packs['saved']>(null);

  const attempt = async (task: () => Promise<void>) => {
    setError(null);
    setSaved(null);
    try {
      if ((await askPerson()) !== null) await task();
    } catch (failure) {
      if (asShuyuError(failure).code !== 'cancelled') setError(failure);
    }
  };

  return {
    opened,
    error,
    saved,
    save: (since) =>
      attempt(async () => {
        setSaved(await work.run('savePack', t('packs.saving'), () => desktop('savePack', { content: { since } })));
      }),
    open: () =>
      attempt(async () => {
        const chosen = await work.run('previewPack', t('packs.comparing'), () => desktop('openPack', {}));
        if (chosen !== null) setOpened({ ...chosen, decisions: new Map(), report: null });
      }),
    decide: (decision) =>
      setOpened((before) =>
        before === null ? null : { ...before, decisions: new Map(before.decisions).set(decision.uuid, decision) },
      ),
    apply: () =>
      attempt(async () => {
        if (opened === null) return;
        const request = { file: opened.file.id, decisions: [...opened.decisions.values()] };
        const report = await work.run('applyPack', t('packs.applying'), () => desktop('applyPack', request));
        setOpened({ ...opened, report });
      }),
    close: () => {
      setOpened(null);
      setError(null);
    },
  };
}
