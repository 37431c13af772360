import { asShuyuError, sentence } from '../../../core/errors.ts';
import { interfaceLanguage, useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import type { Refusal } from './import-state.ts';

/** Why nothing was imported. What the person cancelled is no error. */
export function RefusalMessage({ refusal: { error, file } }: { readonly refusal: Refusal }) {
  const t = useText();
  const { code } = asShuyuError(error);
  if (code === 'cancelled') return <p role="status">{sentence(code, {}, interfaceLanguage())}</p>;
  return (
    <>
      <ErrorMessage error={error} />
      {file !== null && <p className="no-terms">{t('target.refusedFile', { file })}</p>}
    </>
  );
}
