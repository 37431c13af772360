import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../core/errors.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** A key of the interface's texts. */
export type TextKey = keyof typeof zh;

/** Load both languages and begin with one. */
export async function startInterface(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { zh: { translation: zh }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  markLanguage(language);
}

/** Change the language of the interface. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  markLanguage(language);
}

function markLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** The language the interface is in. */
export function interfaceLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

/** Is there a text under this key? For keys made from data, such as the term type of an imported entry. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(zh, key);
}

/** The name of a data category, or of a value (a subject field, a term type), where the interface has one, else itself. */
export function nameOf(
  t: Translate,
  kind: 'category' | 'subject' | 'termType' | 'partOfSpeech' | 'reliability' | 'review' | 'status',
  value: string,
): string {
  const key = `${kind}.${value}`;
  return hasText(key) ? t(key) : value;
}

/** The name of a value of a data category, where the interface has one, else the value as it is. */
export function valueName(t: Translate, type: string | null, value: string): string {
  const key =
    type === 'administrativeStatus'
      ? `status.${value.replace(/Term-admn-sts$/u, '')}`
      : `${VALUES[type ?? ''] ?? type}.${value}`;
  return hasText(key) ? t(key) : value;
}

/** Values whose names stand under another word than their category. */
const VALUES: Readonly<Record<string, string>> = { reviewState: 'review', subjectField: 'subject' };

/** The text of a key in the language of the interface, `{{name}}` filled in. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of the interface; the component is drawn again when its language changes. */
export function useText(): Translate {
  const { t } = useTranslation();
  // i18next's own types do not follow a union of keys whose texts take different values.
  return t as unknown as Translate;
}
