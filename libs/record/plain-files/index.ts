export { type FileKind, kindOf, kindWords, openPlain, PlainFileError, readPlain } from './plain-file';
