import type { z } from 'zod';
import { type Bilingual, both } from './bilingual';

/** What a value can be; in Welsh with the mutations after “yn” and after “rhowch”. */
interface FormWords {
  readonly en: string;
  readonly predicate: string;
  readonly object: string;
}

const form = (en: string, predicate: string, object: string): FormWords => ({ en, predicate, object });

const FIELDS = form('an object with fields', 'wrthrych â meysydd', 'wrthrych â meysydd');

const FORM_WORDS: Readonly<Record<string, FormWords>> = {
  string: form('a text', 'destun', 'destun'),
  number: form('a number', 'rhif', 'rif'),
  int: form('a whole number', 'rhif cyfan', 'rif cyfan'),
  boolean: form('true or false', 'true neu’n false', 'true neu false'),
  array: form('a list', 'rhestr', 'restr'),
  object: FIELDS,
  record: FIELDS,
  null: form('null', 'null', 'null'),
};

/** The words for a kind of value; by default its name. */
const formOf = (expected: string): FormWords => FORM_WORDS[expected] ?? form(expected, expected, expected);

type ZodIssue = z.core.$ZodIssue;

/** What a schema of zod complains of by itself: a sentence that names the field and the correction, by issue code. */
export function faultWords(issue: ZodIssue): Bilingual {
  const field = fieldOf(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return wrongForm(field, issue);
    case 'invalid_value':
      return oneOf(field, issue.values);
    case 'unrecognized_keys':
      return unknownFields(issue.keys);
    case 'too_small':
      return tooSmall(field, issue);
    case 'too_big':
      return tooBig(field, issue);
    case 'invalid_union':
      return issue.discriminator === undefined || !('options' in issue)
        ? noForm(field)
        : oneOf(field, issue.options ?? []);
    case 'invalid_key':
      return noForm(field);
    case 'invalid_format':
      return both(
        `${field.en} is not in the form that is wanted (${issue.format}): look at it again.`,
        `Nid yw ${field.cy} ar y ffurf sydd ei hangen (${issue.format}): edrychwch arno eto.`,
      );
    case 'not_multiple_of':
      return both(
        `${field.en} must be a multiple of ${issue.divisor}.`,
        `Rhaid ${field.to} fod yn lluosrif o ${issue.divisor}.`,
      );
    case 'invalid_element':
    case 'custom':
      return both(
        `${field.en} does not fit: ${issue.message}`,
        `Nid yw ${field.cy} yn ffitio (yn Saesneg: ${issue.message})`,
      );
  }
}

interface Field extends Bilingual {
  /** in Welsh after “i”, which contracts with the article */
  readonly to: string;
}

/** The field as a sentence names it: an entry of a list by its place, counted from one. */
function fieldOf(path: readonly PropertyKey[]): Field {
  const last = path.at(-1);
  if (last === undefined) return { en: 'What was given', cy: 'yr hyn a roddwyd', to: 'i’r hyn a roddwyd' };
  const named =
    typeof last === 'number'
      ? entryOf(String(path.at(-2) ?? ''), last + 1)
      : both(`“${String(last)}”`, `“${String(last)}”`);
  return { ...named, to: `i ${named.cy}` };
}

const entryOf = (list: string, place: number): Bilingual =>
  both(`Entry ${place} of “${list}”`, `eitem ${place} o “${list}”`);

/** Zod does not expose the input; its message names what it received. */
const received = ({ message }: ZodIssue): string => /received (\w+)/u.exec(message)?.[1] ?? '';

function wrongForm(field: Field, issue: Extract<ZodIssue, { code: 'invalid_type' }>): Bilingual {
  const wanted = formOf(issue.expected);
  const got = received(issue);
  if (got === 'undefined')
    return both(
      `${field.en} is missing: give ${wanted.en}.`,
      `Mae ${field.cy} ar goll: rhowch ${wanted.object}.`,
    );
  const given = FORM_WORDS[got];
  return given === undefined
    ? both(`${field.en} must be ${wanted.en}.`, `Rhaid ${field.to} fod yn ${wanted.predicate}.`)
    : both(
        `${field.en} must be ${wanted.en}, not ${given.en}.`,
        `Rhaid ${field.to} fod yn ${wanted.predicate}, nid yn ${given.predicate}.`,
      );
}

const oneOf = (field: Bilingual, values: readonly unknown[]): Bilingual => {
  const list = values.map(String).join(', ');
  return values.length === 1
    ? both(`${field.en} must be given as ${list}.`, `Rhaid rhoi ${field.cy} fel ${list}.`)
    : both(
        `${field.en} must be given as one of these: ${list}.`,
        `Rhaid rhoi ${field.cy} fel un o’r rhain: ${list}.`,
      );
};

const unknownFields = (keys: readonly string[]): Bilingual => {
  const list = keys.map((key) => `“${key}”`).join(', ');
  return keys.length === 1
    ? both(
        `There is no field ${list} here: check how it is spelt, or leave it out.`,
        `Nid oes maes ${list} yma: gwiriwch sut y’i sillefir, neu gadewch ef allan.`,
      )
    : both(
        `There are no fields ${list} here: check how they are spelt, or leave them out.`,
        `Nid oes meysydd ${list} yma: gwiriwch sut y’u sillefir, neu gadewch nhw allan.`,
      );
};

const noForm = (field: Bilingual): Bilingual =>
  both(
    `${field.en} fits none of the forms that it can take: compare it with the documented ones.`,
    `Nid yw ${field.cy} yn ffitio’r un o’r ffurfiau y gall eu cymryd: cymharwch ef â’r rhai a ddogfennwyd.`,
  );

function tooSmall(field: Field, issue: Extract<ZodIssue, { code: 'too_small' }>): Bilingual {
  const least = `${issue.minimum}`;
  if (issue.origin === 'string')
    return least === '1'
      ? both(
          `${field.en} is empty: write something in it.`,
          `Mae ${field.cy} yn wag: ysgrifennwch rywbeth ynddo.`,
        )
      : both(
          `${field.en} needs at least ${least} characters.`,
          `Mae angen o leiaf ${least} nod yn ${field.cy}.`,
        );
  if (issue.origin === 'array' || issue.origin === 'set')
    return both(
      `${field.en} needs at least ${least} of them.`,
      `Mae angen o leiaf ${least} ohonynt yn ${field.cy}.`,
    );
  return issue.inclusive === false
    ? both(`${field.en} must be more than ${least}.`, `Rhaid ${field.to} fod yn fwy na ${least}.`)
    : both(`${field.en} must be ${least} or more.`, `Rhaid ${field.to} fod yn ${least} neu fwy.`);
}

function tooBig(field: Field, issue: Extract<ZodIssue, { code: 'too_big' }>): Bilingual {
  const most = `${issue.maximum}`;
  if (issue.origin === 'string')
    return both(
      `${field.en} may have at most ${most} characters.`,
      `Caiff ${field.cy} fod yn ${most} nod ar y mwyaf.`,
    );
  if (issue.origin === 'array' || issue.origin === 'set')
    return both(
      `${field.en} may hold at most ${most} of them.`,
      `Caiff ${field.cy} gynnwys ${most} ohonynt ar y mwyaf.`,
    );
  return issue.inclusive === false
    ? both(`${field.en} must be less than ${most}.`, `Rhaid ${field.to} fod yn llai na ${most}.`)
    : both(`${field.en} must be ${most} or less.`, `Rhaid ${field.to} fod yn ${most} neu lai.`);
}
