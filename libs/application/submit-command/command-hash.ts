import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/kernel';
import type { CommandMessage } from '#workflows';

/** Tells whether a command id is used again for another command. SHA-256 of the command's canonical JSON, in hex. */
export const commandHash = ({ command }: CommandMessage): string =>
  createHash('sha256')
    // as it travels: JSON has no undefined
    .update(canonicalJson(JSON.parse(JSON.stringify(command))))
    .digest('hex');
