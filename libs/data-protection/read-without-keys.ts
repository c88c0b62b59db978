import type { NewEvent } from '#ledger';
import { openWithoutKeys } from '#sealed-fields';
import { protectedFieldsOf } from './protected-fields';

/** A stored event as one reads it who holds no keys, e.g. from an evidence bundle: it fits its schema and folds. */
export const readWithoutKeys = <Event extends NewEvent>(stored: Event): Event =>
  openWithoutKeys(stored, protectedFieldsOf);
