export {
  actorSchema,
  commandSchema,
  completionVersionSchema,
  dateChangeSchema,
  documentSchema,
  lateRecordingSchema,
  type Actor,
  type Command,
  type CommandType,
  type CompletionVersion,
  type DateChange,
} from './commands';
export {
  authoritySchema,
  definitionSchema,
  idSchema,
  kindSchema,
  sourceSchema,
  titleSchema,
  type Authority,
  type ObligationDefinition,
  type ObligationKind,
} from './definition';
