export { AccountsByToken, type AskedByAccount } from './accounts-by-token';
export {
  type AccountServices,
  createAccount,
  revokeAccount,
  tryCreateAccount,
  tryRevokeAccount,
} from './accounts';
export { isAccountToken } from './token';
