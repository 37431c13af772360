import { useState, type FormEvent } from 'react';
import type { TableMapping } from '../../../core/model/table.ts';
import { mappingsChanged, useMappingNames } from '../../api/queries.ts';
import { ask, desktop } from '../../api/shuyu.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useNotice } from '../../ui/notice.tsx';

interface SavedMappingsProps {
  readonly mapping: TableMapping;
  readonly onMapping: (mapping: TableMapping) => void;
}

/** Mappings kept under names: use one, keep the one at hand, forget one. */
export function SavedMappings({ mapping, onMapping }: SavedMappingsProps) {
  const t = useText();
  const notify = useNotice();
  const { data: names = [] } = useMappingNames();
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>(null);
  const wanted = name.trim();

  const attempt = (work: Promise<void>) => {
    setError(null);
    work.catch(setError);
  };
  const use = async (chosen: string) => {
    setName(chosen);
    onMapping(await ask('mapping', { name: chosen }));
  };
  const save = async () => {
    await desktop('saveMapping', { name: wanted, mapping });
    notify(t('mapping.savedAs', { name: wanted }));
    await mappingsChanged();
  };
  const forget = async () => {
    await desktop('removeMapping', { name: wanted });
    setName('');
    notify(t('mapping.forgotten', { name: wanted }));
    await mappingsChanged();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== '') attempt(save());
  };

  return (
    <>
      <form className="mapping-options" onSubmit={submit}>
        {names.length > 0 && (
          <select
            className="field"
            aria-label={t('mapping.saved')}
            value={names.includes(wanted) ? wanted : ''}
            onChange={(event) => event.target.value !== '' && attempt(use(event.target.value))}
          >
            <option value="">{t('mapping.choose')}</option>
            {names.map((known) => (
              <option key={known}>{known}</option>
            ))}
          </select>
        )}
        <input
          className="field"
          aria-label={t('mapping.name')}
          placeholder={t('mapping.name')}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="quiet" disabled={wanted === ''}>
          {t('mapping.save')}
        </button>
        {names.includes(wanted) && (
          <button type="button" className="quiet" onClick={() => attempt(forget())}>
            {t('mapping.forget', { name: wanted })}
          </button>
        )}
      </form>
      {error !== null && <ErrorMessage error={error} />}
    </>
  );
}
