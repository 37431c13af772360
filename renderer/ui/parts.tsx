import './parts.css';

interface PartsProps<Part extends string> {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly current: Part;
  readonly isDisabled?: boolean;
  readonly nameOf: (part: Part) => string;
  readonly onPart: (part: Part) => void;
}

/** The parts of a screen, along its top. */
export function Parts<Part extends string>({
  label,
  parts,
  current,
  isDisabled = false,
  nameOf,
  onPart,
}: PartsProps<Part>) {
  return (
    <nav className="parts" data-pane aria-label={label}>
      {parts.map((part) => (
        <button
          type="button"
          key={part}
          disabled={isDisabled}
          {...(part === current ? { 'aria-current': 'true', 'data-pane-start': true } : {})}
          onClick={() => onPart(part)}
        >
          {nameOf(part)}
        </button>
      ))}
    </nav>
  );
}
