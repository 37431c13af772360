import { languageOfName } from '../../ui/term-text.tsx';

interface BarPart {
  /** Names its colour and pattern in overview.css. */
  readonly kind: string;
  readonly count: number;
  readonly label: string;
}

interface BarProps {
  readonly label: string;
  /** What the whole width stands for. */
  readonly total: number;
  readonly parts: readonly BarPart[];
  readonly onClick: () => void;
}

/** A line of a bar chart, its figures in words beside it. */
export function Bar({ label, total, parts, onClick }: BarProps) {
  const shown = parts.filter(({ count }) => count > 0);
  const figures = shown.map(({ count }) => count.toLocaleString()).join(' + ');
  const spoken = parts.map(({ label: name, count }) => `${name} ${count.toLocaleString()}`).join(', ');
  return (
    <li>
      <button type="button" className="bar" onClick={onClick}>
        <span className="bar-label" lang={languageOfName(label)} title={label}>
          {label}
        </span>
        <span className="visually-hidden">{spoken}</span>
        <span className="bar-track" aria-hidden="true">
          {shown.map(({ kind, count }) => (
            <span
              key={kind}
              className={`bar-part ${kind}`}
              style={{ width: `${(100 * count) / Math.max(1, total)}%` }}
            />
          ))}
        </span>
        <span className="bar-count" aria-hidden="true">
          {figures === '' ? '0' : figures}
        </span>
      </button>
    </li>
  );
}
