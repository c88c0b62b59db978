export {
  isKindLadderStream,
  kindLadderEventCatalog,
  type KindLadderEventData,
  type KindLadderEventType,
  kindLadderStream,
} from './events/catalog';
export { foldKindLadder, type KindLadder } from './fold-kind-ladder';
export { kindLadderRefusal, type KindLadderRefusal } from './refusals';
