/** What a value can be; in Welsh with the mutations after “yn” and after “rhowch”. */
interface FormWords {
  readonly en: string;
  readonly predicate: string;
  readonly object: string;
}

const form = (en: string, predicate: string, object: string): FormWords => ({ en, predicate, object });

const FIELDS = form('an object with fields', 'wrthrych â meysydd', 'wrthrych â meysydd');

export const FORM_WORDS: Readonly<Record<string, FormWords>> = {
  string: form('a text', 'destun', 'destun'),
  number: form('a number', 'rhif', 'rif'),
  int: form('a whole number', 'rhif cyfan', 'rif cyfan'),
  boolean: form('true or false', 'true neu’n false', 'true neu false'),
  array: form('a list', 'rhestr', 'restr'),
  object: FIELDS,
  record: FIELDS,
  null: form('null', 'null', 'null'),
};

/** The words for a kind of value; for one without words of its own, its name. */
export const formOf = (expected: string): FormWords =>
  FORM_WORDS[expected] ?? form(expected, expected, expected);
