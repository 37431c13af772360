import type { Difference } from '../../core/model/difference.ts';
import { textDifference } from '../../core/model/text-difference.ts';
import { nameOf, useText, valueName, type Translate } from '../i18n/index.ts';
import { languageLabel } from '../i18n/language-name.ts';
import { htmlLanguage, languageOfName } from '../ui/term-text.tsx';

/** What was changed, each with a word for it; in texts the runs that differ are marked. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useText();
  if (differences.length === 0) return <p className="secondary-text">{t('difference.none')}</p>;
  return (
    <ul className="differences">
      {differences.map((difference, at) => (
        <li key={at} className={difference.kind}>
          <span className="badge">{t(`difference.${difference.kind}`)}</span>
          <span className="difference-path">{pathLabel(difference, t)}</span>
          <span className="difference-value">
            <Change difference={difference} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Change({ difference }: { readonly difference: Difference }) {
  const t = useText();
  const { aspect, before, after, path } = difference;
  const type = path.categories.at(-1) ?? null;
  const lang = path.term === null || type !== null ? undefined : htmlLanguage(path.language ?? '');
  const named = (value: string) => (type === null ? value : valueName(t, type, value));
  if (aspect === 'order' || aspect === 'markup') return t(`difference.${aspect}`);
  if (before === null || after === null) {
    return (
      <span lang={lang ?? languageOfName(named(before ?? after ?? ''))}>
        {before !== null && <del>{named(before)}</del>}
        {after !== null && <ins>{named(after)}</ins>}
      </span>
    );
  }
  if (aspect !== 'text' || named(before) !== before || named(after) !== after) {
    return (
      <>
        <del>{named(before)}</del> → <ins>{named(after)}</ins>
      </>
    );
  }
  return (
    <span lang={lang ?? languageOfName(after)}>
      {textDifference(before, after).map(({ kind, text }, at) => {
        if (kind === 'equal') return <span key={at}>{text}</span>;
        return kind === 'deleted' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
      })}
    </span>
  );
}

/** Where, from the outside in: language, term, category. */
function pathLabel({ path, aspect }: Difference, t: Translate): string {
  const { language, term, categories } = path;
  const parts = [
    ...(language === null ? [] : [languageLabel(language)]),
    ...(term === null ? [] : [categories.length === 0 ? t('difference.term') : term]),
    ...categories.map((type) => nameOf(t, 'category', type)),
  ];
  if (aspect === 'attributes') parts.push(t('difference.attributes'));
  if (language === null && categories.length === 0 && aspect === 'code') parts.push(t('difference.identifier'));
  return parts.join(' › ');
}
