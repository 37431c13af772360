/**
 * MultiTerm writes the code of a language in capitals and beside it the name that the termbase gives it, which is
 * what an import goes by. The names here are those of its own list.
 */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['zh', 'Chinese'],
  ['zh-CN', 'Chinese (PRC)'],
  ['zh-TW', 'Chinese (Taiwan)'],
  ['zh-HK', 'Chinese (Hong Kong SAR)'],
  ['zh-MO', 'Chinese (Macao SAR)'],
  ['zh-SG', 'Chinese (Singapore)'],
  ['zh-Hans', 'Chinese (Simplified)'],
  ['zh-Hant', 'Chinese (Traditional)'],
]);
const CODES: ReadonlyMap<string, string> = new Map([...NAMES].map(([code, name]) => [name.toLowerCase(), code]));

const ENGLISH_NAMES = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });

/** The name that MultiTerm has for a language. */
export function languageName(code: string): string {
  return NAMES.get(code) ?? englishName(code);
}

function englishName(code: string): string {
  try {
    return ENGLISH_NAMES.of(code) ?? code;
  } catch {
    return code; // has the shape of a code but names nothing, such as `x`
  }
}

/** The code of a language that is only named; `und` where the name is not known. */
export function codeOfName(name: string): string {
  const sought = name.trim().toLowerCase();
  return sought === 'english' ? 'en' : (CODES.get(sought) ?? 'und');
}
