import { segmentText, type TranslationUnit, type Variant } from '../../../core/model/memory.ts';
import { useText } from '../../i18n/index.ts';
import { htmlLanguage } from '../../ui/term-text.tsx';

/** Translation units that are shown. */
const SHOWN = 10;

/** The first translation units of a file: source and target. */
export function UnitTable({ units }: { readonly units: readonly TranslationUnit[] }) {
  const t = useText();
  const rows = units.slice(0, SHOWN);
  return (
    <table className="data-table units">
      <caption>{t('import.check.units', { count: rows.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.check.source')}</th>
          <th scope="col">{t('import.check.target')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ variants: [source, ...targets] }, index) => (
          <tr key={index}>
            <td>{source !== undefined && <Segment variant={source} />}</td>
            <td>
              {targets.map((variant, target) => (
                <Segment key={target} variant={variant} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Segment({ variant: { language, segment } }: { readonly variant: Variant }) {
  return <p lang={htmlLanguage(language)}>{segmentText(segment)}</p>;
}
