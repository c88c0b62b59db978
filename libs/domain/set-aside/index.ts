export {
  isSetAsideStream,
  setAsideEventCatalog,
  type SetAsideEventData,
  type SetAsideEventType,
  setAsideStream,
} from './events/catalog';
