import type { TableLayout, TableMapping } from '../../../core/model/table.ts';
import { useText } from '../../i18n/index.ts';
import { fitted, likelyLanguage } from './column-roles.ts';
import { ColumnRow } from './column-row.tsx';
import { SavedMappings } from './saved-mappings.tsx';
import { SeparatorField } from './separator-field.tsx';

interface MappingFormProps {
  readonly layout: TableLayout;
  readonly mapping: TableMapping;
  readonly onMapping: (mapping: TableMapping) => void;
}

/** What the columns of a table mean, one row a column. */
export function MappingForm({ layout, mapping, onMapping }: MappingFormProps) {
  const t = useText();
  const { columns } = mapping;
  return (
    <fieldset className="mapping">
      <legend>{t('mapping.title')}</legend>
      <div className="mapping-options">
        <label className="check-label">
          <input
            type="checkbox"
            checked={mapping.hasHeader}
            onChange={(event) => onMapping({ ...mapping, hasHeader: event.target.checked })}
          />
          {t('mapping.header')}
        </label>
        <SeparatorField
          separator={mapping.separator}
          onSeparator={(separator) => onMapping({ ...mapping, separator })}
        />
      </div>
      <table className="data-table columns">
        <thead>
          <tr>
            <th scope="col">{t('mapping.column')}</th>
            <th scope="col">{t('mapping.samples')}</th>
            <th scope="col">{t('mapping.role')}</th>
            <th scope="col">{t('mapping.level')}</th>
            <th scope="col">{t('mapping.language')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((role, at) => (
            <ColumnRow
              key={at}
              header={layout.headers?.[at]?.trim() || t('mapping.columnNumber', { number: at + 1 })}
              samples={layout.rows.map((row) => row[at] ?? '')}
              role={role}
              language={likelyLanguage(columns, at)}
              onRole={(next) => onMapping({ ...mapping, columns: columns.with(at, next) })}
            />
          ))}
        </tbody>
      </table>
      <SavedMappings mapping={mapping} onMapping={(saved) => onMapping(fitted(saved, columns.length))} />
    </fieldset>
  );
}
