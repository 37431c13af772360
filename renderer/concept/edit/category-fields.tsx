import type { ReactNode } from 'react';
import {
  addCategory,
  addMember,
  categoriesAt,
  levelOf,
  removeCategory,
  removeMember,
  setCategory,
  setMember,
  type Holder,
} from '../../../core/model/edit-concept.ts';
import type { DataCategory } from '../../../core/model/terminology.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { today } from '../../i18n/time.ts';
import { AddMenu } from './add-menu.tsx';
import { choicesAt, memberChoices, newCategory } from './category-choices.ts';
import { CategoryValue } from './category-value.tsx';
import { fieldName, problemsAt, useEditForm } from './edit-context.ts';

interface CategoryFieldsProps {
  readonly holder: Holder;
  /** What the categories are of, for labels: the concept, a language, a term. */
  readonly name: string;
  /** Types that have a field elsewhere. */
  readonly except: ReadonlySet<string>;
  /** What else can be added at this level. */
  readonly children?: ReactNode;
}

/** The data categories of a level, each with a field of its own, and a menu to add more. */
export function CategoryFields({ holder, name, except, children }: CategoryFieldsProps) {
  const t = useText();
  const form = useEditForm();
  const categories = categoriesAt(form.concept, holder);
  const add = (type: string) => {
    const added = newCategory(type, today());
    const changed = addCategory(form.concept, holder, added);
    form.add(changed, fieldName(holder, categoriesAt(changed, holder).lastIndexOf(added)));
  };
  return (
    <>
      <ul className="category-fields">
        {categories.map((category, at) =>
          category.type !== null && except.has(category.type) ? null : (
            <CategoryRow key={at} holder={holder} at={at} category={category} />
          ),
        )}
      </ul>
      <div className="field-tools">
        {children}
        <AddMenu
          label={t('edit.addCategoryTo', { name })}
          text={t('edit.addCategory')}
          choices={choicesAt(levelOf(holder))}
          onAdd={add}
        />
      </div>
    </>
  );
}

interface CategoryRowProps {
  readonly holder: Holder;
  readonly at: number;
  readonly category: DataCategory;
}

function CategoryRow({ holder, at, category }: CategoryRowProps) {
  const t = useText();
  const form = useEditForm();
  const name = nameOf(t, 'category', category.type ?? category.element);
  const field = fieldName(holder, at);
  const change = (changed: DataCategory, typedIn: string = field) =>
    form.change(setCategory(form.concept, holder, at, changed), typedIn);
  const choices = memberChoices(category);
  return (
    <li className="category-row">
      <span className="category-name">{name}</span>
      <div className="category-value">
        <CategoryValue
          category={category}
          field={field}
          problems={problemsAt(form, holder, at)}
          onChange={(changed) => change(changed)}
        />
        {category.members.length > 0 && (
          <ul className="member-rows">
            {category.members.map((member, index) => {
              const memberName = nameOf(t, 'category', member.type ?? member.element);
              const memberField = fieldName(holder, at, index);
              return (
                <li key={index} className="category-row">
                  <span className="category-name">{memberName}</span>
                  <div className="category-value">
                    <CategoryValue
                      category={member}
                      field={memberField}
                      owner={name}
                      problems={[]}
                      onChange={(changed) => change(setMember(category, index, changed), memberField)}
                    />
                  </div>
                  <button
                    type="button"
                    className="quiet remove"
                    aria-label={t('edit.removeCategory', { name: memberName })}
                    onClick={() =>
                      form.remove(setCategory(form.concept, holder, at, removeMember(category, index)), memberName)
                    }
                  >
                    ✕
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <span className="row-tools">
        {choices.length > 0 && (
          <AddMenu
            label={t('edit.addMember', { name })}
            text=""
            choices={[{ group: 'basic', types: choices }]}
            onAdd={(type) => {
              const changed = addMember(category, newMember(type, form.who));
              form.add(
                setCategory(form.concept, holder, at, changed),
                fieldName(holder, at, changed.members.length - 1),
              );
            }}
          />
        )}
        <button
          type="button"
          className="quiet remove"
          aria-label={t('edit.removeCategory', { name })}
          onClick={() => form.remove(removeCategory(form.concept, holder, at), name)}
        >
          ✕
        </button>
      </span>
    </li>
  );
}

/** A member to be filled in; who answers for a change is most likely who edits. */
function newMember(type: string, who: string): DataCategory {
  const member = newCategory(type, today());
  return type === 'responsibility' ? { ...member, content: [who] } : member;
}
