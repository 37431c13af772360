import { interfaceLanguage } from '../i18n/index.ts';

/** A size in bytes as people say it, in the units of the interface's language. */
export function sizeText(bytes: number): string {
  const [unit, by] = bytes < 1_000 ? ['byte', 1] : bytes < 1_000_000 ? ['kilobyte', 1_000] : ['megabyte', 1_000_000];
  const size = bytes / by;
  return new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size);
}
