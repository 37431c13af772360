import { CONCEPT_WRITERS } from '../../../../core/formats/registry.ts';

/** The writers of TBX, in every dialect and style. */
export const TBX_WRITERS = CONCEPT_WRITERS.filter(({ extension }) => extension === 'tbx');
