export {
  type FileKind,
  kindOf,
  kindWords,
  openPlain,
  PlainFileError,
  plainFileError,
  readPlain,
} from './plain-file';
