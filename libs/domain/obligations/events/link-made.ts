import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { linkSchema } from '../model/definition';
import { bySchema, ownWordsSchema } from './parts';

/** A person linked the entry to another. */
export const linkMade = defineEvent(
  'LinkMade',
  z.strictObject({ link: linkSchema, reason: ownWordsSchema, by: bySchema }),
);
