/**
 * A date or a date and time in ISO 8601 as change sets have their time, so that the texts can be compared; a date stands
 * for its beginning in UTC.
 */
export function momentOf(text: string): string {
  return new Date(text).toISOString();
}
