import { CONCEPT_WRITERS } from '../../../../core/formats/registry.ts';

/** The writers of TBX among those of all formats. */
export const TBX_WRITERS = CONCEPT_WRITERS.filter(({ extension }) => extension === 'tbx');
/** Those that give back what was imported, whatever it is. */
export const FULL_WRITERS = TBX_WRITERS.filter(({ id }) => id.endsWith('-full'));
/** Those that write nothing but what is valid. */
export const STRICT_WRITERS = TBX_WRITERS.filter((writer) => !FULL_WRITERS.includes(writer));
