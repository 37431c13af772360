import { interfaceLanguage, useText } from '../i18n/index.ts';
import { asShuyuError, sentence } from '../../core/errors.ts';

/** What went wrong and what to do, in the language of the interface; the other language and the place unfold. */
export function ErrorMessage({ error }: { readonly error: unknown }) {
  const t = useText();
  const { code, parameters, position } = asShuyuError(error);
  const language = interfaceLanguage();
  return (
    <div className="error-message" role="alert">
      <p>
        {sentence(code, parameters, language)}
        {position !== null && `（${t('exchange.place', { ...position })}）`}
      </p>
      <details>
        <summary>{t('error.detail')}</summary>
        <p lang={language === 'zh' ? 'en' : 'zh-CN'}>{sentence(code, parameters, language === 'zh' ? 'en' : 'zh')}</p>
        <p>{code}</p>
      </details>
    </div>
  );
}
