import { toggled } from './export-choice.ts';

interface TickListProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  /** Null where all are. */
  readonly chosen: readonly Value[] | null;
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (chosen: readonly Value[] | null) => void;
}

/** Several of a few things. */
export function TickList<Value extends string>({ label, values, chosen, nameOf, onChoose }: TickListProps<Value>) {
  return (
    <fieldset className="tick-list">
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value} className="check-label">
          <input
            type="checkbox"
            checked={chosen?.includes(value) ?? true}
            onChange={() => onChoose(toggled(values, chosen, value))}
          />
          {nameOf(value)}
        </label>
      ))}
    </fieldset>
  );
}
