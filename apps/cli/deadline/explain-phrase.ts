import type { Io, Manner } from '../io';
import type { ExplainOptions } from './options';

export function explainPhrase(
  _io: Io,
  _manner: Manner,
  _words: string,
  _saidOn: string | undefined,
  _options: ExplainOptions,
): boolean {
  return false;
}
