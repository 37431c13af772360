/** What the rows stand for, by what they belong to, in the order of the rows. */
export function gathered<Row, Item>(
  rows: readonly Row[],
  ownerOf: (row: Row) => number,
  itemOf: (row: Row) => Item,
): ReadonlyMap<number, Item[]> {
  const items = new Map<number, Item[]>();
  for (const row of rows) {
    const known = items.get(ownerOf(row));
    if (known === undefined) items.set(ownerOf(row), [itemOf(row)]);
    else known.push(itemOf(row));
  }
  return items;
}
