import { nameOf, useText } from '../i18n/index.ts';
import type { TermSummary } from '../../core/model/lookup.ts';
import { detectSide } from '../../core/text/language.ts';
import type { AdministrativeStatus } from '../../core/model/terminology.ts';

/** A language code as stored, in the form that HTML knows (RFC 5646): `zh_CN` is `zh-CN`. */
export function htmlLanguage(code: string): string {
  return code.replaceAll('_', '-');
}

/** The language of a name that a person gave, in the form that HTML knows. */
export function languageOfName(name: string): string {
  return detectSide(name) === 'zh' ? 'zh-CN' : 'en';
}

/** A term in its language; one that should not be written is struck through and says so. */
export function TermText({ term }: { readonly term: TermSummary }) {
  return (
    <span className={`term-text ${term.status ?? ''}`} lang={htmlLanguage(term.language)}>
      {term.text}
    </span>
  );
}

/** The status of a term in a word and a colour. */
export function StatusBadge({ status }: { readonly status: AdministrativeStatus }) {
  const t = useText();
  return <span className={`badge ${status}`}>{t(`status.${status}`)}</span>;
}

/** How far an equivalent is to be trusted; a value that Shuyu does not know is shown as it is. */
export function ReliabilityBadge({ value }: { readonly value: string }) {
  const t = useText();
  return (
    <span className={`badge ${value === 'to be checked' ? 'check' : 'plain'}`}>{nameOf(t, 'reliability', value)}</span>
  );
}
