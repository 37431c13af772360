import type { DuplicatePolicy } from '../../../core/model/exchange.ts';
import { useText } from '../../i18n/index.ts';

const POLICIES: readonly DuplicatePolicy[] = ['skip', 'merge', 'replace', 'add'];

interface PolicyChoiceProps {
  readonly value: DuplicatePolicy;
  readonly hasUnits: boolean;
  readonly onChange: (policy: DuplicatePolicy) => void;
}

/** What to do with what the collection already holds, each with what it does. */
export function PolicyChoice({ value, hasUnits, onChange }: PolicyChoiceProps) {
  const t = useText();
  return (
    <fieldset className="policies">
      <legend>{t('target.duplicates')}</legend>
      <p className="secondary-text">{t('target.duplicatesText')}</p>
      {hasUnits && <p className="secondary-text">{t('target.unitsText')}</p>}
      {POLICIES.map((policy) => (
        <label key={policy} className="policy">
          <input type="radio" name="policy" checked={policy === value} onChange={() => onChange(policy)} />
          <b>{t(`policy.${policy}`)}</b>
          <span className="secondary-text">{t(`policy.${policy}.text`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
