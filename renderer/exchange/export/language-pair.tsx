import { useText } from '../../i18n/index.ts';
import { languageLabel } from '../../i18n/language-name.ts';
import { SelectField } from '../../ui/select-field.tsx';

interface LanguagePairProps {
  readonly languages: readonly string[];
  /** Source and target. */
  readonly chosen: readonly string[];
  readonly onChoose: (pair: readonly string[]) => void;
}

/** The two languages of a format that holds no more: first the source. */
export function LanguagePair({ languages, chosen, onChoose }: LanguagePairProps) {
  const t = useText();
  const [from = '', to = ''] = chosen;
  const choices = languages.map((code) => [code, languageLabel(code)] as const);
  // Choosing the other one's language turns the pair round.
  return (
    <>
      <SelectField
        label={t('export.from')}
        value={from}
        choices={choices}
        onChoose={(code) => onChoose([code, code === to ? from : to])}
      />
      <SelectField
        label={t('export.to')}
        value={to}
        choices={choices}
        onChoose={(code) => onChoose([code === from ? to : from, code])}
      />
    </>
  );
}
