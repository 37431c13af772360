import { useText, valueName } from '../../i18n/index.ts';

interface ValueSelectProps {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  /** Empty for none. */
  readonly value: string;
  readonly choices: readonly string[];
  /** The values of the standard; any other one is marked. */
  readonly listed: readonly string[];
  /** The choice of no value; without it one has to be chosen. */
  readonly none?: string;
  readonly describedBy?: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** A value out of a closed list; one that is there already and on no list is a choice as well. */
export function ValueSelect(props: ValueSelectProps) {
  const { label, name, type, value, choices, listed, none, describedBy, onChoose } = props;
  const t = useText();
  const nameIt = (choice: string) =>
    listed.includes(choice) ? valueName(t, type, choice) : t('edit.unlisted', { value: choice });
  return (
    <select
      className="field value-select"
      aria-label={label}
      aria-describedby={describedBy}
      data-field={name}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      {(none !== undefined || value === '') && <option value="">{none ?? t('edit.choose')}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {nameIt(choice)}
        </option>
      ))}
    </select>
  );
}
