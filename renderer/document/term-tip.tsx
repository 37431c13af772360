import { useState, type CSSProperties, type MouseEvent } from 'react';
import { useText } from '../i18n/index.ts';
import { htmlLanguage } from '../ui/term-text.tsx';
import { TIP_ATTRIBUTE, TIP_LANGUAGE_ATTRIBUTE } from './marked-text.tsx';

interface Tip {
  readonly text: string;
  readonly language: string;
  /** Where it points to, in px of the window. */
  readonly left: number;
  readonly top: number;
}

/** Follows the pointer over marked terms. One tip serves the whole list. */
export function useTermTip() {
  const [tip, setTip] = useState<Tip | null>(null);
  const handlers = {
    onMouseOver: (event: MouseEvent) => {
      const mark = event.target instanceof Element ? event.target.closest(`[${TIP_ATTRIBUTE}]`) : null;
      const box = mark?.getClientRects()[0];
      if (mark === null || box === undefined) return setTip(null);
      const text = mark.getAttribute(TIP_ATTRIBUTE) ?? '';
      const language = htmlLanguage(mark.getAttribute(TIP_LANGUAGE_ATTRIBUTE) ?? '');
      setTip({ text, language, left: box.left, top: box.bottom });
    },
    onMouseLeave: () => setTip(null),
    onScroll: () => setTip(null),
  };
  return [tip, handlers] as const;
}

/** The equivalent of the term under the pointer. */
export function TermTip({ tip }: { readonly tip: Tip | null }) {
  const t = useText();
  if (tip === null) return null;
  const place: CSSProperties = { left: Math.min(tip.left, window.innerWidth - 340), top: tip.top + 6 };
  return (
    <div className="tip" role="tooltip" style={place} lang={tip.language || undefined}>
      {tip.text || t('terms.noTarget')}
    </div>
  );
}
