import { useState } from 'react';
import { usePerson } from '../api/entry-queries.ts';
import { queryClient } from '../api/queries.ts';
import { edit } from '../api/shuyu.ts';
import { useText } from '../i18n/index.ts';
import { ErrorMessage } from '../ui/error-message.tsx';

/** The name that every change is signed with; what is typed counts once the field is left. */
export function PersonName() {
  const t = useText();
  const { data } = usePerson();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const known = data?.name ?? '';
  const remember = async () => {
    const name = (typed ?? '').trim();
    setTyped(null);
    if (name === '' || name === known) return;
    await edit('setPerson', { name });
    await queryClient.invalidateQueries({ queryKey: ['person'] });
  };
  return (
    <fieldset>
      <legend>{t('person.name')}</legend>
      <input
        className="field"
        aria-label={t('person.inHistory')}
        maxLength={200}
        value={typed ?? known}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          remember().catch(setError);
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {error !== null && <ErrorMessage error={error} />}
    </fieldset>
  );
}
