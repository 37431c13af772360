import { plainText, type DataCategory } from '../../core/model/terminology.ts';
import { nameOf, useText } from '../i18n/index.ts';

/** Data categories as a list of name and value. Text from a file is text, whatever it looks like. */
export function Facts({ categories }: { readonly categories: readonly DataCategory[] }) {
  const t = useText();
  const rows = categories.filter((category) => valueOf(category) !== '');
  if (rows.length === 0) return null;
  return (
    <dl className="facts">
      {rows.map((category, index) => {
        const name = category.type ?? category.element;
        return (
          <div key={index}>
            <dt>{nameOf(t, 'category', name)}</dt>
            <dd>{valueOf(category)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function valueOf(category: DataCategory): string {
  const own = plainText(category.content).trim() || (category.attributes['target'] ?? '');
  return [own, ...category.members.map(valueOf)].filter((text) => text !== '').join(' · ');
}
