import type { LanguageCodes } from '../model/exchange.ts';

const REGIONS: ReadonlyMap<string, string> = new Map([
  ['zh', 'zh-CN'],
  ['zh-hans', 'zh-CN'],
  ['zh-hant', 'zh-TW'],
  ['en', 'en-US'],
]);

/** What turns a language code as stored into the code to be written. */
export function languageCodes(codes: LanguageCodes): (code: string) => string {
  if (codes === 'kept') return (code) => code;
  return codes === 'region' ? withRegion : primary;
}

function withRegion(code: string): string {
  const plain = code.replaceAll('_', '-');
  return REGIONS.get(plain.toLowerCase()) ?? plain;
}

const TRADITIONAL: ReadonlySet<string> = new Set(['zh-TW', 'zh-HK', 'zh-MO']);

function primary(code: string): string {
  const regional = withRegion(code);
  if (TRADITIONAL.has(regional)) return regional;
  return (regional.split('-')[0] ?? regional).toLowerCase();
}
