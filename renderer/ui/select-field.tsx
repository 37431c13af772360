import { languageOfName } from './term-text.tsx';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

/** A select with its label on one line. */
export function SelectField<Value extends string>({ label, value, choices, onChoose }: SelectFieldProps<Value>) {
  return (
    <label className="field-row">
      <span>{label}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([known]) => known === event.target.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice} lang={languageOfName(name)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
