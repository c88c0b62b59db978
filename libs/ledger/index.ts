export type {
  Appended,
  AppendRefusal,
  AppendRequest,
  AppendResult,
  ExpectedVersion,
  NewEvent,
  RecordedEvent,
} from './contract';
