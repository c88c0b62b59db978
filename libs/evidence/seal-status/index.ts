export { type SealStatus, sealStatus } from './seal-status';
