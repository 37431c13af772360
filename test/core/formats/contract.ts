import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShuyuError } from '../../../core/errors.ts';
import type { ConceptWriter, FormatReader, UnitWriter } from '../../../core/formats/format.ts';
import { READERS, UNIT_WRITERS, recogniseFormat, writerOf } from '../../../core/formats/registry.ts';
import type { TranslationUnit } from '../../../core/model/memory.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import type { Reading, WriterOf } from './support.ts';
import { OPTIONS, bytesOf, headOf, inChunks, readAll, writtenBytes } from './support.ts';

/** What means something in one format or another. */
const DAMAGE = '< > & &x; &#0; </term> <term> ]]> <!-- <?xml " \u0000 , ; \t \r \n "" \' | \\ #'.split(' ');

/** Where formats differ for a reason. */
export interface ContractVariant {
  /** The id of a concept in its so-manieth copy, where the format does not hold every id. */
  readonly copyId?: (id: string | null, copy: number) => string | null;
  /** A text without an end of its own that breaks off is a shorter file; any other is refused. */
  readonly brokenOff?: 'refused' | 'shorter';
}

/**
 * What every format of concepts must do, whatever it looks like.
 * @param concepts what the format can hold without loss, three entries or more
 */
export function conceptFormatContract(
  name: string,
  reader: FormatReader,
  writer: ConceptWriter,
  concepts: readonly Concept[],
  variant: ContractVariant = {},
): void {
  formatContract(name, reader, writer, concepts, ({ concepts: read }) => read, variant);
  test(`${name} is a writer of concepts`, () => expect(writerOf(writer.id).id).toBe(writer.id));
}

/**
 * What every format of translation units must do.
 * @param units what the format can hold without loss, three units or more
 */
export function unitFormatContract(
  name: string,
  reader: FormatReader,
  writer: UnitWriter,
  units: readonly TranslationUnit[],
): void {
  formatContract(name, reader, writer, units, (reading) => reading.units);
  test(`${name} is a writer of units`, () => expect(UNIT_WRITERS).toContain(writer));
}

function formatContract<Entry extends { readonly externalId: string | null }>(
  name: string,
  reader: FormatReader,
  writer: WriterOf<Entry>,
  entries: readonly Entry[],
  entriesOf: (reading: Reading) => readonly Entry[],
  { copyId = (id, copy) => `${id ?? 'n'}-${copy}`, brokenOff = 'refused' }: ContractVariant = {},
): void {
  describe(`${name} as a format`, () => {
    const bytes = writtenBytes(writer, entries);
    /** Longer than the 64 KiB that a reader holds back to settle the encoding. */
    const copies = Math.max(60, Math.ceil(200_000 / bytes.length));
    const many = Array.from({ length: copies }, (_, copy) =>
      entries.map((entry) => ({ ...entry, externalId: copyId(entry.externalId, copy) })),
    ).flat();
    const long = writtenBytes(writer, many);

    test('is in the registry and recognised by its content', () => {
      expect(READERS).toContain(reader);
      expect(recogniseFormat(headOf(bytes))).toBe(reader);
    });

    test('gives back what was written', async () => {
      const reading = await readAll(reader, bytes);
      expect(entriesOf(reading)).toEqual(entries);
      expect(reading.problems).toEqual([]);
    });

    test('writes the same text for the same entries', () => {
      expect(writtenBytes(writer, entries)).toEqual(bytes);
    });

    test('reads the same in chunks of one byte and of any size', async () => {
      const whole = await readAll(reader, long, [long.length]);
      expect(entriesOf(whole)).toEqual(many);
      expect((await readAll(reader, long, [1])).events).toEqual(whole.events);
      const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(sizes, async (chosen) => {
          expect((await readAll(reader, long, chosen)).events).toEqual(whole.events);
        }),
        { numRuns: 3 },
      );
    });

    test('reads no further once its generator is ended', async () => {
      let pulled = 0;
      let closed = false;
      async function* counted(): AsyncGenerator<Uint8Array> {
        try {
          for await (const chunk of inChunks(long, [1_000])) {
            pulled += chunk.length;
            yield chunk;
          }
        } finally {
          closed = true;
        }
      }
      for await (const batch of reader.read(counted(), { mapping: null })) if (batch.length >= 0) break;
      expect(closed).toBe(true);
      expect(pulled).toBeLessThan(long.length);
    });

    test('writes lazily: nothing is asked for before it is pulled', () => {
      let asked = 0;
      function* counted(): Generator<Entry> {
        for (const entry of entries) {
          asked++;
          yield entry;
        }
      }
      const pieces = writer.write(counted(), OPTIONS);
      expect(asked).toBe(0);
      pieces.next();
      expect(asked).toBe(0);
      pieces.return(undefined);
      expect(asked).toBe(0);
    });

    if (brokenOff === 'refused') {
      test('refuses a file that breaks off, with its place', async () => {
        const error: unknown = await readAll(reader, bytes.slice(0, Math.floor(bytes.length / 2))).catch(
          (e: unknown) => e,
        );
        expect(error).toBeInstanceOf(ShuyuError);
        expect(error).toHaveProperty('position.line');
      });
    } else {
      test('reads a file that breaks off as far as it goes', async () => {
        const read = (await readAll(reader, long.slice(0, Math.floor(long.length / 2)))).concepts;
        expect(read.length).toBeGreaterThan(many.length / 3);
        expect(read.length).toBeLessThan(many.length);
        expect(read.slice(0, -1)).toEqual(many.slice(0, read.length - 1));
      });
    }

    test('refuses an empty file and rubbish with a ShuyuError', async () => {
      await expect(readAll(reader, '')).rejects.toBeInstanceOf(ShuyuError);
      await expect(readAll(reader, 'no such thing')).rejects.toBeInstanceOf(ShuyuError);
      await expect(readAll(reader, new Uint8Array([0, 1, 2, 255, 254, 0, 7]))).rejects.toBeInstanceOf(ShuyuError);
    });

    test('any damage to a file is read with problems or refused with a ShuyuError', async () => {
      const damage = fc.record({
        at: fc.nat(bytes.length - 1),
        remove: fc.nat(40),
        insert: fc.oneof(fc.uint8Array({ maxLength: 6 }), fc.constantFrom(...DAMAGE).map(bytesOf)),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
          let broken = bytes;
          for (const { at, remove, insert } of damages) {
            broken = Uint8Array.from([...broken.slice(0, at), ...insert, ...broken.slice(at + remove)]);
          }
          const error: unknown = await readAll(reader, broken).then(
            () => null,
            (e: unknown) => e,
          );
          if (error !== null) expect(error).toBeInstanceOf(ShuyuError);
        }),
        { numRuns: 300 },
      );
    });
  });
}
