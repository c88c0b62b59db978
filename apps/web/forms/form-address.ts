import type { Request } from 'express';
import { z } from 'zod';
import { sentences } from '../platform/locale';
import { ignoredIn } from '../platform/request';
import { type Body, answeredBeyond } from './field';
import { textsIn } from './form-body';
import type { Questions } from './form-definition';

/** Asks for the draft that is kept, by how it came to be. */
const DRAFT = z.enum(['kept', 'late']);

/** What the address of a form fills in. */
interface Filling {
  readonly answers: Body | undefined;
  /** what of the address was not understood, in sentences */
  readonly ignored: (shown: { readonly body: Body; readonly isDraft: boolean }) => readonly string[];
}

/** Opens a form by its address: each parameter that its questions look for either fills something in, or is named. */
export function filledBy<Model, Schema extends z.ZodType>(
  form: Questions<Model, Schema>,
  model: Model,
  { query, language }: Request,
): Filling {
  const { watched, read } = watchedReads(textsIn(query));
  const [plain, answers] = [form.initial?.(model, {}), form.initial?.(model, watched)];
  const isFilled = JSON.stringify(plain) !== JSON.stringify(answers);
  const ignored: Filling['ignored'] = ({ body, isDraft }) => {
    const beyond = answeredBeyond(form.fields, model, body, language);
    const isTaken = (name: string): boolean =>
      !beyond.includes(name) && (body[name] === query[name] || (body[name] === undefined && isFilled));
    const taken = [...read].map((name) => [name, isTaken(name) ? z.string() : z.never()] as const);
    return ignoredIn(z.object({}), query, sentences(language, form.page), {
      ...Object.fromEntries(taken),
      draft: isDraft ? DRAFT : z.never(),
    });
  };
  return { answers, ignored };
}

/** A query, and the names under which something was looked for in it. */
function watchedReads(query: Readonly<Record<string, string>>) {
  const read = new Set<string>();
  const watched = new Proxy(query, {
    get: (target, name) => {
      read.add(String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
  return { watched, read };
}
