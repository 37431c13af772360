import { memo, useEffect, useRef } from 'react';
import type { LookupHit } from '../../core/model/lookup.ts';
import { termsOfSide } from '../../core/model/sides.ts';
import { nameOf, useText } from '../i18n/index.ts';
import { TermText } from '../ui/term-text.tsx';

interface HitLineProps {
  readonly hit: LookupHit;
  /** The words by which it was found. */
  readonly query: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onCopy: () => void;
}

/** A result: its terms in both languages and why it was found. */
export function HitLine({ hit, query, isChosen, onChoose, onCopy }: HitLineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div
      ref={line}
      id={`hit-${hit.concept}`}
      className={`hit${isChosen ? ' chosen' : ''}`}
      role="option"
      aria-selected={isChosen}
      onClick={onChoose}
      onDoubleClick={onCopy}
    >
      <HitContent hit={hit} query={query} />
    </div>
  );
}

/** Drawn anew only for another result, not for each key that is typed. */
const HitContent = memo(function HitContent({ hit, query }: Pick<HitLineProps, 'hit' | 'query'>) {
  const t = useText();
  const chinese = termsOfSide(hit.terms, 'zh').slice(0, 3);
  const english = termsOfSide(hit.terms, 'en').slice(0, 3);
  const isListed = [...chinese, ...english].some((term) => term.text === hit.matched);
  const isShown = isListed && hit.kind !== 'inside' && query !== '';
  return (
    <>
      <p className="hit-terms">
        {chinese.map((term) => (
          <TermText key={term.text} term={term} />
        ))}
      </p>
      <p className="hit-terms second">
        {english.map((term) => (
          <TermText key={term.text} term={term} />
        ))}
      </p>
      <p className="term-facts">
        <span className="badge plain">{t(`lookup.kind.${hit.kind}`)}</span>
        {!isShown && <Highlighted text={hit.matched} part={query} />}
        {hit.reading !== null && <span lang="zh-Latn-pinyin">{hit.reading}</span>}
        {hit.subject !== null && nameOf(t, 'subject', hit.subject)}
      </p>
    </>
  );
});

/** The term by which a concept was found, the part that was typed marked in it. */
function Highlighted({ text, part }: { readonly text: string; readonly part: string }) {
  const at = text.toLowerCase().indexOf(part.toLowerCase());
  if (at < 0) return <span>{text}</span>;
  return (
    <span>
      {text.slice(0, at)}
      <b>{text.slice(at, at + part.length)}</b>
      {text.slice(at + part.length)}
    </span>
  );
}
