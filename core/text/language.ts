/** What a language code means, however it is written: `zh`, `zh-CN`, `zh_TW`, `ZH`, `zh-Hant`, `en`, `EN-US`. */

/** The two sides Shuyu works between. */
export type Side = 'zh' | 'en';

export function otherSide(side: Side): Side {
  return side === 'zh' ? 'en' : 'zh';
}

/** The primary language subtag in lower case (RFC 5646, 2.2.1): `zh_TW` is `zh`; `cmn` and `yue` count as `zh`. */
export function primaryLanguage(code: string): string {
  const primary = code.trim().toLowerCase().split(/[-_]/u)[0] ?? '';
  return primary === 'cmn' || primary === 'yue' || primary === 'chi' || primary === 'zho' ? 'zh' : primary;
}

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['zh', 'zh-cn'],
  ['zh-hans', 'zh-cn'],
  ['zh-hans-cn', 'zh-cn'],
  ['zh-hant', 'zh-tw'],
  ['zh-hant-tw', 'zh-tw'],
  ['zh-hant-hk', 'zh-hk'],
  ['en', 'en-us'],
]);

/**
 * What a code means, for codes to be matched by: `zh`, `ZH`, `zh_CN` and `zh-Hans` are one, as are `zh-Hant` and `zh-TW`,
 * and `en` and `en-US`; Traditional and Simplified Chinese are two.
 */
export function languageMeaning(code: string): string {
  const plain = code.trim().toLowerCase().replaceAll('_', '-');
  return MEANINGS.get(plain) ?? plain;
}

/** The side a language code belongs to; null for a language Shuyu does not work between. */
export function sideOf(code: string): Side | null {
  const primary = primaryLanguage(code);
  return primary === 'zh' || primary === 'en' ? primary : null;
}

/** Has the code the shape of a language tag (BCP 47, section 2.1)? */
export function isLanguageTag(code: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(code);
}

/** The code as `xs:language` allows it, which is what strict readers accept: `zh_CN` as `zh-CN`, no code at all as `und`. */
export function languageTag(code: string): string {
  const tag = code.trim().replaceAll('_', '-');
  return /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/u.test(tag) ? tag : 'und';
}

/** A language code in the usual case (BCP 47, section 2.1.1): `ZH-CN` as `zh-CN`, `en_us` as `en-US`. */
export function usualCase(code: string): string {
  return languageTag(code)
    .split('-')
    .map((part, at) => {
      const small = part.toLowerCase();
      if (at === 0) return small;
      if (part.length === 2) return part.toUpperCase();
      return /^[a-z]{4}$/u.test(small) ? `${part.charAt(0).toUpperCase()}${small.slice(1)}` : small;
    })
    .join('-');
}

/** The side a text is written in: Chinese where it has at least as many Chinese characters as Latin words. */
export function detectSide(text: string): Side {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = sample.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han >= words && han > 0 ? 'zh' : 'en';
}
