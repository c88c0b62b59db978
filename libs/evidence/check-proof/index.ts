export { checkProof, type SignaturePolicy } from './check-proof';
export { hashIn } from './forms/fields';
export { proofJsonSchema } from './forms/forms';
export type { UnreadableProof } from './read-proof';
export type { Verdict } from './verdict';
