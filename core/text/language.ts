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

/** The side a language code belongs to; null for a language Shuyu does not work between. */
export function sideOf(code: string): Side | null {
  const primary = primaryLanguage(code);
  return primary === 'zh' || primary === 'en' ? primary : null;
}

/** The script of a Chinese code by its script or region subtag; null for a code that says neither, or another language. */
export function chineseScript(code: string): 'simplified' | 'traditional' | null {
  if (primaryLanguage(code) !== 'zh') return null;
  const subtags = code.toLowerCase().split(/[-_]/u);
  if (subtags.includes('hant')) return 'traditional';
  if (subtags.includes('hans')) return 'simplified';
  if (subtags.some((subtag) => subtag === 'tw' || subtag === 'hk' || subtag === 'mo')) return 'traditional';
  return subtags.some((subtag) => subtag === 'cn' || subtag === 'sg') ? 'simplified' : null;
}

/** The side a text is written in: Chinese where a fifth or more of its letters are Chinese characters. */
export function detectSide(text: string): Side {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = sample.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han * 4 >= words && han > 0 ? 'zh' : 'en';
}
