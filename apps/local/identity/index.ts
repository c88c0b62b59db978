export {
  startIdentityProvider,
  type IdentityProviderOptions,
  type RunningIdentityProvider,
} from './identity-provider';
export { API_AUDIENCE, type WebClient } from './provider-configuration';
