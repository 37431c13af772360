import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm';

/** The complaints that a RELAX NG grammar has about an XML text; none where it is valid. */
export type Grammar = (xml: string) => readonly string[];

/** A grammar that lies beside these tests, such as `tmx/tmx14.rng`. */
export function grammarOf(file: string): Grammar {
  using document = XmlDocument.fromString(readFileSync(path.join(import.meta.dirname, file), 'utf8'));
  const validator = RelaxNGValidator.fromDoc(document);
  return (xml) => {
    // A text in memory is UTF-8 by the time it gets there, whatever its declaration says.
    using checked = XmlDocument.fromString(xml.replace(/(<\?xml [^>]*?) encoding="[^"]*"/u, '$1'));
    try {
      validator.validate(checked);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map((detail) => `${detail.line}: ${detail.message.trim()}`);
    }
  };
}
