import { useId, useState, type ChangeEvent } from 'react';
import { useText } from '../i18n/index.ts';
import { daysAgo, dayOf, today } from '../i18n/time.ts';

interface DayFieldProps {
  /** ISO 8601; empty for none. */
  readonly value: string;
  readonly onDay: (day: string) => void;
}

/**
 * A day, typed as 2026-11-25 or as it is written in Chinese, or taken from a few that are near. The browser's own field
 * writes days in the language of the system, whatever that of the interface.
 */
export function DayField({ value, onDay }: DayFieldProps) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState({ text: value, of: value });
  if (typed.of !== value) setTyped({ text: value, of: value });
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.target.value;
    const day = text.trim() === '' ? '' : dayOf(text);
    setTyped({ text, of: day ?? value });
    if (day !== null && day !== value) onDay(day);
  };
  const offered = [
    [today(), t('day.today')],
    [daysAgo(7), t('day.weekAgo')],
    [daysAgo(30), t('day.monthAgo')],
    [`${today().slice(0, 4)}-01-01`, t('day.thisYear')],
  ] as const;
  const isWrong = typed.text.trim() !== '' && dayOf(typed.text) === null;
  return (
    <>
      <input
        className="field day-field"
        inputMode="numeric"
        maxLength={20}
        placeholder={t('day.format')}
        list={id}
        value={typed.text}
        aria-invalid={isWrong}
        onChange={change}
        onBlur={() => setTyped({ text: value, of: value })}
      />
      <datalist id={id}>
        {offered.map(([day, name]) => (
          <option key={name} value={day}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
