import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { commonSeparator, SEPARATORS } from './column-roles.ts';

interface SeparatorFieldProps {
  readonly separator: string | null;
  readonly onSeparator: (separator: string | null) => void;
}

const NONE = 'none';
const CUSTOM = 'custom';

/** What stands between several terms in a cell. */
export function SeparatorField({ separator, onSeparator }: SeparatorFieldProps) {
  const t = useText();
  const common = separator === null ? NONE : commonSeparator(separator);
  const [wantsCustom, setWantsCustom] = useState(false);
  const isCustom = wantsCustom || (common !== NONE && !SEPARATORS.includes(common));
  return (
    <>
      <label className="field-label">
        {t('mapping.separator')}
        <select
          className="field"
          value={isCustom ? CUSTOM : common}
          onChange={({ target: { value } }) => {
            setWantsCustom(value === CUSTOM);
            if (value !== CUSTOM) onSeparator(value === NONE ? null : value);
          }}
        >
          <option value={NONE}>{t('mapping.separator.none')}</option>
          {SEPARATORS.map((known) => (
            <option key={known} value={known}>
              {known === '\n' ? t('mapping.separator.newline') : known}
            </option>
          ))}
          <option value={CUSTOM}>{t('mapping.separator.custom')}</option>
        </select>
      </label>
      {isCustom && (
        <input
          className="field separator"
          aria-label={t('mapping.separator.customLabel')}
          maxLength={10}
          value={separator ?? ''}
          onChange={({ target: { value } }) => onSeparator(value === '' ? null : value)}
        />
      )}
    </>
  );
}
