import { describe, expect, test } from 'vitest';
import * as edit from '../../../core/model/edit-concept.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { draftAfter, isChanged, newDraft, type Draft } from '../../../renderer/concept/edit/draft-state.ts';
import { conceptOf } from '../../support/concepts.ts';

const ENTRY = conceptOf(['维和'], ['peacekeeping']);
const typed = (text: string, from: Concept = ENTRY) => edit.setTermText(from, 0, 0, text);
const change = (draft: Draft, concept: Concept, field: string | null = null) =>
  draftAfter(draft, { kind: 'change', concept, field });
const undo = (draft: Draft) => draftAfter(draft, { kind: 'undo' });
const redo = (draft: Draft) => draftAfter(draft, { kind: 'redo' });

describe('steps', () => {
  test('are taken back and made again', () => {
    const twice = change(change(newDraft(ENTRY), typed('维')), typed('维持'));
    expect(undo(twice).present).toEqual(typed('维'));
    expect(undo(undo(twice)).present).toBe(ENTRY);
    expect(undo(undo(undo(twice))).present).toBe(ENTRY);
    expect(redo(undo(twice)).present).toEqual(typed('维持'));
    expect(redo(twice)).toBe(twice);
  });

  test('what is typed into one field is one step, until something else is done', () => {
    const one = change(change(newDraft(ENTRY), typed('维'), 'l0.t0'), typed('维持'), 'l0.t0');
    expect(undo(one).present).toBe(ENTRY);
    const two = change(one, edit.removeTerm(one.present, 1, 0));
    const three = change(two, typed('和', two.present), 'l0.t0');
    expect(undo(three).present).toBe(two.present);
    expect(undo(undo(three)).present).toBe(one.present);
  });

  test('a new step forgets the ones taken back', () => {
    const other = change(undo(change(newDraft(ENTRY), typed('维'))), typed('和'));
    expect(redo(other)).toBe(other);
  });
});

test('there is something to save where the entry is another, not where a field was only opened', () => {
  const draft = newDraft(ENTRY);
  expect(isChanged(draft)).toBe(false);
  expect(isChanged(change(draft, edit.addTerm(ENTRY, 0, edit.newTerm())))).toBe(false);
  expect(isChanged(change(draft, typed('维')))).toBe(true);
  expect(isChanged(change(change(draft, typed('维')), structuredClone(ENTRY)))).toBe(false);
});
