import { readingText } from '../../core/model/reading.ts';
import { useChineseForms } from '../api/entry-queries.ts';
import { useText } from '../i18n/index.ts';

interface TermExtrasProps {
  readonly text: string;
  /** The reading that a person has written down; null for none. */
  readonly reading: string | null;
  /** Are forms of Taiwan and Hong Kong wanted? */
  readonly withForms: boolean;
}

/** How a Chinese term is read, and how it is written in Taiwan and Hong Kong where that is otherwise. */
export function TermExtras({ text, reading, withForms }: TermExtrasProps) {
  const t = useText();
  const { data } = useChineseForms(text);
  const shown = reading ?? (data === undefined ? null : readingText(data.reading));
  return (
    <span className="term-extras">
      {shown !== null && (
        <span lang="zh-Latn-pinyin" className={reading === null ? '' : 'corrected'}>
          {shown}
        </span>
      )}
      {withForms && data !== undefined && (
        <>
          {data.taiwan !== text && (
            <Form mark={t('entry.taiwan')} label={t('entry.taiwanForm')} lang="zh-TW" text={data.taiwan} />
          )}
          {data.hongKong !== text && (
            <Form mark={t('entry.hongKong')} label={t('entry.hongKongForm')} lang="zh-HK" text={data.hongKong} />
          )}
        </>
      )}
    </span>
  );
}

interface FormProps {
  readonly mark: string;
  readonly label: string;
  readonly lang: string;
  readonly text: string;
}

function Form({ mark, label, lang, text }: FormProps) {
  return (
    <span>
      <abbr title={label}>{mark}</abbr> <span lang={lang}>{text}</span>
    </span>
  );
}
