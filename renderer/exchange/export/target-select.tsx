import { EXPORT_FORMATS, TOOLS } from '../../../core/model/tools.ts';
import { useText } from '../../i18n/index.ts';
import { formatNamed, targetOf, withTarget, type ExportChoice } from './export-choice.ts';

interface TargetSelectProps {
  readonly choice: ExportChoice;
  readonly onChoice: (choice: ExportChoice) => void;
}

/** The tool that the file is for, or its format. */
export function TargetSelect({ choice, onChoice }: TargetSelectProps) {
  const t = useText();
  const tool = TOOLS.find(({ id }) => id === choice.tool);
  const format = formatNamed(choice.format)?.name ?? choice.format;
  return (
    <div>
      <label className="field-row">
        <span>{t('export.for')}</span>
        <select
          className="field"
          value={targetOf(choice)}
          onChange={(event) => onChoice(withTarget(choice, event.target.value))}
        >
          <optgroup label={t('export.tools')}>
            {TOOLS.map(({ id, name }) => (
              <option key={id} value={`tool:${id}`} lang="en">
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('export.formats')}>
            {EXPORT_FORMATS.map(({ id, name }) => (
              <option key={id} value={`format:${id}`} lang="en">
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {tool !== undefined && (
        <p className="secondary-text field-note">{t('export.toolText', { format, tool: tool.name })}</p>
      )}
    </div>
  );
}
