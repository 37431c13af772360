import { useText, type TextKey } from '../i18n/index.ts';
import { Key } from '../ui/key.tsx';

const KEYS: readonly (readonly [readonly string[], TextKey])[] = [
  [['Ctrl', 'K'], 'keys.lookup'],
  [['Ctrl', 'T'], 'keys.termbase'],
  [['Ctrl', 'E'], 'keys.newEntry'],
  [['Ctrl', 'Z'], 'keys.undo'],
  [['Ctrl', 'O'], 'keys.open'],
  [['Ctrl', 'V'], 'keys.paste'],
  [['Ctrl', '↑ ↓'], 'keys.segment'],
  [['← →'], 'keys.term'],
  [['Ctrl', '1 … 9'], 'keys.copyTerm'],
  [['Enter'], 'keys.copyCurrent'],
  [['Ctrl', 'Shift', 'T'], 'keys.inTermbase'],
  [['Space', 'Shift', '↑ ↓'], 'keys.tick'],
  [['E'], 'keys.edit'],
  [['Delete'], 'keys.remove'],
  [['Ctrl', 'S'], 'keys.save'],
  [['Ctrl', 'Shift', 'N'], 'keys.newWindow'],
  [['F2'], 'keys.panel'],
  [['F6', 'Shift', 'F6'], 'keys.panes'],
  [['Ctrl', '/'], 'keys.list'],
  [['Esc'], 'keys.back'],
];

/** The keys, as a table. */
export function KeyTable() {
  const t = useText();
  return (
    <dl className="key-table">
      {KEYS.map(([keys, text]) => (
        <div key={text}>
          <dt>
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </dt>
          <dd>{t(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
