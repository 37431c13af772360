import { useText } from '../i18n/index.ts';

export type ScreenName = 'document' | 'lookup' | 'termbase' | 'exchange' | 'settings';

const SCREENS: readonly ScreenName[] = ['document', 'lookup', 'termbase', 'exchange', 'settings'];

/** The screens, down the left edge; settings stands at the foot. */
export function Rail({
  screen,
  onChange,
}: {
  readonly screen: ScreenName;
  readonly onChange: (screen: ScreenName) => void;
}) {
  const t = useText();
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      {SCREENS.map((name) => (
        <button
          type="button"
          key={name}
          className="rail-button"
          {...(name === screen ? { 'aria-current': 'page' } : {})}
          onClick={() => onChange(name)}
        >
          {t(`rail.${name}`)}
        </button>
      ))}
    </nav>
  );
}
