import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { linkSchema } from '../model/definition';
import { bySchema, ownWordsSchema } from './parts';

/** A person removed a link; that it stood stays in the history. */
export const linkRemoved = defineEvent(
  'LinkRemoved',
  z.strictObject({ link: linkSchema, reason: ownWordsSchema, by: bySchema }),
);
