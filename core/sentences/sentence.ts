/** What a person reads, in both languages. `{name}` stands for a parameter. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
