import type { Preferences } from '../../core/contract.ts';
import { desktop } from '../api/shuyu.ts';
import { changeLanguage, useText } from '../i18n/index.ts';
import { PersonName } from './person-name.tsx';
import { KeyTable } from '../shell/key-table.tsx';
import './settings.css';

/** The language of the interface, how it looks, and its keys. */
export function SettingsScreen({
  preferences,
  onChange,
}: {
  readonly preferences: Preferences;
  readonly onChange: (preferences: Preferences) => void;
}) {
  const t = useText();
  const set = (changes: Partial<Preferences>) => {
    onChange({ ...preferences, ...changes });
    if (changes.language !== undefined) void changeLanguage(changes.language);
    void desktop('setPreferences', changes);
  };
  return (
    <div className="settings">
      <Choice
        label={t('settings.language')}
        value={preferences.language}
        choices={[
          ['zh', '中文', 'zh-CN'],
          ['en', 'English', 'en'],
        ]}
        onChoose={(language) => set({ language })}
      />
      <Choice
        label={t('settings.theme')}
        value={preferences.theme}
        choices={[
          ['system', t('settings.theme.system')],
          ['light', t('settings.theme.light')],
          ['dark', t('settings.theme.dark')],
        ]}
        onChoose={(theme) => set({ theme })}
      />
      <PersonName />
      <section>
        <h2>{t('settings.keys')}</h2>
        <KeyTable />
      </section>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Value, name, and the language of the name where it is not that of the interface. */
  readonly choices: readonly (readonly [Value, string, string?])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map(([choice, name, language]) => (
        <label key={choice}>
          <input type="radio" name={label} checked={choice === value} onChange={() => onChoose(choice)} />
          <span lang={language}>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
