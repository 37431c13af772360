import { useSummary } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';

/** Where the list will stand, while it is read for the first time; shown once that takes a while (termbase.css). */
export function FirstReading() {
  const t = useText();
  const { data: summary } = useSummary();
  return (
    <div className="first-reading">
      <p role="status">{t('entries.reading', { count: summary?.concepts ?? 0 })}</p>
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className="entry-line loading" aria-hidden="true" />
      ))}
    </div>
  );
}
