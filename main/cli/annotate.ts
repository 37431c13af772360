import type { RecognisedTerm } from '../../core/model/lookup.ts';
import type { Side } from '../../core/text/language.ts';
import { readDocument } from '../../core/text/document.ts';
import { readDocumentFile } from '../../db/files.ts';
import type { Session } from './session.ts';

/** `shuyu annotate FILE`. */
export async function annotate(session: Session, file: string, options: { from?: Side }): Promise<void> {
  const document = readDocument((await readDocumentFile(file)).bytes, file, options.from ?? null);
  const database = await session.database();
  const blocks = document.blocks.map(({ kind, number, text, segments }) => ({
    kind,
    number,
    text,
    segments: segments.map(({ start, end }) => ({
      start,
      end,
      terms: database.recognise(text.slice(start, end), document.side).terms.map((term) => jsonTerm(term, text, start)),
      placeables: [],
    })),
  }));
  session.print({ blocks }, function* () {
    for (const { text, segments } of blocks) {
      yield text;
      for (const { terms } of segments) {
        for (const term of terms) yield `    ${term.text} = ${term.targets.map((target) => target.text).join('; ')}`;
      }
    }
  });
}

/** A term with offsets into the block; homographs offer the equivalents of all their concepts, the first concept's first. */
function jsonTerm({ start, end, concepts }: RecognisedTerm, text: string, offset: number) {
  const targets = concepts.flatMap((concept) => concept.targets);
  return {
    start: offset + start,
    end: offset + end,
    text: text.slice(offset + start, offset + end),
    concept: concepts[0]?.concept,
    targets: targets.map((target) => ({ text: target.text, status: target.status })),
  };
}
