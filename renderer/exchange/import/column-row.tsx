import type { ColumnRole } from '../../../core/model/table.ts';
import { useSummary } from '../../api/queries.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { languageLabel } from '../../i18n/language-name.ts';
import { languageOfName } from '../../ui/term-text.tsx';
import { categoryNames, languageOf, levelsOf, roleChoice, withLevel, withRole } from './column-roles.ts';

interface ColumnRowProps {
  readonly header: string;
  readonly samples: readonly string[];
  readonly role: ColumnRole;
  /** The language the column would be in where nobody says. */
  readonly language: string;
  readonly onRole: (role: ColumnRole) => void;
}

/** Languages to choose from beside those of the termbase and of the file: those of the United Nations first. */
const LANGUAGES = 'zh-CN zh-TW zh-HK zh en en-US en-GB fr es ru ar de ja ko pt it la und'.split(' ');

/** Different values of a column that are shown. */
const SAMPLES = 3;

/** A column: its name, what stands in it, and what it means. */
export function ColumnRow({ header, samples, role, language, onRole }: ColumnRowProps) {
  const t = useText();
  const { data: summary } = useSummary();
  const own = languageOf(role);
  const languages = [
    ...new Set([...(own === null ? [] : [own]), ...LANGUAGES, ...Object.keys(summary?.languages ?? {})]),
  ];
  const shown = [...new Set(samples.map((sample) => sample.trim()).filter((sample) => sample !== ''))].slice(
    0,
    SAMPLES,
  );
  return (
    <tr>
      <th scope="row" lang={languageOfName(header)}>
        {header}
      </th>
      <td className="samples">
        {shown.map((sample) => (
          <p key={sample} lang={languageOfName(sample)}>
            {sample}
          </p>
        ))}
      </td>
      <td>
        <select
          className="field"
          aria-label={t('mapping.roleOf', { column: header })}
          value={roleChoice(role)}
          onChange={(event) => onRole(withRole(role, event.target.value, language))}
        >
          <option value="ignored">{t('mapping.role.ignored')}</option>
          <option value="id">{t('mapping.role.id')}</option>
          <option value="term">{t('mapping.role.term')}</option>
          <optgroup label={t('mapping.role.categories')}>
            {categoryNames(role).map((name) => (
              <option key={name} value={`category:${name}`}>
                {nameOf(t, 'category', name)}
              </option>
            ))}
          </optgroup>
        </select>
      </td>
      <td>
        {role.kind === 'category' && (
          <select
            className="field"
            aria-label={t('mapping.levelOf', { column: header })}
            value={role.level}
            onChange={(event) => {
              const level = levelsOf(role).find((known) => known === event.target.value);
              if (level !== undefined) onRole(withLevel(role, level, language));
            }}
          >
            {levelsOf(role).map((level) => (
              <option key={level} value={level}>
                {t(`level.${level}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {own !== null && (
          <select
            className="field"
            aria-label={t('mapping.languageOf', { column: header })}
            value={own}
            onChange={(event) => {
              if (role.kind === 'term' || role.kind === 'category') onRole({ ...role, language: event.target.value });
            }}
          >
            {languages.map((code) => (
              <option key={code} value={code}>
                {languageLabel(code)}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}
