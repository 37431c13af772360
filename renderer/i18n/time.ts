import { isDay } from '../../core/text/day.ts';
import { interfaceLanguage } from './index.ts';

/** A moment (ISO 8601) as the language of the interface writes it; what is no moment stays as it is. */
export function momentLabel(moment: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  const locale = interfaceLanguage() === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** Today as the person's clock has it, in ISO 8601. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day so many days before today, in ISO 8601. */
export function daysAgo(days: number): string {
  return new Date(Date.parse(today()) - days * 86_400_000).toISOString().slice(0, 10);
}

/** A day as people type one, year first (2026-11-25, 2026/11/5, 2026年11月25日, 20261125), in ISO 8601; null for no day. */
export function dayOf(text: string): string | null {
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text.trim()) ?? /^(\d{4})(\d\d)(\d\d)$/u.exec(text.trim());
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
