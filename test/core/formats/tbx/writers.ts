import { CONCEPT_WRITERS } from '../../../../core/formats/registry.ts';

/** The writers of TBX among those of all formats. */
export const TBX_WRITERS = CONCEPT_WRITERS.filter(({ extension }) => extension === 'tbx');
