import { useId } from 'react';
import type { TermbaseSummary } from '../../../core/contract.ts';
import { sentence } from '../../../core/errors.ts';
import { interfaceLanguage, useText } from '../../i18n/index.ts';
import { languageOfName } from '../../ui/term-text.tsx';
import { collectionKind, type ImportFile } from './import-state.ts';

type Collections = TermbaseSummary['collections'];

interface TargetFieldProps {
  readonly file: ImportFile;
  readonly collections: Collections;
  readonly onInto: (into: string) => void;
}

/** The name of the collection that a file goes into: one of those that there are, or a new one. */
export function TargetField({ file, collections, onInto }: TargetFieldProps) {
  const t = useText();
  const id = useId();
  const kind = collectionKind(file);
  const known = collectionNamed(collections, file.into);
  const isRight = isRightTarget(file, collections);
  const isNew = known === undefined;
  return (
    <div className="target">
      <label htmlFor={id} className="target-file" lang={languageOfName(file.file.name)}>
        {t('target.into', { file: file.file.name })}
      </label>
      <input
        id={id}
        className="field"
        list={`${id}-names`}
        maxLength={500}
        required
        aria-invalid={!isRight}
        aria-describedby={`${id}-state`}
        value={file.into}
        onChange={(event) => onInto(event.target.value)}
      />
      <datalist id={`${id}-names`}>
        {collections
          .filter((collection) => collection.kind === kind)
          .map(({ name }) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      <span id={`${id}-state`} className={isRight ? 'secondary-text' : 'wrong'}>
        {isRight && isNew && t(kind === 'memory' ? 'target.newMemory' : 'target.new')}
        {isRight && !isNew && t('target.existing', { count: (known.concepts + known.units).toLocaleString() })}
        {!isNew && !isRight && sentence('collection-other-kind', { name: known.name }, interfaceLanguage())}
      </span>
    </div>
  );
}

/** Can the file go where it is to go: is there a name, and no collection of the other kind by this name? */
export function isRightTarget(file: ImportFile, collections: Collections): boolean {
  const known = collectionNamed(collections, file.into);
  return file.into.trim() !== '' && (known === undefined || known.kind === collectionKind(file));
}

function collectionNamed(collections: Collections, name: string) {
  return collections.find((collection) => collection.name === name.trim());
}
