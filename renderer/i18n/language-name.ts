import { htmlLanguage } from '../ui/term-text.tsx';
import { interfaceLanguage } from './index.ts';

/** A language code with its name in the language of the interface: `zh-CN 中文（中国）`. */
export function languageLabel(code: string): string {
  const name = nameOfLanguage(code);
  return name === null ? code : `${code} ${name}`;
}

function nameOfLanguage(code: string): string | null {
  try {
    const names = new Intl.DisplayNames(interfaceLanguage(), { type: 'language', fallback: 'none' });
    return names.of(htmlLanguage(code)) ?? null;
  } catch {
    // What is no language tag has no name.
    return null;
  }
}
