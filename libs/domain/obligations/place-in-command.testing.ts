import type { z } from 'zod';
import { pathOfPointer } from '#domain/kernel';
import { type Command, commandSchema } from './model/commands';

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly getter?: () => z.ZodType;
}

const valueAt = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;

/** Whether a schema, as far as the value takes one of its alternatives, has a place at a path. */
function hasPlace(schema: z.ZodType, value: unknown, path: readonly (string | number)[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  const def = schema._zod.def as unknown as Def;
  const deeper = (each: z.ZodType | undefined): boolean => each !== undefined && hasPlace(each, value, path);
  const next = (each: z.ZodType | undefined): boolean =>
    each !== undefined && hasPlace(each, valueAt(value, key), rest);
  switch (def.type) {
    case 'object':
      return next(def.shape?.[String(key)]);
    case 'array':
      return /^\d+$/.test(String(key)) && next(def.element);
    case 'record':
      return next(def.valueType);
    case 'union': {
      const options = def.options ?? [];
      const taken = options.filter((option) => option.safeParse(value).success);
      return (taken.length > 0 ? taken : options).some((option) => deeper(option));
    }
    case 'intersection':
      return deeper(def.left) || deeper(def.right);
    case 'pipe':
      return deeper(def.in);
    case 'lazy':
      return deeper(def.getter?.());
    default:
      return deeper(def.innerType);
  }
}

/** Whether a pointer names a place that the schema of a command has, as it was sent. */
export const isPlaceIn = (command: Command, pointer: string): boolean =>
  hasPlace(commandSchema, command, pathOfPointer(pointer).map(String));
