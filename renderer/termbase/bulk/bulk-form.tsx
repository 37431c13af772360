import { REVIEW_STATES } from '../../../core/model/curation.ts';
import { useSummary } from '../../api/queries.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { STATUSES, type BulkChoice } from './bulk-choice.ts';

interface BulkFormProps {
  readonly choice: BulkChoice;
  readonly onChoice: (choice: BulkChoice) => void;
}

const NONE = 'none';
const SIDES = ['both', 'zh', 'en'] as const;
const PLACES = ['terms', 'texts', 'everywhere'] as const;

/** What is to be changed, for one kind of change. */
export function BulkForm({ choice, onChoice }: BulkFormProps) {
  const t = useText();
  const { data: summary } = useSummary();
  const set = (changes: Partial<BulkChoice>) => onChoice({ ...choice, ...changes });
  const side = (
    <SelectField
      label={t('bulk.side')}
      value={choice.side ?? 'both'}
      choices={SIDES.map((value) => [value, t(`bulk.side.${value}`)] as const)}
      onChoose={(value) => set({ side: value === 'both' ? null : value })}
    />
  );
  switch (choice.kind) {
    case 'status':
      return (
        <>
          <SelectField
            label={t('bulk.status')}
            value={choice.status ?? NONE}
            choices={[
              ...STATUSES.map((value) => [value, t(`status.${value}`)] as const),
              [NONE, t('export.status.none')] as const,
            ]}
            onChoose={(value) => set({ status: value === NONE ? null : value })}
          />
          {side}
        </>
      );
    case 'subject':
      return (
        <label className="field-row">
          <span>{t('bulk.subject')}</span>
          <input
            className="field"
            list="bulk-subjects"
            maxLength={1000}
            value={choice.subject}
            placeholder={t('facets.noSubject')}
            onChange={(event) => set({ subject: event.target.value })}
          />
          <datalist id="bulk-subjects">
            {Object.keys(summary?.subjects ?? {}).map((subject) => (
              <option key={subject} value={subject}>
                {nameOf(t, 'subject', subject)}
              </option>
            ))}
          </datalist>
        </label>
      );
    case 'review':
      return (
        <SelectField
          label={t('facets.reviews')}
          value={choice.review ?? NONE}
          choices={[
            ...REVIEW_STATES.map((value) => [value, t(`review.${value}`)] as const),
            [NONE, t('review.none')] as const,
          ]}
          onChoose={(value) => set({ review: value === NONE ? null : value })}
        />
      );
    case 'collection':
      return (
        <label className="field-row">
          <span>{t('bulk.collection')}</span>
          <input
            className="field"
            list="bulk-collections"
            maxLength={500}
            value={choice.collection}
            onChange={(event) => set({ collection: event.target.value })}
          />
          <datalist id="bulk-collections">
            {(summary?.collections ?? [])
              .filter(({ kind }) => kind === 'termbase')
              .map(({ name }) => (
                <option key={name} value={name} />
              ))}
          </datalist>
        </label>
      );
    case 'remove':
      return <p>{t('bulk.removeHint')}</p>;
    case 'replace':
      return (
        <>
          <label className="field-row">
            <span>{t('bulk.find')}</span>
            <input
              className="field"
              maxLength={1000}
              value={choice.find}
              onChange={(event) => set({ find: event.target.value })}
            />
          </label>
          <label className="field-row">
            <span>{t('bulk.replacement')}</span>
            <input
              className="field"
              maxLength={1000}
              value={choice.replacement}
              onChange={(event) => set({ replacement: event.target.value })}
            />
          </label>
          <SelectField
            label={t('bulk.in')}
            value={choice.in}
            choices={PLACES.map((value) => [value, t(`bulk.in.${value}`)] as const)}
            onChoose={(value) => set({ in: value })}
          />
          {side}
          <label className="check-label">
            <input
              type="checkbox"
              checked={choice.isCaseSensitive}
              onChange={(event) => set({ isCaseSensitive: event.target.checked })}
            />
            {t('bulk.caseSensitive')}
          </label>
        </>
      );
  }
}
