import type { TermbaseSummary } from '../../../core/contract.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { languageLabel } from '../../i18n/language-name.ts';
import { chosenPair, pairLanguages, STATUSES, takesPair, takesUnits, type ExportChoice } from './export-choice.ts';
import { LanguagePair } from './language-pair.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TickList } from './tick-list.tsx';

interface FiltersProps {
  readonly choice: ExportChoice;
  readonly onChoice: (choice: ExportChoice) => void;
  readonly summary: TermbaseSummary;
}

const CODES = ['region', 'kept', 'primary'] as const;

/** What of the termbase is exported, and how its language codes are written. */
export function Filters({ choice, onChoice, summary }: FiltersProps) {
  const t = useText();
  const ofUnits = takesUnits(choice);
  const languages = Object.keys(summary.languages);
  const all = t('export.all');
  const set = (changes: Partial<ExportChoice>) => onChoice({ ...choice, ...changes });
  return (
    <fieldset className="filters">
      <legend>{t('export.what')}</legend>
      <SelectField
        label={t(ofUnits ? 'export.memory' : 'export.collection')}
        value={choice.collection ?? ''}
        choices={[
          ['', all],
          ...summary.collections
            .filter(({ kind }) => (kind === 'memory') === ofUnits)
            .map(({ name }) => [name, name] as const),
        ]}
        onChoose={(collection) => set({ collection: collection || null })}
      />
      {!ofUnits && (
        <>
          <SelectField
            label={t('export.subject')}
            value={choice.subject ?? ''}
            choices={[
              ['', all],
              ...Object.entries(summary.subjects).map(
                ([subject, count]) =>
                  [subject, `${nameOf(t, 'subject', subject)} (${count.toLocaleString()})`] as const,
              ),
            ]}
            onChoose={(subject) => set({ subject: subject || null })}
          />
          <label className="field-row">
            <span>{t('export.changedSince')}</span>
            <input
              className="field"
              type="date"
              value={choice.changedSince}
              onChange={(event) => set({ changedSince: event.target.value })}
            />
          </label>
          {takesPair(choice) ? (
            <LanguagePair
              languages={pairLanguages(languages)}
              chosen={chosenPair(choice, languages)}
              onChoose={(pair) => set({ languages: pair })}
            />
          ) : (
            <TickList
              label={t('export.languages')}
              values={languages}
              chosen={choice.languages}
              nameOf={languageLabel}
              onChoose={(chosen) => set({ languages: chosen })}
            />
          )}
          <TickList
            label={t('export.statuses')}
            values={STATUSES}
            chosen={choice.statuses}
            nameOf={(status) => t(status === 'none' ? 'export.status.none' : `status.${status}`)}
            onChoose={(chosen) => set({ statuses: chosen })}
          />
        </>
      )}
      <SelectField
        label={t('export.codes')}
        value={choice.codes}
        choices={CODES.map((codes) => [codes, t(`export.codes.${codes}`)] as const)}
        onChoose={(codes) => set({ codes })}
      />
    </fieldset>
  );
}
