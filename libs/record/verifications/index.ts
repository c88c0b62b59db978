export { lastVerification, noteVerification, type NotedVerification } from './verifications.repository';
