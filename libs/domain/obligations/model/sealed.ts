import { z } from 'zod';

/**
 * Whose data a sealed text is: that of its author, of a person named as having decided or advised, of the person
 * whose address it is, or of a file that has a key of its own.
 */
export type Whose = 'author' | 'decider' | 'contact' | 'file';

/** A place that is sealed whenever it holds something: keys from the root of the event's data. */
export interface MarkedField {
  readonly path: readonly string[];
  readonly whose: Whose;
}

const marks = z.registry<{ readonly whose: Whose }>();

/**
 * Marks a text of an event as personal: it is sealed before it is recorded. References, citations and ids stay plain,
 * because the record must still lead to its evidence when its author's words are gone.
 */
export function sealed<Schema extends z.ZodType>(schema: Schema, whose: Whose): Schema {
  const marked = schema.clone();
  marks.add(marked, { whose });
  return marked;
}

/** What a schema wraps another in, as far as events use it. */
function inner(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return [schema.unwrap()];
  if (schema instanceof z.ZodPipe) return [schema.in];
  return schema instanceof z.ZodUnion ? schema.options : [];
}

function fieldsIn(schema: z.core.$ZodType, path: readonly string[]): readonly MarkedField[] {
  const mark = marks.get(schema);
  if (mark !== undefined) return [{ path, whose: mark.whose }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, value]) =>
      fieldsIn(value as z.core.$ZodType, [...path, key]),
    );
  if (schema instanceof z.ZodArray && fieldsIn(schema.element, path).length > 0)
    throw new TypeError(`a sealed text in a list at ${path.join('.')} has no path of its own`);
  return inner(schema).flatMap((wrapped) => fieldsIn(wrapped, path));
}

/** Every marked place of a schema, once each. @throws TypeError for a mark within a list */
export const markedFields = (schema: z.ZodType): readonly MarkedField[] => [
  ...new Map(fieldsIn(schema, []).map((field) => [field.path.join('.'), field])).values(),
];
