export { listUses, noteUse } from './uses.repository';
