export {
  isServiceActStream,
  type ServiceAct,
  serviceActCatalog,
  type ServiceActData,
  serviceActStream,
  type ServiceActType,
} from './events/catalog';
