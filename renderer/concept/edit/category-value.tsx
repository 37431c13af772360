import type { ConceptProblem } from '../../../core/model/check-concept.ts';
import { withCategoryText, withTarget } from '../../../core/model/edit-concept.ts';
import { hasMarkup } from '../../../core/model/inline-text.ts';
import { plainText, type DataCategory } from '../../../core/model/terminology.ts';
import { detectSide } from '../../../core/text/language.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { ProblemNotes } from '../problem-notes.tsx';
import { isKnown, valueChoices } from './category-choices.ts';
import { SubjectField } from './subject-field.tsx';
import { TextField } from './text-field.tsx';
import { ValueSelect } from './value-select.tsx';

interface CategoryValueProps {
  readonly category: DataCategory;
  readonly field: string;
  /** The name of the category whose member this is. */
  readonly owner?: string;
  readonly problems: readonly ConceptProblem[];
  readonly onChange: (category: DataCategory) => void;
}

/** The value of a data category to be chosen or typed, with what a reference points to. */
export function CategoryValue({ category, field, owner, problems, onChange }: CategoryValueProps) {
  const t = useText();
  const own = nameOf(t, 'category', category.type ?? category.element);
  const label = owner === undefined ? own : `${owner} · ${own}`;
  const value = plainText(category.content);
  const choices = valueChoices(category.type, value.trim());
  const isReference = category.element === 'ref' || category.element === 'xref';
  if (choices !== null && category.type !== null && isKnown(category)) {
    return (
      <>
        <ValueSelect
          label={label}
          name={field}
          type={category.type}
          value={value.trim()}
          choices={choices}
          listed={valueChoices(category.type, '') ?? []}
          describedBy={problems.length === 0 ? undefined : `${field}-notes`}
          onChoose={(chosen) => onChange(withCategoryText(category, chosen))}
        />
        <ProblemNotes problems={problems} id={`${field}-notes`} />
      </>
    );
  }
  if (category.type === 'subjectField' && owner === undefined && !hasMarkup(category.content)) {
    return (
      <SubjectField
        label={label}
        name={field}
        value={value}
        problems={problems}
        onChange={(text) => onChange(withCategoryText(category, text))}
      />
    );
  }
  return (
    <>
      <TextField
        label={label}
        name={field}
        value={value}
        lang={languageOf(value)}
        problems={problems}
        onChange={(text) => onChange(withCategoryText(category, text))}
      />
      {isReference && (
        <TextField
          label={`${label} · ${t(category.element === 'ref' ? 'edit.target' : 'edit.address')}`}
          name={`${field}.target`}
          placeholder={t(category.element === 'ref' ? 'edit.target' : 'edit.address')}
          value={category.attributes['target'] ?? ''}
          isLine
          onChange={(text) => onChange(withTarget(category, text.trim() === '' ? null : text.trim()))}
        />
      )}
      {hasMarkup(category.content) && <p className="field-hint">{t('edit.markup')}</p>}
      {!isKnown(category) && owner === undefined && <p className="field-hint">{t('edit.unknown')}</p>}
    </>
  );
}

function languageOf(text: string): string | undefined {
  if (text === '') return undefined;
  return detectSide(text) === 'zh' ? 'zh-CN' : 'en';
}
