import { interfaceLanguage, useText } from '../i18n/index.ts';
import { asShuyuError, sentence } from '../../core/errors.ts';

interface ErrorMessageProps {
  readonly error: unknown;
  /** Try what failed again; without it there is nothing to try. */
  readonly onRetry?: () => void;
}

/** What went wrong and what to do, in the language of the interface; the other language and the place unfold. */
export function ErrorMessage({ error, onRetry }: ErrorMessageProps) {
  const t = useText();
  const { code, parameters, position } = asShuyuError(error);
  const language = interfaceLanguage();
  return (
    <div className="error-message" role="alert">
      <p>
        {sentence(code, parameters, language)}
        {position !== null && `（${t('exchange.place', { ...position })}）`}
      </p>
      {onRetry !== undefined && (
        <button type="button" className="secondary" onClick={onRetry}>
          {t('error.retry')}
        </button>
      )}
      <details>
        <summary>{t('error.detail')}</summary>
        <p lang={language === 'zh' ? 'en' : 'zh-CN'}>{sentence(code, parameters, language === 'zh' ? 'en' : 'zh')}</p>
        <p>{code}</p>
      </details>
    </div>
  );
}
