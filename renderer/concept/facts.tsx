import { plainText, type DataCategory } from '../../core/model/terminology.ts';
import { languageOfName } from '../ui/term-text.tsx';
import { nameOf, useText, valueName } from '../i18n/index.ts';

interface FactsProps {
  readonly categories: readonly DataCategory[];
  /** Open the entry of this identifier; without it references are text. */
  readonly onOpenReference?: ((externalId: string) => void) | undefined;
}

/** Data categories as a list of name and value. Text from a file is text, whatever it looks like. */
export function Facts({ categories, onOpenReference }: FactsProps) {
  const t = useText();
  const rows = categories.filter((category) => textOf(category) !== '');
  if (rows.length === 0) return null;
  return (
    <dl className="facts">
      {rows.map((category, index) => {
        const target = category.element === 'ref' ? (category.attributes['target'] ?? '') : '';
        return (
          <div key={index}>
            <dt>{nameOf(t, 'category', category.type ?? category.element)}</dt>
            <dd lang={languageOfName(textOf(category, t))}>
              {onOpenReference === undefined || target === '' ? (
                textOf(category, t)
              ) : (
                <button
                  type="button"
                  className="link"
                  aria-label={t('entry.openReference', { name: textOf(category, t) })}
                  onClick={() => onOpenReference(target)}
                >
                  {textOf(category, t)}
                </button>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The value with what its group holds; values of closed lists by their names, where these are asked for. */
function textOf(category: DataCategory, t?: Parameters<typeof valueName>[0]): string {
  const text = plainText(category.content).trim();
  const target = category.attributes['target'] ?? '';
  // An address is shown beside what the link is called; the identifier of an entry only where it has no name.
  const own = category.element === 'xref' && text !== target ? [text, target] : [text || target];
  const named = t === undefined ? own : own.map((part) => valueName(t, category.type, part));
  return [...named, ...category.members.map((member) => textOf(member, t))].filter((part) => part !== '').join(' · ');
}
