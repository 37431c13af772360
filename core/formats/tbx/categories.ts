import type { Module } from '../../model/data-categories.ts';

/** The dialects of ISO 30042:2019 by the modules they are made of, and the groups in which data categories stand. */

export type DialectName = 'TBX-Core' | 'TBX-Min' | 'TBX-Basic' | 'TBX-Linguist';

/** Dialects add up: each has the modules of the one before and one more. */
export const DIALECT_MODULES: Readonly<Record<DialectName, readonly Module[]>> = {
  'TBX-Core': [],
  'TBX-Min': ['min'],
  'TBX-Basic': ['min', 'basic'],
  'TBX-Linguist': ['min', 'basic', 'linguist'],
};

export const TBX_NAMESPACE = 'urn:iso:std:iso:30042:ed-2';

export const MODULE_NAMESPACES: Readonly<Record<Module, string>> = {
  min: 'http://www.tbxinfo.net/ns/min',
  basic: 'http://www.tbxinfo.net/ns/basic',
  linguist: 'http://www.tbxinfo.net/ns/linguist',
};

/** Is this the element of a group (`descripGrp`), and of which element? */
export const GROUPS: ReadonlyMap<string, string> = new Map([
  ['descripGrp', 'descrip'],
  ['adminGrp', 'admin'],
  ['transacGrp', 'transac'],
  ['termNoteGrp', 'termNote'],
]);
