import { describe, expect, test } from 'vitest';
import { alignConcepts } from '../../../core/model/align.ts';
import { conflictsOf } from '../../../core/model/combine.ts';
import { differences } from '../../../core/model/difference.ts';
import * as edit from '../../../core/model/edit-concept.ts';
import { stamped } from '../../../core/model/review.ts';
import { allChosen, firstChoices } from '../../../renderer/concept/compare/choices.ts';
import { comparisonRows } from '../../../renderer/concept/compare/rows.ts';
import { worthTelling } from '../../../renderer/concept/worth-telling.ts';
import { conceptOf, note, status, termOf } from '../../support/concepts.ts';

const BASE = conceptOf([termOf('维和', status('admitted'))], ['peacekeeping'], { subject: 'peace' });
const RIGHT = edit.addLanguage(
  edit.addTerm(edit.setStatus(BASE, 0, 0, 'preferred'), 1, termOf('PK', note('n'))),
  edit.newSection('fr', 'maintien de la paix'),
);
const aligned = alignConcepts(BASE, RIGHT);
const conflicts = conflictsOf(aligned, null);

test('rows stand in the order of the entry, each with what is to be decided', () => {
  expect(
    comparisonRows(aligned, conflicts).map(({ key, kind, left, right, conflict }) => [
      key,
      kind,
      left?.text,
      right?.text,
      conflict !== null,
    ]),
  ).toEqual([
    ['c0', 'category', 'peace', 'peace', false],
    ['l0', 'language', 'zh-CN', 'zh-CN', false],
    ['l0.t0', 'term', '维和', '维和', false],
    ['l0.t0.c0', 'category', 'admittedTerm-admn-sts', 'preferredTerm-admn-sts', true],
    ['l1', 'language', 'en-US', 'en-US', false],
    ['l1.t0', 'term', 'peacekeeping', 'peacekeeping', false],
    ['l1.t1', 'term', undefined, 'PK', true],
    ['l2', 'language', undefined, 'maintien de la paix', true],
  ]);
});

describe('choices', () => {
  test('begin with both where both can be kept', () => {
    expect(firstChoices(conflicts, false)).toEqual({ 'l1.t1': 'both', l2: 'both' });
  });

  test('begin with the side that changed where the beginning is known', () => {
    expect(firstChoices(conflictsOf(aligned, BASE), true)).toEqual({
      'l0.t0.c0': 'right',
      'l1.t1': 'right',
      l2: 'right',
    });
    expect(firstChoices(conflictsOf(alignConcepts(RIGHT, BASE), BASE), true)).toEqual({
      'l0.t0.c0': 'left',
      'l1.t1': 'left',
      l2: 'left',
    });
  });

  test('are all made at once', () => {
    expect(allChosen(conflicts, 'left', {})).toEqual({ 'l0.t0.c0': 'left', 'l1.t1': 'left', l2: 'left' });
    expect(allChosen(conflicts, 'both', { 'l0.t0.c0': 'right' })).toEqual({
      'l0.t0.c0': 'right',
      'l1.t1': 'both',
      l2: 'both',
    });
  });
});

test('who changed an entry when is neither decided nor told again', () => {
  const mine = stamped(BASE, 'modification', 'Li', '2026-01-01');
  const theirs = edit.addTerm(stamped(BASE, 'modification', 'Wang', '2026-02-02'), 1, edit.newTerm('PK'));
  expect(conflictsOf(alignConcepts(mine, theirs), BASE).map(({ key }) => key)).toEqual(['l1.t1']);
  expect(worthTelling(differences(mine, theirs)).map(({ after }) => after)).toEqual(['PK']);
  expect(worthTelling(differences(BASE, mine)).length).toBeGreaterThan(0);
});
