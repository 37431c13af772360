import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

export type ScreenName = 'document' | 'lookup' | 'exchange' | 'settings';

const SCREENS: readonly ScreenName[] = ['document', 'lookup', 'exchange', 'settings'];

/** The screens, down the left edge; settings stands at the foot. */
export function Rail({ screen, onChange }: { readonly screen: ScreenName; readonly onChange: (screen: ScreenName) => void }) {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      {SCREENS.map((name) => (
        <Button
          key={name}
          className="rail-button"
          aria-current={name === screen ? 'page' : undefined}
          onPress={() => onChange(name)}
        >
          {t(`rail.${name}`)}
        </Button>
      ))}
    </nav>
  );
}
