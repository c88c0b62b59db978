import { loadDirectory, namesIn } from '#application/directory';
import type { NameOf } from '#domain/history';
import type { Language } from '#domain/kernel';
import type { Manner } from './io';
import type { Settings } from './settings';

/** The names of people and posts, where a directory file is at hand; ids without one, and for programs, which read those. */
export const namesFor = (
  { DIRECTORY_FILE }: Settings,
  { json, language }: Manner,
): { readonly name?: NameOf } =>
  DIRECTORY_FILE === undefined || json ? {} : { name: namesIn(loadDirectory(DIRECTORY_FILE), language) };

/** The same in either language, for a document; undefined without a directory file. */
export const directoryNames = ({ DIRECTORY_FILE }: Settings): ((language: Language) => NameOf) | undefined =>
  DIRECTORY_FILE === undefined ? undefined : (language) => namesIn(loadDirectory(DIRECTORY_FILE), language);
