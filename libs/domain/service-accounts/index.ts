export {
  isServiceAccountStream,
  serviceAccountCatalog,
  type ServiceAccountEventData,
  type ServiceAccountEventType,
  serviceAccountStream,
} from './events/catalog';
export { type AccountScope, accountScopes } from './events/service-account-created';
export {
  createServiceAccount,
  type GivenAccount,
  revokeServiceAccount,
  type ServiceAccountContext,
} from './decide-service-account';
export {
  accountOfPerson,
  type AccountStanding,
  foldServiceAccount,
  personOfAccount,
  rolesOfAccount,
  type ServiceAccount,
  standingOfAccount,
} from './service-account';
export { serviceAccountRefusal, type ServiceAccountRefusal } from './refusals';
