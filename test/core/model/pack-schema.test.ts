import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packChange } from '../../../core/model/pack-schema.ts';
import { anyConcept } from '../../support/changes.ts';

test('an entry that has been through a pack is written letter for letter as before, so that fingerprints hold', () => {
  fc.assert(
    fc.property(anyConcept, (concept) => {
      const change = {
        uuid: '01a21447-4b72-7e1e-a135-dd7d5cf1592e',
        collection: '术语',
        externalId: concept.externalId,
        base: null,
        now: concept,
        ancestors: [],
      };
      expect(JSON.stringify(packChange.parse(JSON.parse(JSON.stringify(change))).now)).toBe(JSON.stringify(concept));
    }),
  );
});
